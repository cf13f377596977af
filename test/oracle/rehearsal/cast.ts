import { authority, type CertificateOptions, type Issued, issue, selfSigned } from '../../pki/certificates.js';
import { type KeyKind, keyAs } from '../../pki/keys.js';

/** What a server is dialled by here. `db.example.test` resolves nowhere: libpq is given its address beside it. */
export const NAMES = 'DNS:localhost,DNS:db.example.test,IP:127.0.0.1';
const HERE: CertificateOptions = { names: NAMES };

export const root = () => authority('root');
/** An authority that signs what some clients trust instead. */
export const stranger = () => authority('stranger');
export const intermediate = () => issue(root(), 'intermediate', { ca: true });
export const expiredRoot = () => authority('expired root', { from: -400, until: -10 });
export const sha1Intermediate = () => issue(root(), 'sha1 intermediate', { ca: true, hash: 'sha1' });

/** A certificate as a server presents it, and what it takes to make another one that differs in one thing. */
export interface Served {
  readonly leaf: Issued;
  /** `ssl_cert_file`, and the key beside it. */
  readonly chain: string;
  readonly key: string;
  readonly kind: KeyKind;
  /** Absent where the certificate signed itself. */
  readonly issuer?: Issued;
  readonly sent: readonly Issued[];
}

interface Making {
  readonly by?: () => Issued;
  readonly sent?: readonly (() => Issued)[];
  /** The order of the file, where the certificate is not the first. */
  readonly sentFirst?: true;
  readonly key?: () => string;
}

function served(
  name: string,
  options: CertificateOptions,
  { by = root, sent = [], sentFirst, key }: Making = {},
): Served {
  const leaf = issue(by(), name, options);
  const others = sent.map((make) => make());
  const parts = sentFirst ? [...others, leaf] : [leaf, ...others];
  return {
    leaf,
    chain: parts.map(({ pem }) => pem).join(''),
    key: key?.() ?? leaf.keyPem,
    kind: options.key ?? 'P-256',
    issuer: by(),
    sent: others,
  };
}

function alone(name: string, options: CertificateOptions): Served {
  const leaf = selfSigned(name, options);
  return { leaf, chain: leaf.pem, key: leaf.keyPem, kind: options.key ?? 'P-256', sent: [] };
}

/** Every certificate a server can be given here. */
export const SERVED = {
  good: () => served('good', HERE),
  rsa: () => served('rsa', { ...HERE, key: 'RSA-2048' }),
  p384: () => served('p384', { ...HERE, key: 'P-384' }),
  ed25519: () => served('ed25519', { ...HERE, key: 'Ed25519' }),
  'wrong host': () => served('wrong host', { names: 'DNS:other.example.test' }),
  'address only': () => served('address only', { subject: '/CN=db.example.test', names: 'IP:127.0.0.1' }),
  'other address': () => served('other address', { subject: '/CN=127.0.0.1', names: 'IP:127.0.0.2' }),
  'common name': () => served('common name', { subject: '/CN=localhost' }),
  'common name is an address': () => served('address as name', { subject: '/CN=127.0.0.1' }),
  'common name beside others': () => served('beside', { subject: '/CN=localhost', names: 'DNS:other.example.test' }),
  'address as DNS name': () => served('address as DNS', { names: 'DNS:127.0.0.1' }),
  'no names': () => served('no names', { subject: '/O=Example' }),
  wildcard: () => served('wildcard', { names: 'DNS:*.example.test' }),
  'wildcard too high': () => served('wildcard too high', { names: 'DNS:*.test' }),
  'wildcard inside': () => served('wildcard inside', { names: 'DNS:d*.example.test' }),
  expired: () => served('expired', { ...HERE, from: -100, until: -1 }),
  'not yet valid': () => served('not yet valid', { ...HERE, from: 2, until: 100 }),
  'for clients': () => served('for clients', { ...HERE, usage: 'clientAuth' }),
  'for servers': () => served('for servers', { ...HERE, usage: 'serverAuth' }),
  'key usage': () => served('key usage', { ...HERE, extensions: { keyUsage: 'critical,keyAgreement' } }),
  'below intermediate': () => served('below', HERE, { by: intermediate, sent: [intermediate] }),
  'without intermediate': () => served('without', HERE, { by: intermediate }),
  'with the root too': () => served('with root', HERE, { by: intermediate, sent: [intermediate, root] }),
  'out of order': () => served('out of order', HERE, { by: intermediate, sent: [root, intermediate] }),
  'intermediate first': () => served('first', HERE, { by: intermediate, sent: [intermediate], sentFirst: true }),
  'of the stranger': () => served('of the stranger', HERE, { by: stranger }),
  'of the expired root': () => served('of the expired root', HERE, { by: expiredRoot }),
  'self-signed': () => alone('self-signed', HERE),
  'self-signed authority': () => alone('self-signed authority', { ...HERE, ca: true }),
  'self-signed expired': () => alone('self-signed expired', { ...HERE, from: -100, until: -1 }),
  'version 1': () => served('version 1', { subject: '/CN=localhost', version: 1 }),
  'unknown critical': () => served('unknown critical', { ...HERE, extensions: { '1.2.3.4': 'critical,DER:05:00' } }),
  revoked: () => served('revoked', HERE),
  '1024 bits': () => served('1024 bits', { ...HERE, key: 'RSA-1024' }),
  'SHA-1': () => served('SHA-1', { ...HERE, hash: 'sha1' }),
  'below SHA-1': () => served('below SHA-1', HERE, { by: sha1Intermediate, sent: [sha1Intermediate] }),
  'key of another': () => served('key of another', HERE, { key: () => issue(root(), 'good', HERE).keyPem }),
  'key that is encrypted': () =>
    served('encrypted', HERE, { key: () => keyAs(issue(root(), 'encrypted', HERE).key, 'pkcs8 encrypted').text }),
} as const satisfies Readonly<Record<string, () => Served>>;
export type ServedName = keyof typeof SERVED;

/** The same as this one, by an authority that no client here trusts. */
export function asStranger({ kind }: Served): Served {
  return served(
    'nobody knows it',
    { subject: '/CN=localhost', names: NAMES, key: kind },
    { by: () => authority('nobody') },
  );
}

/** The same as this one, for somebody else. */
export function asSomebodyElse({ kind, issuer, sent }: Served): Served {
  const options: CertificateOptions = { names: 'DNS:elsewhere.example.test', key: kind };
  if (!issuer) return alone('elsewhere', options);
  const leaf = issue(issuer, 'elsewhere', options);
  return { leaf, chain: bundleText(leaf, ...sent), key: leaf.keyPem, kind, issuer, sent };
}

const bundleText = (...parts: readonly Issued[]): string => parts.map(({ pem }) => pem).join('');
