import type { Issued } from '../../pki/certificates.js';
import { forge } from '../../pki/forged.js';

/** Names of a certificate; the addresses of IPv6 are `::1` and `2001:db8::1`. */
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

const bytesOf = (address: string): Uint8Array => {
  const list = new Uint8Array(address.includes(':') ? 16 : 4);
  if (!address.includes(':')) list.set(address.split('.').map(Number));
  else if (address === '::1') list[15] = 1;
  else list.set([0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  return list;
};

/** A certificate with these names, signed by itself. */
export const made = ({ subject = ['whoever'], dns = [], ip = [], email }: Names): Issued =>
  forge({ subject, key: 'names', signedBy: 'names', dns, ip: ip.map(bytesOf), ...(email && { email }) });
