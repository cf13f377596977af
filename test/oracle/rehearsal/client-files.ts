import { readFileSync } from 'node:fs';
import { authority, type CertificateOptions, type Issued, issue } from '../../pki/certificates.js';
import { keyAs } from '../../pki/keys.js';
import { crl } from '../../pki/revocations.js';
import { asSomebodyElse, expiredRoot, intermediate, root, SERVED, type Served, stranger } from './cast.js';

const text = (...parts: readonly Issued[]): string => parts.map(({ pem }) => pem).join('');

/** What the file holds that says whom a client trusts; undefined where the file is named and missing. */
export const ROOTS = {
  right: () => text(root()),
  wrong: () => text(stranger()),
  both: () => text(stranger(), root()),
  'intermediate alone': () => text(intermediate()),
  'intermediate and root': () => text(intermediate(), root()),
  'the certificate itself': (served: Served) =>
    served.issuer ? served.leaf.pem : served.leaf.pem + asSomebodyElse(served).leaf.pem,
  expired: () => text(expiredRoot()),
  namesake: () => text(authority('namesake', { subject: '/CN=root' })),
  missing: () => undefined,
  empty: () => '',
  'no certificate': () => 'this is no certificate\n',
} as const satisfies Readonly<Record<string, (served: Served) => string | undefined>>;
export type RootName = keyof typeof ROOTS;

/** What a client presents. */
export interface Presented {
  readonly certificate: string;
  /** Undefined where there is no such file. */
  readonly key: string | undefined;
  readonly keyMode: number;
  readonly password?: string;
}

const ALICE: CertificateOptions = { subject: '/CN=alice' };
const alice = () => issue(root(), 'alice', ALICE);

function presented(issued: Issued, more: Partial<Presented> = {}): Presented {
  return { certificate: issued.pem, key: issued.keyPem, keyMode: 0o600, ...more };
}

const encrypted = () => readFileSync(keyAs(alice().key, 'pkcs8 encrypted').path, 'latin1');

export const PRESENTED = {
  alice: () => presented(alice()),
  bob: () => presented(issue(root(), 'bob', { subject: '/CN=bob' })),
  'alice of an organisation': () => presented(issue(root(), 'organised', { subject: '/O=Example/CN=alice' })),
  'alice expired': () => presented(issue(root(), 'alice expired', { ...ALICE, from: -100, until: -1 })),
  'alice not yet': () => presented(issue(root(), 'alice not yet', { ...ALICE, from: 2, until: 100 })),
  'alice of the stranger': () => presented(issue(stranger(), 'alice strange', ALICE)),
  'alice for servers': () => presented(issue(root(), 'alice serving', { ...ALICE, usage: 'serverAuth' })),
  'alice below intermediate': () => {
    const issued = issue(intermediate(), 'alice below', ALICE);
    return presented(issued, { certificate: issued.pem + intermediate().pem });
  },
  'alice without intermediate': () => presented(issue(intermediate(), 'alice below', ALICE)),
  'alice revoked': () => presented(issue(root(), 'alice revoked', ALICE)),
  'alice by RSA': () => presented(issue(root(), 'alice rsa', { ...ALICE, key: 'RSA-2048' })),
  'key open to others': () => presented(alice(), { keyMode: 0o644 }),
  'key open to the group': () => presented(alice(), { keyMode: 0o640 }),
  'key encrypted': () => presented(alice(), { key: encrypted() }),
  'key encrypted, password given': () => presented(alice(), { key: encrypted(), password: 'correct horse' }),
  'key of another': () => presented(alice(), { key: issue(root(), 'bob', { subject: '/CN=bob' }).keyPem }),
  'key missing': () => presented(alice(), { key: undefined }),
} as const satisfies Readonly<Record<string, () => Presented>>;
export type PresentedName = keyof typeof PRESENTED;

const revoked = () => [SERVED.revoked().leaf, issue(root(), 'alice revoked', ALICE)];

/** Lists of revoked certificates, for clients and servers alike. */
export const LISTS = {
  fresh: () => crl(root(), { revoked: revoked() }).pem,
  stale: () => crl(root(), { revoked: revoked(), from: -60, until: -30 }).pem,
  'not yet': () => crl(root(), { revoked: revoked(), from: 1, until: 30 }).pem,
  'of another': () => crl(stranger()).pem,
  both: () => crl(root(), { revoked: revoked() }).pem + crl(intermediate()).pem,
} as const satisfies Readonly<Record<string, () => string>>;
export type ListName = keyof typeof LISTS;
