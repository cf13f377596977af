import type { RevocationList } from '../../semantics/certificates/material.js';
import type { Span } from '../../text/source.js';
import type { Read } from './certificates.js';
import { type Der, decodeDer, serialOf, TAG } from './der.js';
import { authorityCertificate, authorityKeyId, extensionOf } from './extensions.js';
import { nameOf } from './names.js';
import { readSignature } from './signatures.js';
import { momentOf } from './times.js';

export function readRevocationList(bytes: Uint8Array, at: Span): Read<RevocationList> {
  const der = decodeDer(bytes);
  const parts = der && partsOf(der);
  if (!parts) return { why: 'cannot be decoded: it is damaged, or too long to be read' };
  const thisUpdate = momentOf(parts.thisUpdate);
  const nextUpdate = parts.nextUpdate && momentOf(parts.nextUpdate);
  if (thisUpdate === undefined || (parts.nextUpdate && nextUpdate === undefined))
    return { why: 'has dates that nobody can read' };
  const { algorithm, isSignedBy } = readSignature(parts);
  const extensions = (parts.extensions?.children ?? []).map(extensionOf);
  const issuerKey = extensions.find(({ oid }) => oid === '2.5.29.35')?.value;
  const keyId = issuerKey && authorityKeyId(issuerKey);
  const by = issuerKey && authorityCertificate(issuerKey);
  const beyond = extensions.map(
    ({ oid, critical }) => BEYOND.get(oid) ?? (critical && !PLAIN.has(oid) ? ALIEN : undefined),
  );
  const beyondPlain = beyond.find((why) => why !== undefined);
  return {
    value: {
      at,
      issuer: nameOf(parts.issuer),
      thisUpdate,
      ...(nextUpdate === undefined ? {} : { nextUpdate }),
      revoked: new Set(
        (parts.entries?.children ?? []).flatMap(({ children: [serial] }) => (serial ? serialOf(serial) : [])),
      ),
      ...(keyId === undefined ? {} : { authorityKeyId: keyId }),
      ...(by && { authorityCertificate: by }),
      ...(beyondPlain === undefined ? {} : { beyond: beyondPlain }),
      signature: algorithm,
      isSignedBy,
    },
  };
}

/** What makes a list one for a part of the certificates, or an amendment of another. */
const BEYOND: ReadonlyMap<string, string> = new Map([
  ['2.5.29.27', 'amends another list'],
  ['2.5.29.28', 'is for a part of the certificates alone'],
]);
/** Number of the list, key of its issuer. */
const PLAIN: ReadonlySet<string> = new Set(['2.5.29.20', '2.5.29.35']);
const ALIEN = 'has a critical extension of its own';

const isTime = (der: Der | undefined): boolean => der?.tag === TAG.utcTime || der?.tag === TAG.generalizedTime;

/** `CertificateList` and `TBSCertList` of RFC 5280 §5.1. */
function partsOf({ children: [body, algorithm, signature] }: Der) {
  if (!body || !algorithm || signature?.tag !== TAG.bitString) return undefined;
  const isVersioned = body.children[0]?.tag === TAG.integer;
  const [, issuer, thisUpdate, ...others] = body.children.slice(isVersioned ? 1 : 0);
  if (!issuer || !thisUpdate || !isTime(thisUpdate)) return undefined;
  const nextUpdate = isTime(others[0]) ? others[0] : undefined;
  return {
    body: body.raw,
    algorithm,
    signature,
    issuer,
    thisUpdate,
    ...(nextUpdate && { nextUpdate }),
    entries: others.find(({ tag }) => tag === TAG.sequence),
    extensions: others.find(({ tag }) => tag === 0xa0)?.children[0],
  };
}
