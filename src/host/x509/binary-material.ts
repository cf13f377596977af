import { type SourceFile, type Span, whole } from '../../text/source.js';
import { binaryForm } from './binary-form.js';
import { readCertificate } from './certificates.js';
import type { Collected } from './collected.js';
import { decodeDer } from './der.js';
import { publicHalf } from './private-keys.js';
import { readRevocationList } from './revocation-lists.js';

/** The one thing that a file in binary form (DER) holds. */
export function collectBinary(file: SourceFile, bytes: Buffer, into: Collected): void {
  const at = whole(file);
  const der = decodeDer(bytes);
  if (!der) {
    into.problem(at, 'this binary file cannot be decoded: it is damaged or cut off');
    return;
  }
  const form = binaryForm(der);
  switch (form) {
    case 'certificate': {
      const read = readCertificate(bytes, at);
      if ('value' in read) into.certificates.push(read.value);
      else into.problem(at, `this certificate ${read.why}`);
      return;
    }
    case 'list': {
      const read = readRevocationList(bytes, at);
      if ('value' in read) into.lists.push(read.value);
      else into.problem(at, `this revocation list ${read.why}`);
      return;
    }
    case 'encrypted private key':
      into.keys.push({ at, label: 'ENCRYPTED PRIVATE KEY', encrypted: true });
      return;
    case 'private key':
      collectKey(bytes, at, into);
      return;
    default:
      into.others.push({ at, label: form });
  }
}

/** A key has one of these forms, and only in that one it can be decoded. */
const LABELS = ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'DSA PRIVATE KEY'];
const MAX_KEY = 64_000;

function collectKey(bytes: Buffer, at: Span, into: Collected): void {
  const base64 = bytes.length > MAX_KEY ? '' : bytes.toString('base64');
  for (const label of LABELS) {
    const half = publicHalf(label, base64);
    if (!half) continue;
    into.keys.push({ at, label, encrypted: false, public: half });
    return;
  }
  into.problem(at, 'this private key cannot be decoded: it is damaged, or of no kind we know');
  into.keys.push({ at, label: 'PRIVATE KEY', encrypted: false });
}
