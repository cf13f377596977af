import { X509Certificate } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRIVERS } from '../../../src/facts/drivers.js';
import { hostNameVerdict, type NameChecker } from '../../../src/semantics/certificates/host-name.js';
import { nameCheckerOf } from '../../../src/semantics/certificates/name-checker-of.js';
import { certificateOf, type Described } from './certificate-of.js';
import { CERTIFICATES, HOSTS, made, type Names } from './names.js';

const verdictOf = (described: Described, host: string, checker: NameChecker) =>
  hostNameVerdict(certificateOf(described), host, checker);

type Row = readonly [title: string, certificate: Described, host: string, kind: 'match' | 'mismatch' | 'unknown'];

const NAMED: Described = { subject: 'cn.example.com', dns: ['db.example.com', '*.pool.example.com'] };
const ADDRESSED: Described = { subject: 'cn.example.com', ip: ['10.0.0.1', '2001:db8::1'] };
const COMMON: Described = { subject: 'cn.example.com' };

describe('libpq', () => {
  const table: readonly (readonly [...Row, major: number | undefined])[] = [
    ['a name', NAMED, 'DB.example.com', 'match', 13],
    ['a wildcard', NAMED, 'a.pool.example.com', 'match', 18],
    ['two labels below a wildcard', NAMED, 'a.b.pool.example.com', 'mismatch', 18],
    ['a common name beside alternative ones', NAMED, 'cn.example.com', 'mismatch', 18],
    ['a common name alone', COMMON, 'cn.example.com', 'match', 13],
    ['an address, before they count', ADDRESSED, '10.0.0.1', 'mismatch', 14],
    ['an address, since they count', ADDRESSED, '10.0.0.1', 'match', 15],
    ['an address of IPv6 in other words', ADDRESSED, '2001:DB8:0::1', 'match', 15],
    ['an address, whatever the major', ADDRESSED, '10.0.0.1', 'unknown', undefined],
    ['a name, whatever the major', NAMED, 'db.example.com', 'match', undefined],
    ['no name, whatever the major', NAMED, 'other.example.com', 'mismatch', undefined],
    ['no host', COMMON, '', 'mismatch', 18],
  ];
  it.each(table)('%s', (_, certificate, host, kind, major) =>
    expect(verdictOf(certificate, host, { kind: 'libpq', ...(major && { major }) }).kind).toBe(kind),
  );

  it('tells from which major on an address counts', () =>
    expect(verdictOf(ADDRESSED, '10.0.0.1', { kind: 'libpq' })).toMatchObject({ since: 15 }));

  it('tells until when a common name counted beside an address', () =>
    expect(verdictOf({ subject: '10.0.0.2', ip: ['10.0.0.1'] }, '10.0.0.2', { kind: 'libpq' })).toMatchObject({
      until: 14,
    }));

  it('names what it compared with', () =>
    expect(verdictOf(NAMED, 'x', { kind: 'libpq', major: 17 })).toEqual({ kind: 'mismatch', names: NAMED.dns }));
});

type Simple = 'node' | 'openssl' | 'pgjdbc' | 'java' | 'dotnet' | 'san' | 'libtls';

describe('others', () => {
  const table: readonly (readonly [Simple, ...Row])[] = [
    ['san', 'a common name', COMMON, 'cn.example.com', 'mismatch'],
    ['san', 'a name', NAMED, 'db.example.com.', 'match'],
    ['san', 'an address', ADDRESSED, '10.0.0.1', 'match'],
    ['san', 'an address in brackets', ADDRESSED, '[2001:db8::1]', 'match'],
    ['san', 'a wildcard', NAMED, 'a.pool.example.com', 'match'],
    ['san', 'a wildcard of a top-level domain', { dns: ['*.com'] }, 'example.com', 'unknown'],
    ['pgjdbc', 'a common name', COMMON, 'CN.example.com', 'match'],
    ['pgjdbc', 'an address of IPv6 as people write it', ADDRESSED, '2001:db8::1', 'mismatch'],
    ['pgjdbc', 'an address of IPv6 as Java writes it', ADDRESSED, '[2001:db8:0:0:0:0:0:1]', 'match'],
    ['pgjdbc', 'a common name beside an address', ADDRESSED, 'cn.example.com', 'match'],
    ['pgjdbc', 'a common name beside a name', NAMED, 'cn.example.com', 'mismatch'],
    ['pgjdbc', 'the longest of several common names', { subject: ['a.b.c.d', 'a.b'] }, 'a.b.c.d', 'match'],
    ['pgjdbc', 'another of several common names', { subject: ['a.b.c.d', 'a.b'] }, 'a.b', 'mismatch'],
    ['java', 'a common name', COMMON, 'cn.example.com', 'match'],
    ['java', 'an address as common name', { subject: '10.0.0.1' }, '10.0.0.1', 'mismatch'],
    ['java', 'a wildcard of a top-level domain', { dns: ['*.com'] }, 'example.com', 'unknown'],
    ['java', 'a wildcard inside a label', { dns: ['d*.example.com'] }, 'db.example.com', 'unknown'],
    ['dotnet', 'a name', NAMED, 'db.example.com', 'match'],
    ['dotnet', 'an address', ADDRESSED, '10.0.0.1', 'match'],
    ['dotnet', 'a common name beside an address', ADDRESSED, 'cn.example.com', 'unknown'],
    ['dotnet', 'another name', NAMED, 'x.example.com', 'mismatch'],
    ['openssl', 'a common name', COMMON, 'cn.example.com', 'match'],
    ['libtls', 'a name', NAMED, 'db.example.com', 'match'],
    ['libtls', 'a common name beside a name', NAMED, 'cn.example.com', 'match'],
    ['libtls', 'a wildcard', NAMED, 'a.pool.example.com', 'match'],
    ['libtls', 'a wildcard of a top-level domain', { dns: ['*.com'] }, 'example.com', 'mismatch'],
    ['libtls', 'an address', ADDRESSED, '10.0.0.1', 'match'],
    ['libtls', 'an address as common name', { subject: '10.0.0.1' }, '10.0.0.1', 'match'],
    ['libtls', 'another address', ADDRESSED, '10.0.0.2', 'mismatch'],
  ];
  it.each(table)('%s: %s', (kind, _, certificate, host, expected) =>
    expect(verdictOf(certificate, host, { kind }).kind).toBe(expected),
  );
});

