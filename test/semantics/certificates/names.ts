import { type Issued, selfSigned } from '../../pki/certificates.js';

/** Names of a certificate; `dns` and `ip` may be in DER's own words where OpenSSL would not write them. */
export interface Names {
  readonly title: string;
  readonly subject?: readonly string[];
  readonly dns?: readonly string[];
  readonly ip?: readonly string[];
  readonly email?: boolean;
}

export const CERTIFICATES: readonly Names[] = [
  { title: 'one name', dns: ['db.example.com'] },
  { title: 'a name and another common name', subject: ['cn.example.com'], dns: ['db.example.com'] },
  { title: 'a common name alone', subject: ['cn.example.com'] },
  { title: 'a common name in capitals', subject: ['CN.Example.COM'] },
  { title: 'two common names', subject: ['first.example.com', 'second.example.com'] },
  { title: 'no name at all', subject: [] },
  { title: 'an email address', subject: ['cn.example.com'], email: true },
  { title: 'a wildcard', dns: ['*.example.com'] },
  { title: 'a wildcard as common name', subject: ['*.example.com'] },
  { title: 'a wildcard in the middle', dns: ['db.*.example.com'] },
  { title: 'part of a label', dns: ['d*.example.com'] },
  { title: 'two wildcards', dns: ['*.*.example.com'] },
  { title: 'a bare wildcard', dns: ['*'] },
  { title: 'a wildcard below a top-level domain', dns: ['*.com'] },
  { title: 'an address', subject: [], ip: ['127.0.0.1'] },
  { title: 'an address and a common name', subject: ['127.0.0.2'], ip: ['127.0.0.1'] },
  { title: 'an address and a host as common name', subject: ['cn.example.com'], ip: ['127.0.0.1'] },
  { title: 'an address as common name', subject: ['127.0.0.1'] },
  { title: 'an address as common name beside a name', subject: ['127.0.0.1'], dns: ['db.example.com'] },
  { title: 'an address as name', dns: ['127.0.0.1'] },
  {
    title: 'a name and an address',
    subject: ['cn.example.com'],
    dns: ['db.example.com'],
    ip: ['10.0.0.1', '127.0.0.1'],
  },
  { title: 'an address of IPv6', ip: ['::1', '2001:db8::1'] },
  { title: 'an address of IPv6 as common name', subject: ['2001:DB8::1'] },
  { title: 'a name with a dot at its end', dns: ['db.example.com.'] },
  { title: 'an empty name', dns: [''] },
  { title: 'an empty name and a good one', dns: ['', 'db.example.com'] },
  { title: 'a null byte within', dns: ['db.example.com\0.evil.example'] },
  { title: 'a null byte before a good one', dns: ['x\0y', 'db.example.com'] },
  { title: 'a null byte after a good one', dns: ['db.example.com', 'x\0y'] },
  { title: 'a null byte and a common name', subject: ['cn.example.com'], dns: ['x\0y'] },
  { title: 'a name beyond ASCII', dns: ['dé.example.com'] },
  { title: 'a service name', dns: ['db', 'localhost'] },
];

export const HOSTS: readonly string[] = [
  'db.example.com',
  'DB.example.COM',
  'db.example.com.',
  'cn.example.com',
  'first.example.com',
  'second.example.com',
  'example.com',
  'a.db.example.com',
  'a..example.com',
  '.example.com',
  '*.example.com',
  '*.com',
  'db',
  'localhost',
  '127.0.0.1',
  '127.0.0.2',
  '127.1',
  '0x7f.1',
  '2130706433',
  '127.0.0.01',
  '127.0.0.1 x',
  '::1',
  '0:0:0:0:0:0:0:1',
  '2001:db8::1',
  '2001:DB8:0::1',
  '2001:db8::1%lo',
  'dé.example.com',
  'dÉ.example.com',
];

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
const element = (tag: number, content: Uint8Array) => Uint8Array.of(tag, content.length, ...content);

/** OpenSSL's words for alternative names have no null bytes and nothing beyond ASCII. */
function alternativeNames({ dns = [], ip = [], email }: Names): string | undefined {
  if (dns.every((name) => /^[!-~]+$/u.test(name))) {
    const all = [...dns.map((name) => `DNS:${name}`), ...ip.map((one) => `IP:${one}`)];
    return [...all, ...(email ? ['email:a@example.com'] : [])].join(',') || undefined;
  }
  if (ip.length > 0) throw new Error('no addresses in DER here');
  const names = dns.flatMap((name) => [...element(0x82, new TextEncoder().encode(name))]);
  return `DER:${hex(element(0x30, Uint8Array.from(names)))}`;
}

/** A certificate with these names, signed by itself. */
export function made(names: Names): Issued {
  const { title, subject = ['whoever'] } = names;
  const san = alternativeNames(names);
  return selfSigned(title, {
    subject: subject.length === 0 ? '/O=nobody' : subject.map((name) => `/CN=${name}`).join(''),
    ...(san === undefined ? {} : { names: san }),
  });
}
