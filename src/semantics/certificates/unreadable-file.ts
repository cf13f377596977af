import { type SourceFile, type Span, spanOf, textOf } from '../../text/source.js';
import type { KeyMaterial, Material, OtherMaterial, ServerMaterial } from './material.js';

/** What PostgreSQL looks for in one of its files. */
export type Sought = 'certificate' | 'key' | 'ca' | 'crl' | 'dhParameters';

/** A file that OpenSSL does not load. */
export interface UnreadableFile {
  /** Where it goes wrong, in that file. */
  readonly at: Span;
  /** What is wrong, as a clause: it follows the name of the file, or begins with "this" and is about a part of it. */
  readonly fault: string;
}

/**
 * Why OpenSSL does not load a file in which it looks for something; undefined where it does. Seen with OpenSSL 3.0:
 * whatever is no PEM block is skipped, and a list may be missing from the file of lists.
 */
export function unreadableFile(material: KeyMaterial, sought: Sought): UnreadableFile | undefined {
  const { file, form, others } = material;
  const [problem] = material.problems;
  if (form === 'DER')
    return { at: firstLine(file), fault: 'is in the binary form (DER), and PostgreSQL reads PEM only' };
  if (problem && (form === 'none' || isFatal(material, sought))) {
    return { at: problem.at, fault: problem.message.replace(/^this file /u, '') };
  }
  if (isFound(material, sought)) return undefined;
  const held = heldIn(material) ?? others[0];
  return {
    at: held?.at ?? firstLine(file),
    fault: `holds ${held ? `\`${held.label}\`` : 'something else'} and no ${NAMES[sought]}`,
  };
}

/** What there is instead, by its header. */
function heldIn({ certificates, keys, lists, parameters }: KeyMaterial): OtherMaterial | undefined {
  const [found] = [...certificates, ...keys, ...lists, ...parameters].map(({ at }) => at);
  return found && { at: found, label: textOf(found).replace(/^-+BEGIN |-+$/gu, '') };
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

/**
 * A file that a server needs and that ought to lie in the tree. A key that is not there was left out on purpose, and
 * where nothing else of the server is there either, all of it comes with the deployment.
 */
export function isAmiss(material: ServerMaterial, sought: Sought): boolean {
  const file = material[sought];
  if (file.kind !== 'missing') return false;
  if (file.path === '') return true;
  return sought !== 'key' && Object.values(material).some((other: Material) => other.kind === 'read');
}
