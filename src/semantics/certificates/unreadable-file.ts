import { pemBlocks } from '../../parse/pem.js';
import { type SourceFile, type Span, spanOf, whole } from '../../text/source.js';
import type { KeyMaterial, Material } from './material.js';

/** What PostgreSQL looks for in one of its files. */
export type Sought = 'certificate' | 'key' | 'ca' | 'crl' | 'dhParameters';

/** A file that OpenSSL does not load. */
export interface UnreadableFile {
  /** Where it goes wrong, in that file. */
  readonly at: Span;
  /** What is wrong, as a clause that follows the name of the file. */
  readonly fault: string;
}

/**
 * Why OpenSSL does not load a file in which it looks for something; undefined where it does. Seen with OpenSSL 3.0:
 * whatever is no PEM block is skipped, and a list may be missing from the file of lists.
 */
export function unreadableFile(material: KeyMaterial, sought: Sought): UnreadableFile | undefined {
  const { file, form } = material;
  const [problem] = material.problems;
  const start = firstLine(file);
  if (file.text.trim() === '') return { at: start, fault: 'is empty' };
  if (form === 'none') return { at: start, fault: `is no PEM: it begins with ${beginning(file)}` };
  if (form === 'DER') return { at: start, fault: 'is DER, and PostgreSQL reads PEM only' };
  if (problem && isFatal(material, sought)) return { at: problem.at, fault: `cannot be read: ${problem.message}` };
  if (isFound(material, sought)) return undefined;
  const [block] = pemBlocks(whole(file));
  const held = block ? `\`${block.label}\`` : 'something else';
  return { at: block?.at ?? start, fault: `holds ${held} and no ${NAMES[sought]}` };
}

/** The same for a setting; undefined for a file that is not in sight, too. */
export const unreadableMaterial = (material: Material, sought: Sought): UnreadableFile | undefined =>
  material.kind === 'read' ? unreadableFile(material.material, sought) : undefined;

/** Of certificates and lists every one is read, and a broken one spoils the file; of keys the first is enough. */
const isFatal = (material: KeyMaterial, sought: Sought): boolean =>
  (sought !== 'key' && sought !== 'dhParameters') || !isFound(material, sought);

function isFound({ certificates, keys, lists, parameters }: KeyMaterial, sought: Sought): boolean {
  switch (sought) {
    case 'certificate':
    case 'ca':
      return certificates.length > 0;
    case 'key':
      return keys.length > 0;
    case 'crl':
      return lists.length + certificates.length > 0;
    case 'dhParameters':
      return parameters.length > 0;
  }
}

const NAMES: Readonly<Record<Sought, string>> = {
  certificate: 'certificate',
  key: 'private key',
  ca: 'certificate',
  crl: 'revocation list',
  dhParameters: 'parameters of Diffie-Hellman',
};

function firstLine(file: SourceFile): Span {
  const end = file.text.indexOf('\n');
  return spanOf(file, 0, Math.min(end === -1 ? file.text.length : end, 80));
}

/** What a stranger's file starts with, as far as it says what the file is and gives nothing away. */
function beginning({ text }: SourceFile): string {
  if (text.startsWith('#!')) return 'the first line of a script';
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text)) return 'a web page';
  if (/^\s*(?:\$ANSIBLE_VAULT|-----BEGIN PGP|age-encryption\.org)/u.test(text)) return 'a text that is encrypted';
  if (/^\s*(?:\{\{|\{%|<%)/u.test(text)) return 'a mark of a template';
  return 'other text';
}
