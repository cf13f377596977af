import { standIn, withoutMaterial } from '../parse/no-material.js';
import { isPrivateKey, type PemBlock, pemBlocks } from '../parse/pem.js';
import type { Problem } from '../parse/problem.js';
import type {
  Certificate,
  DhParameters,
  KeyMaterial,
  OtherMaterial,
  PrivateKey,
  RevocationList,
} from '../semantics/certificates/material.js';
import { type SourceFile, type Span, spanOf, whole } from '../text/source.js';
import {
  CERTIFICATE_WORDS,
  describedCertificate,
  describedList,
  LIST_WORDS,
  publicKey,
} from './described-certificate.js';
import { type Description, describedWords, UNKNOWN_WORD } from './described-words.js';

/**
 * The `MaterialReader` of examples: what stands between the lines of dashes is no Base64 but a description in words,
 * `subject: CN=db.example.com`, which a person can read and which takes no arithmetic. A description without lines of
 * dashes stands for the same in DER. What is neither described nor PEM is read as the real reader would take it.
 */
export function describedMaterial(file: SourceFile): KeyMaterial {
  const parts = new Parts(file);
  const blocks = pemBlocks(whole(file));
  for (const block of blocks) parts.take(block);
  const bare = blocks.length === 0 ? describedWords(whole(file), CERTIFICATE_WORDS) : undefined;
  if (blocks.length > 0) return parts.material('PEM');
  if (bare?.words.has('subject')) {
    parts.certificate(bare, whole(file));
    return parts.material('DER');
  }
  parts.nothing();
  const why = standIn(file.text);
  return { ...parts.material('none'), ...(why !== undefined && { standIn: why }) };
}

class Parts {
  private readonly certificates: Certificate[] = [];
  private readonly keys: PrivateKey[] = [];
  private readonly lists: RevocationList[] = [];
  private readonly parameters: DhParameters[] = [];
  private readonly others: OtherMaterial[] = [];
  private readonly problems: Problem[] = [];

  private readonly file: SourceFile;

  constructor(file: SourceFile) {
    this.file = file;
  }

  take(block: PemBlock): void {
    const { label, at, body, encrypted } = block;
    if (isPrivateKey(block)) {
      const words = describedWords(body, KEY_WORDS)?.words;
      const pair = words?.get('pair');
      const known = !encrypted && pair !== undefined;
      this.keys.push({ at, label, encrypted, ...(known && { public: publicKey(words?.get('key'), pair) }) });
      return;
    }
    const known = KNOWN[label];
    if (known === undefined) {
      this.others.push({ at, label });
      return;
    }
    const ends = this.file.text.startsWith(`-----END ${label}-----`, body.end);
    const description = ends ? describedWords(body, known) : undefined;
    if (!ends) this.problems.push({ at, message: `this \`${label}\` has no end: the file is cut off` });
    else if (!description) this.problems.push({ at, message: `this \`${label}\` cannot be decoded` });
    else if (label === 'X509 CRL') {
      this.lists.push(describedList(description.words, at));
      this.problems.push(...description.problems);
    } else if (label === 'DH PARAMETERS') {
      this.parameters.push({ at, bits: Number.parseInt(description.words.get('bits') ?? '2048', 10) });
    } else this.certificate(description, at);
  }

  certificate({ words, problems }: Description, at: Span): void {
    this.certificates.push(describedCertificate(words, at));
    this.problems.push(...problems);
  }

  nothing(): void {
    const { file } = this;
    const end = file.text.indexOf('\n');
    const at = spanOf(file, 0, end === -1 ? file.text.length : end);
    this.problems.push({ at, message: withoutMaterial(file.text) });
  }

  material(form: KeyMaterial['form']): KeyMaterial {
    const { file, certificates, keys, lists, parameters, others, problems } = this;
    return { file, form, certificates, keys, lists, parameters, others, problems };
  }
}

const KEY_WORDS: ReadonlySet<string> = new Set(['pair', 'key']);
const KNOWN: Readonly<Record<string, ReadonlySet<string>>> = {
  CERTIFICATE: CERTIFICATE_WORDS,
  'X509 CERTIFICATE': CERTIFICATE_WORDS,
  'TRUSTED CERTIFICATE': CERTIFICATE_WORDS,
  'X509 CRL': LIST_WORDS,
  'DH PARAMETERS': new Set(['bits']),
};

/** What a description says in words that nobody understands. */
export const describedMistakes = (file: SourceFile): readonly string[] =>
  describedMaterial(file).problems.flatMap(({ message }) => (message.startsWith(UNKNOWN_WORD) ? [message] : []));
