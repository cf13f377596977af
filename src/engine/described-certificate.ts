import type {
  Certificate,
  DistinguishedName,
  PublicKey,
  RevocationList,
  SignatureAlgorithm,
} from '../semantics/certificates/material.js';
import type { Span } from '../text/source.js';
import { listed, moment } from './described-words.js';

type Words = ReadonlyMap<string, string>;

/** What a description of a certificate may say. */
export const CERTIFICATE_WORDS: ReadonlySet<string> = new Set([
  'subject',
  'issuer',
  'serial',
  'from',
  'until',
  'dns',
  'ip',
  'key',
  'pair',
  'issuer-pair',
  'signature',
  'version',
  'ca',
  'path-length',
  'usage',
  'purpose',
]);

/**
 * A certificate from its description. Without `issuer` it signed itself; without dates it is valid through 2025 and
 * most of 2026, and a CA from 2020 to 2040; its key pair is called after its subject, and so is the one of its issuer.
 */
export function describedCertificate(words: Words, at: Span): Certificate {
  const subject = distinguishedName(words.get('subject') ?? '');
  const issuer = distinguishedName(words.get('issuer') ?? subject.text);
  const ca = words.get('ca');
  const signedBy = words.get('issuer-pair') ?? (issuer.id === subject.id ? words.get('pair') : undefined);
  const pair = pairId(signedBy ?? issuer.text);
  const purpose = words.get('purpose');
  const usage = words.get('usage');
  const length = words.get('path-length');
  const isCa = ca === 'true';
  return {
    at,
    id: [...words]
      .map(([word, value]) => `${word}: ${value}`)
      .sort()
      .join('\n'),
    subject,
    issuer,
    serial: words.get('serial') ?? '01',
    notBefore: moment(words.get('from') ?? (isCa ? '2020-01-01' : '2025-09-01')),
    notAfter: moment(words.get('until') ?? (isCa ? '2040-01-01' : '2026-09-01')),
    key: publicKey(words.get('key'), words.get('pair') ?? subject.text),
    signature: signatureOf(words.get('signature')),
    version: words.get('version') === '1' ? 1 : 3,
    names: { dns: listed(words.get('dns')), ip: listed(words.get('ip')), others: 0 },
    ...(ca !== undefined && {
      basicConstraints: { ca: isCa, ...(length !== undefined && { pathLength: Number.parseInt(length, 10) }) },
    }),
    ...(usage !== undefined && { keyUsage: listed(usage) }),
    ...(purpose !== undefined && { extendedKeyUsage: listed(purpose) }),
    unhandledCritical: [],
    isSignedBy: ({ key }) => key.id === pair,
  };
}

export const LIST_WORDS: ReadonlySet<string> = new Set([
  'issuer',
  'issuer-pair',
  'from',
  'until',
  'revoked',
  'signature',
]);

/** A revocation list; without `until` it never ends. */
export function describedList(words: Words, at: Span): RevocationList {
  const issuer = distinguishedName(words.get('issuer') ?? '');
  const pair = pairId(words.get('issuer-pair') ?? issuer.text);
  const until = words.get('until');
  return {
    at,
    issuer,
    thisUpdate: moment(words.get('from') ?? '2025-12-01'),
    ...(until !== undefined && { nextUpdate: moment(until) }),
    revoked: new Set(listed(words.get('revoked'))),
    signature: signatureOf(words.get('signature')),
    isSignedBy: ({ key }) => key.id === pair,
  };
}

/** `RSA 2048`, `EC prime256v1`, `Ed25519`; the pair's name is its identity. */
export function publicKey(written: string | undefined, pair: string): PublicKey {
  const [kind = '', measure = ''] = (written ?? 'RSA 2048').split(/\s+/u);
  const id = pairId(pair);
  if (kind === 'EC') return { kind, curve: measure, bits: CURVES[measure] ?? 256, id };
  if (kind === 'RSA' || kind === 'RSA-PSS' || kind === 'DSA') return { kind, bits: Number.parseInt(measure, 10), id };
  return { kind: kind === 'Ed25519' || kind === 'Ed448' ? kind : 'other', id };
}

const CURVES: Readonly<Record<string, number>> = {
  prime192v1: 192,
  secp224r1: 224,
  prime256v1: 256,
  secp384r1: 384,
  secp521r1: 521,
};

const pairId = (pair: string): string => pair.toLowerCase();

/** `sha256`, `ecdsa sha256`, `ed25519`. */
function signatureOf(written = 'sha256'): SignatureAlgorithm {
  const words = written.toLowerCase().split(/\s+/u);
  const hash = words.at(-1)!;
  if (hash === 'ed25519' || hash === 'ed448') return { name: hash.toUpperCase() };
  const name = words.length > 1 ? `ecdsa-with-${hash.toUpperCase()}` : `${hash}WithRSAEncryption`;
  return { name, hash: hash === 'md5' ? 'MD5' : hash.replace('sha', 'SHA-') };
}

/** A name in RFC 2253, `CN=db.example.com,O=Example`, with nothing in it that would have to be escaped. */
export function distinguishedName(text: string): DistinguishedName {
  const commonNames = listed(text).flatMap((part) =>
    /^CN\s*=/iu.test(part) ? [part.replace(/^CN\s*=\s*/iu, '')] : [],
  );
  return { text, id: text.toLowerCase().replace(/\s+/gu, ' '), commonNames: commonNames.reverse() };
}
