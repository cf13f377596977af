import type { AuthorityCertificate, Certificate, NameSubtree } from '../../semantics/certificates/material.js';
import { type Der, decodeDer, hex, numberOf, oidOf, serialOf, TAG } from './der.js';
import { generalName } from './general-names.js';
import { nameOf } from './names.js';

type Extended = Pick<
  Certificate,
  | 'names'
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'subjectKeyId'
  | 'authorityKeyId'
  | 'authorityCertificate'
  | 'netscapeTypes'
  | 'nameConstraints'
  | 'unhandledCritical'
>;

interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Der | undefined;
}

/** @param extensions the SEQUENCE of them */
export function extensionsOf(extensions: Der | undefined): Extended {
  const all = (extensions?.children ?? []).map(extensionOf);
  const read = <T>(oid: string, reader: (value: Der) => T | undefined): T | undefined => {
    const value = all.find((extension) => extension.oid === oid)?.value;
    return value && reader(value);
  };
  return {
    names: read('2.5.29.17', alternativeNames) ?? { dns: [], ip: [], others: 0 },
    unhandledCritical: all.filter(({ oid, critical }) => critical && !HANDLED.has(oid)).map(({ oid }) => oid),
    ...present({
      basicConstraints: read('2.5.29.19', basicConstraints),
      keyUsage: read('2.5.29.15', keyUsage),
      extendedKeyUsage: read('2.5.29.37', extendedKeyUsage),
      subjectKeyId: read('2.5.29.14', ({ content }) => hex(content).toUpperCase()),
      authorityKeyId: read('2.5.29.35', authorityKeyId),
      authorityCertificate: read('2.5.29.35', authorityCertificate),
      netscapeTypes: read('2.16.840.1.113730.1.1', netscapeTypes),
      nameConstraints: read('2.5.29.30', nameConstraints),
    }),
  };
}

/** `X509_supported_extension` of OpenSSL 3.0: what does not stop a chain although it is critical. */
const HANDLED: ReadonlySet<string> = new Set([
  '2.16.840.1.113730.1.1',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.54',
  '1.3.6.1.5.5.7.1.7',
  '1.3.6.1.5.5.7.1.8',
  '1.3.6.1.5.5.7.1.14',
  '1.3.6.1.5.5.7.48.1.5',
]);

export function extensionOf({ children }: Der): Extension {
  const critical = children.find(({ tag }) => tag === TAG.boolean);
  const value = children.at(-1);
  return {
    oid: children[0] ? oidOf(children[0]) : '',
    critical: critical?.content[0] !== undefined && critical.content[0] !== 0,
    value: value?.tag === TAG.octetString ? decodeDer(value.content) : undefined,
  };
}

function alternativeNames({ children }: Der): Certificate['names'] {
  const names = children.map(generalName);
  const dns = names.filter(({ kind }) => kind === 'dns').map(({ value }) => value);
  const ip = names.filter(({ kind, value }) => kind === 'ip' && !value.includes('/')).map(({ value }) => value);
  return { dns, ip, others: names.length - dns.length - ip.length };
}

function basicConstraints({ children }: Der): Certificate['basicConstraints'] {
  const ca = children.find(({ tag }) => tag === TAG.boolean);
  const length = children.find(({ tag }) => tag === TAG.integer);
  const pathLength = length && numberOf(length);
  return {
    ca: ca?.content[0] !== undefined && ca.content[0] !== 0,
    ...(pathLength === undefined ? {} : { pathLength }),
  };
}

/** In the order of their bits (RFC 5280 §4.2.1.3). */
const USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
];

const keyUsage = (bits: Der): readonly string[] => namedBits(USAGES, bits);

/** Netscape's own extension, in the order of its bits and by OpenSSL's names. */
const TYPES = ['sslClient', 'sslServer', 'email', 'objsign', 'reserved', 'sslCA', 'emailCA', 'objCA'];

const netscapeTypes = (bits: Der): readonly string[] => namedBits(TYPES, bits);

const namedBits = (names: readonly string[], { content }: Der): readonly string[] =>
  names.filter((_, bit) => ((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);

/** OpenSSL's short names. */
const PURPOSES: ReadonlyMap<string, string> = new Map([
  ['2.5.29.37.0', 'anyExtendedKeyUsage'],
  ['1.3.6.1.5.5.7.3.1', 'serverAuth'],
  ['1.3.6.1.5.5.7.3.2', 'clientAuth'],
  ['1.3.6.1.5.5.7.3.3', 'codeSigning'],
  ['1.3.6.1.5.5.7.3.4', 'emailProtection'],
  ['1.3.6.1.5.5.7.3.8', 'timeStamping'],
  ['1.3.6.1.5.5.7.3.9', 'OCSPSigning'],
  ['1.3.6.1.4.1.311.10.3.3', 'msSGC'],
  ['2.16.840.1.113730.4.1', 'nsSGC'],
]);

const extendedKeyUsage = ({ children }: Der): readonly string[] =>
  children.map(oidOf).map((oid) => PURPOSES.get(oid) ?? oid);

/** Context tag 0, of `AuthorityKeyIdentifier`. */
export function authorityKeyId({ children }: Der): string | undefined {
  const id = children.find(({ tag }) => tag === 0x80);
  return id && hex(id.content).toUpperCase();
}

/** Tags 1 and 2: of the names of the issuer OpenSSL looks at the first that is a directory's. */
export function authorityCertificate({ children }: Der): AuthorityCertificate | undefined {
  const names = children.find(({ tag }) => tag === 0xa1)?.children ?? [];
  const name = names.find(({ tag }) => tag === 0xa4)?.children[0];
  const serial = children.find(({ tag }) => tag === 0x82);
  if (!name && !serial) return undefined;
  return { ...(name && { issuer: nameOf(name).id }), ...(serial && { serial: serialOf(serial) }) };
}

function nameConstraints({ children }: Der): Certificate['nameConstraints'] {
  const subtrees = (context: number): readonly NameSubtree[] =>
    (children.find(({ tag }) => tag === context)?.children ?? []).flatMap(({ children: [base] }) =>
      base ? [generalName(base)] : [],
    );
  return { permitted: subtrees(0xa0), excluded: subtrees(0xa1) };
}

/** Without the members that are undefined. */
function present<T extends object>(members: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