describe('the checker of a driver', () => {
  it.each(['psycopg', 'django'])('is that of libpq for what hands everything to it: %s', (id) =>
    expect(nameCheckerOf({ id, title: id, through: 'libpq' }, 17)).toEqual({ kind: 'libpq', major: 17 }),
  );

  it('is known of most drivers', () => {
    const unknown = DRIVERS.filter(({ id, title, through }) => {
      return nameCheckerOf({ id, title, ...(through && { through }) }).kind === 'unknown';
    });
    expect(unknown.map(({ id }) => id).sort()).toEqual([
      ...['bun-sql', 'drizzle-bun-sql', 'neon-serverless', 'odyssey', 'pgpool', 'postgrex', 'supavisor'],
    ]);
  });

  it.each([
    ['a name', NAMED, 'db.example.com', 'match'],
    ['no name', NAMED, 'other.example.com', 'mismatch'],
    ['a common name', COMMON, 'cn.example.com', 'unknown'],
  ] as const)('may be one of several: %s', (_, certificate, wanted, kind) =>
    expect(verdictOf(certificate, wanted, nameCheckerOf({ id: 'sqlx', title: 'SQLx' })).kind).toBe(kind),
  );

  it('is not known of a driver that nobody looked at', () =>
    expect(verdictOf(NAMED, 'db.example.com', nameCheckerOf({ id: 'x', title: 'X' }))).toEqual({
      kind: 'unknown',
      why: 'how X compares names is not known',
    }));
});

/** As Node.js writes alternative names since it quotes what is not plain. */
const shown = (name: string) =>
  /^[\w.*-]*$/u.test(name)
    ? name
    : JSON.stringify(name).replaceAll(/[^ -~]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const label = fc.oneof(
  fc.constantFrom('', '*', 'a', 'B', 'xn--a', 'x*', '*x', 'a*b', '**', 'é', 'a-', '_a', 'a b', '10', '0'),
);
const name = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const address = fc.constantFrom('10.0.0.1', '10.0.0.2', '::1', '2001:db8::1', '::ffff:10.0.0.1');
const host = fc.oneof(
  name,
  address,
  fc.constantFrom('10.0.0.01', '10.1', '::1%lo', '0:0::1', '::FFFF:10.0.0.1', 'a.B.', '10.0.0.1.'),
);

describe('Node.js', () => {
  it('takes the names we say it takes', () => {
    const certificates = fc.record({
      dns: fc.array(name, { maxLength: 3 }),
      ip: fc.array(address, { maxLength: 2 }),
      subject: fc.array(name, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(certificates, host, ({ dns, ip, subject }, wanted) => {
        const names = [...dns.map((one) => `DNS:${shown(one)}`), ...ip.map((one) => `IP Address:${one}`)];
        const peer = {
          subject: subject.length === 0 ? {} : { CN: subject.length === 1 ? subject[0] : subject },
          ...(names.length > 0 && { subjectaltname: names.join(', ') }),
        };
        const theirs = checkServerIdentity(wanted, peer as unknown as PeerCertificate) ? 'mismatch' : 'match';
        expect(verdictOf({ dns, ip, subject }, wanted, { kind: 'node' }).kind).toBe(theirs);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('OpenSSL', () => {
  it('takes the names we say it takes', { timeout: 60_000 }, () => {
    const random = fc.sample(
      fc.array(
        fc.oneof(
          name,
          name.map((one) => `*.${one}`),
        ),
        { minLength: 1, maxLength: 2 },
      ),
      {
        numRuns: 10,
        seed: 20260101,
      },
    );
    const printable = random.filter((dns) => dns.every((one) => /^[!-~]+$/u.test(one)));
    const described: readonly Names[] = [...CERTIFICATES, ...printable.map((dns) => ({ title: dns.join(), dns }))];
    const hosts = [...HOSTS, ...fc.sample(name, { numRuns: 30, seed: 20260102 })];
    for (const names of described) {
      const { subject = ['whoever'], dns = [], ip = [] } = names;
      const theirs = new X509Certificate(made(names).pem);
      for (const wanted of hosts.filter((one) => one !== '')) {
        const ours = verdictOf({ subject, dns, ip }, wanted, { kind: 'openssl' });
        if (ours.kind === 'unknown') continue;
        const isAddress = /^(?:\d+\.\d+\.\d+\.\d+|[0-9a-f:]*:[0-9a-f:]*)$/iu.test(wanted) && !/\.0\d/u.test(wanted);
        const said = isAddress ? theirs.checkIP(wanted) : theirs.checkHost(wanted, { partialWildcards: false });
        expect([names.title, wanted, ours.kind]).toEqual([names.title, wanted, said ? 'match' : 'mismatch']);
      }
    }
  });
});
