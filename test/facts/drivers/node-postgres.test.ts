import fc from 'fast-check';
import { parse } from 'pg-connection-string';
import { describe, expect, it } from 'vitest';
import { nodePostgres } from '../../../src/facts/drivers/node-postgres.js';
import { type Case, HIDDEN, ignoredIn, inputFrom, policyIn, postureIn, U, worldOf } from './written.js';

const posture = (written: Case) => postureIn(nodePostgres, written);
const host = 'db.example.com';
const noop = () => undefined;

/** As much of a certificate as anybody looks at. */
const PEM = '-----BEGIN CERTIFICATE-----';

describe('node-postgres, the current version', () => {
  it.each<[string, Case, string]>([
    ['N01', { url: U() }, 'P0'],
    ['N02', { url: U('sslmode=disable') }, 'P0'],
    ['N03', { url: U('sslmode=allow') }, 'P4'],
    ['N04', { url: U('sslmode=prefer') }, 'P4'],
    ['N05', { url: U('sslmode=require') }, 'P4'],
    ['N06', { url: U('sslmode=verify-ca') }, 'P4'],
    ['N07', { url: U('sslmode=verify-full') }, 'P4'],
    ['N08', { url: U('sslmode=no-verify') }, 'P2'],
    ['N09', { url: U('sslmode=requrie') }, 'P4'],
    ['N10', { url: U('sslmode=') }, 'P0'],
    ['N11', { url: U('ssl=true') }, 'P4'],
    ['N12', { url: U('ssl=1') }, 'P4'],
    ['N13', { url: U('ssl=0') }, 'P0'],
    ['N14', { url: U('ssl=false') }, 'ERR'],
    ['N15', { url: U('ssl=require') }, 'ERR'],
    ['N16', { url: U('ssl=no-verify') }, 'P2'],
    ['N17', { url: U('uselibpqcompat=true&sslmode=prefer') }, 'P2'],
    ['N18', { url: U('uselibpqcompat=true&sslmode=require') }, 'P2'],
    ['N19', { url: U('uselibpqcompat=true&sslmode=verify-ca') }, 'ERR'],
    ['N20', { url: U('uselibpqcompat=true&sslmode=verify-full') }, 'P4'],
    ['N21', { url: U('uselibpqcompat=1&sslmode=require') }, 'P4'],
    ['N22', { url: U('uselibpqcompat=true&sslmode=require&sslrootcert=ca.pem') }, 'P3'],
    ['N23', { url: U('sslmode=verify-full&sslrootcert=system') }, 'ERR'],
    ['N24', { url: U(), beside: { ssl: true } }, 'P4'],
    ['N25', { url: U(), beside: { ssl: { rejectUnauthorized: false } } }, 'P2'],
    ['N26', { url: U('sslmode=require'), beside: { ssl: { rejectUnauthorized: false } } }, 'P4'],
    ['N27', { url: U('sslmode=disable'), beside: { ssl: true } }, 'P0'],
    ['N28', { url: U('sslmode=no-verify'), beside: { ssl: { rejectUnauthorized: true } } }, 'P2'],
    ['N29', { beside: { host, ssl: { require: true } } }, 'P4'],
    ['N30', { beside: { host, ssl: { rejectUnauthorized: false } } }, 'P2'],
    ['N31', { beside: { host, ssl: { ca: PEM, rejectUnauthorized: false } } }, 'P2'],
    ['N32', { beside: { host, ssl: { ca: PEM, checkServerIdentity: noop } } }, 'P3'],
    ['N33', { beside: { host, ssl: { rejectUnauthorized: 0 } } }, 'P4'],
    ['N34', { beside: { host, ssl: 'require' } }, 'ERR'],
    ['N35', { beside: { host, sslmode: 'require' } }, 'P0'],
    ['N36', { beside: { host }, env: { PGSSLMODE: 'require' } }, 'P4'],
    ['N37', { beside: { host }, env: { PGSSLMODE: 'allow' } }, 'P0'],
    ['N38', { beside: { host }, env: { PGSSLMODE: 'no-verify' } }, 'P2'],
    ['N39', { url: U('sslmode=verify-full'), env: { PGSSLMODE: 'no-verify' } }, 'P4'],
    ['N40', { beside: { host, ssl: true }, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }, 'P2'],
    ['N41', { beside: { host, ssl: { rejectUnauthorized: true } }, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }, 'P4'],
    ['N42', { url: U('sslmode=verify-full'), env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }, 'P2'],
    ['N43', { url: U('sslmode=require'), version: '8.3.3', packages: { 'pg-connection-string': '2.3.0' } }, 'P0'],
    ['N44', { url: U('sslmode=require'), version: '9.0.0', packages: { 'pg-connection-string': '3.0.0' } }, 'P2'],
    ['N45', { beside: { host: '10.0.0.5', ssl: true }, version: '8.22.0' }, 'P4'],
  ])('%s', (_, written, expected) => expect(posture(written)).toBe(expected));

  it('throws where a file of the URL is missing', () => {
    const url = U('sslmode=verify-full&sslrootcert=ca.pem');
    expect(posture({ url, exists: () => false })).toBe('ERR');
    expect(posture({ url, exists: () => true })).toBe('P4');
    expect(posture({ url, exists: () => 'unknown' })).toBe('P4');
  });

  it.each<[string, object, string]>([
    ['true', { ssl: true }, 'P4'],
    ['the string true', { ssl: 'true' }, 'P4'],
    ['an empty object', { ssl: {} }, 'P4'],
    ['a certificate', { ssl: { ca: PEM } }, 'P4'],
    ['the name of a file for a certificate', { ssl: { ca: './ca.pem' } }, 'ERR'],
    ['the same where nothing is verified', { ssl: { ca: './ca.pem', rejectUnauthorized: false } }, 'P2'],
    ['a check that is undefined', { ssl: { checkServerIdentity: undefined } }, 'ERR'],
    ['no-verify', { ssl: 'no-verify' }, 'P2'],
    ['false', { ssl: false }, 'P0'],
    ['null', { ssl: null }, 'P0'],
    ['zero', { ssl: 0 }, 'P0'],
    ['an empty string', { ssl: '' }, 'P0'],
    ['undefined', { ssl: undefined }, 'P0'],
    ['one', { ssl: 1 }, 'ERR'],
    ['the string false', { ssl: 'false' }, 'ERR'],
    ['a mode', { ssl: 'prefer' }, 'ERR'],
    ['a list', { ssl: [] }, 'P4'],
    ['rejectUnauthorized: null', { ssl: { rejectUnauthorized: null } }, 'P4'],
    ['rejectUnauthorized: undefined', { ssl: { rejectUnauthorized: undefined } }, 'P4'],
    ["rejectUnauthorized: 'false'", { ssl: { rejectUnauthorized: 'false' } }, 'P4'],
    ['no check of anything', { ssl: { rejectUnauthorized: false, checkServerIdentity: noop } }, 'P2'],
    ['something hidden', { ssl: HIDDEN }, 'unknown'],
    ['a hidden switch', { ssl: { rejectUnauthorized: HIDDEN } }, 'unknown'],
    ['a hidden check', { ssl: { checkServerIdentity: HIDDEN } }, 'unknown'],
    ['a hidden check that does not matter', { ssl: { rejectUnauthorized: false, checkServerIdentity: HIDDEN } }, 'P2'],
    ['the name in capitals', { SSL: true }, 'P0'],
    ['direct negotiation', { ssl: true, sslnegotiation: 'direct' }, 'P4'],
    ['direct negotiation without TLS', { sslnegotiation: 'direct' }, 'ERR'],
    ['a negotiation nobody knows', { ssl: true, sslnegotiation: 'straight' }, 'ERR'],
  ])('takes %s beside the URL', (_, beside, expected) => {
    expect(posture({ beside: { host, ...beside } })).toBe(expected);
    expect(posture({ url: U(), beside })).toBe(expected);
  });

  it('reads the environment only where `ssl` is undefined', () => {
    const env = { PGSSLMODE: 'no-verify' };
    expect(posture({ beside: { ssl: undefined }, env })).toBe('P2');
    for (const ssl of [null, false, 0, '']) expect(posture({ beside: { ssl }, env })).toBe('P0');
    expect(posture({ beside: { ssl: true }, env })).toBe('P4');
    expect(posture({ url: U('ssl=0'), env })).toBe('P0');
    expect(posture({ url: U('ssl='), env })).toBe('P0');
    expect(posture({ url: U('sslmode='), env })).toBe('P2');
  });

  it('leaves it to Node.js whether anything is verified, where the options do not say', () => {
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    for (const ssl of [true, {}, { ca: PEM }]) expect(posture({ beside: { ssl }, env })).toBe('P2');
    for (const rejectUnauthorized of [true, 0, null, undefined, 'false']) {
      expect(posture({ beside: { ssl: { rejectUnauthorized } }, env })).toBe('P4');
    }
    for (const value of ['false', '1', '', '00']) {
      expect(posture({ beside: { ssl: true }, env: { NODE_TLS_REJECT_UNAUTHORIZED: value } })).toBe('P4');
    }
    expect(posture({ url: U(), env })).toBe('P0');
  });

  it('takes the last of repeated parameters, and compares them exactly', () => {
    expect(posture({ url: U('sslmode=disable&sslmode=require') })).toBe('P4');
    expect(posture({ url: U('sslmode=require&sslmode=disable') })).toBe('P0');
    expect(posture({ url: U('SSLMODE=require') })).toBe('P0');
    expect(posture({ url: U('ssl=TRUE') })).toBe('ERR');
    expect(posture({ url: U('ssl=0&sslmode=require') })).toBe('P4');
  });
});

describe('node-postgres by version', () => {
  it.each([
    ['8.3.3', 'sslmode=require', 'P0'],
    ['8.0.3', 'sslmode=verify-full', 'P0'],
    ['8.0.3', 'ssl=true', 'P4'],
    ['8.0.3', 'sslmode=no-verify', 'P0'],
    ['8.0.3', 'sslrootcert=ca.pem', 'P0'],
    ['8.4.0', 'sslmode=require', 'P4'],
    ['8.14.1', 'uselibpqcompat=true&sslmode=require', 'P2'],
    ['8.15.0', 'uselibpqcompat=true&sslmode=require', 'P2'],
    ['7.18.2', 'ssl=true', 'P2'],
    ['8', 'sslmode=require', 'P4'],
    ['8.23', 'sslmode=require', 'P4'],
    ['not a version', 'sslmode=require', 'P4'],
  ])('%s reads %s as %s', (version, query, expected) => expect(posture({ url: U(query), version })).toBe(expected));

  it.each([
    ['0.1.3', 'sslmode=require', 'P0'],
    ['0.1.3', 'ssl=0', 'P0'],
    ['0.1.3', 'ssl=require', 'P0'],
    ['0.1.3', 'ssl=true&ssl=true', 'P0'],
    ['2.0.0', 'ssl=0', 'ERR'],
    ['2.0.0', 'sslrootcert=ca.pem', 'P0'],
    ['2.3.0', 'sslmode=verify-full', 'P0'],
    ['2.3.0', 'ssl=0', 'P0'],
    ['2.3.0', 'sslrootcert=ca.pem', 'P4'],
    ['2.4.0', 'sslmode=verify-full', 'P4'],
    ['2.7.0', 'uselibpqcompat=true&sslmode=require', 'P4'],
    ['2.8.0', 'uselibpqcompat=true&sslmode=require', 'P2'],
    ['2.10.0', 'uselibpqcompat=true&sslmode=require', 'P2'],
    ['2.13.0', 'sslnegotiation=direct', 'ERR'],
    ['2.14.1', 'sslnegotiation=direct', 'P4'],
    ['3.0.0', 'sslmode=verify-ca&sslrootcert=ca.pem', 'P3'],
    ['3.0.0', 'sslmode=verify-ca', 'unknown'],
    ['3.0.0', 'sslmode=verify-full', 'P4'],
    ['3.0.0', 'sslmode=disable', 'P0'],
    ['3.0.0', 'sslmode=no-verify', 'unknown'],
    ['3.0.0', 'sslmode=allow', 'unknown'],
    ['3.0.0', '', 'P0'],
    ['workspace:*', 'sslmode=require', 'P4'],
  ])('with pg-connection-string %s %s is %s', (parser, query, expected) => {
    expect(posture({ url: U(query), packages: { 'pg-connection-string': parser } })).toBe(expected);
  });

  it('says so where it depends on a parser that no lock file tells', () => {
    const but = (written: Case) => policyIn(nodePostgres, written)?.but;
    expect(but({ url: U('sslmode=require'), version: '8.3.3' })).toBe(
      'that is with pg-connection-string 2.3.0, and another that fits reads it otherwise',
    );
    expect(but({ url: U('uselibpqcompat=true&sslmode=require'), version: '8.14.1' })).toContain('2.14.1');
    expect(but({ url: U('ssl=true'), version: '8.3.3' })).toBeUndefined();
    expect(but({ url: U('sslmode=require'), version: '8.0.3' })).toBeUndefined();
  });

  it('crashes on words only since 8.5, and did without `no-verify` until 8.1', () => {
    expect(posture({ beside: { ssl: 'require' }, version: '8.4.0' })).toBe('P4');
    expect(posture({ beside: { ssl: 'no-verify' }, version: '8.0.3' })).toBe('P4');
    expect(posture({ env: { PGSSLMODE: 'no-verify' }, version: '8.0.3' })).toBe('P0');
    expect(posture({ beside: { ssl: true }, version: '7.18.2' })).toBe('P2');
    expect(posture({ beside: { ssl: { rejectUnauthorized: true } }, version: '7.18.2' })).toBe('P4');
    expect(posture({ beside: { sslnegotiation: 'direct' }, version: '8.21.0' })).toBe('P0');
  });

  it('says that an address was checked as `localhost` until 8.23.0', () => {
    const of = (version: string | undefined, at: string, ssl: unknown = true) =>
      policyIn(nodePostgres, { beside: { host: at, ssl }, ...(version !== undefined && { version }) })?.but;
    expect(of('8.23.0', '10.0.0.5')).toBe('the name is checked against `localhost`, because `10.0.0.5` is an address');
    expect(of('8.23.0', 'fd00::5')).toContain('`localhost`');
    expect(of('8.23.1', '10.0.0.5')).toBeUndefined();
    expect(of(undefined, '10.0.0.5')).toBeUndefined();
    expect(of('8.23.0', host)).toBeUndefined();
    expect(of('8.23.0', '10.0.0.5', { servername: host })).toBeUndefined();
    expect(of('8.23.0', '10.0.0.5', { rejectUnauthorized: false })).toBeUndefined();
    expect(policyIn(nodePostgres, { url: 'postgres://10.0.0.5/app?ssl=true', version: '8.22.0' })?.but).toContain(
      '`localhost`',
    );
    expect(policyIn(nodePostgres, { url: U('ssl=true'), version: '8.22.0', env: { PGHOST: '10.0.0.5' } })?.but).toBe(
      undefined,
    );
  });

  it('knows what is coming, and what an old version has still to learn', () => {
    const upgraded = (written: Case) =>
      nodePostgres.upgrades!(worldOf(written)).map(({ title, planned, world }) => {
        const policy = nodePostgres.policy(inputFrom(written, nodePostgres), { ...worldOf(written), ...world });
        return [title, planned ?? false, policy.kind === 'unknown' ? 'unknown' : policy.value];
      });
    const unverified = { encryption: 'required', verifies: 'nothing' };
    const verified = { encryption: 'required', verifies: 'chain-and-name' };
    expect(upgraded({ url: U('sslmode=require') })).toEqual([['pg 9', true, unverified]]);
    expect(upgraded({ url: U('sslmode=verify-full') })).toEqual([['pg 9', true, verified]]);
    expect(upgraded({ url: U('sslmode=require'), version: '8.3.3' })).toEqual([
      ['pg 8.23.1 with pg-connection-string 2.14.1', false, verified],
      ['pg 9', true, unverified],
    ]);
  });
});

describe('what node-postgres ignores', () => {
  it.each<[string, Case, readonly string[]]>([
    ['nothing', { url: U('sslmode=verify-full&application_name=x') }, []],
    ['a mode in the object', { beside: { host, sslmode: 'require' } }, ['sslmode']],
    [
      'the object beside a mode',
      { url: U('sslmode=require'), beside: { ssl: { rejectUnauthorized: false } } },
      ['ssl'],
    ],
    ['no object beside an empty mode', { url: U('sslmode='), beside: { ssl: true } }, []],
    ['words of libpq', { url: U('sslmode=require&channel_binding=require&sslcrl=x') }, ['channel_binding', 'sslcrl']],
    ['words of Prisma', { url: U('sslmode=require&sslaccept=strict') }, ['sslaccept']],
    ['names in the wrong case', { url: U('sslMode=require') }, ['sslMode']],
    ['a switch with another value', { url: U('uselibpqcompat=1&sslmode=require') }, ['uselibpqcompat']],
    ['certificates in variables', { url: U('ssl=true'), env: { PGSSLROOTCERT: 'ca.pem' } }, ['PGSSLROOTCERT']],
    ['modes inside the object', { beside: { ssl: { sslmode: 'require' } } }, ['ssl.sslmode']],
    ['`require` inside the object', { beside: { ssl: { require: true } } }, ['ssl.require']],
    ['modes before 2.4', { url: U('sslmode=require'), packages: { 'pg-connection-string': '2.3.0' } }, ['sslmode']],
    ['no password of a key', { url: U('sslmode=require&sslpassword=x') }, []],
  ])('is %s', (_, written, names) => expect(ignoredIn(nodePostgres, written)).toEqual(names));

  it('says where else to write it', () => {
    const input = inputFrom({ url: U('sslMode=require'), beside: { sslmode: 'require' } }, nodePostgres);
    expect(nodePostgres.ignored!(input, worldOf({})).map(({ because, instead }) => [because, instead])).toEqual([
      ['compares names exactly and does not know `sslMode`', '`sslmode` is what it reads'],
      ['never reads `sslmode` in its options', '`ssl` is what it reads'],
    ]);
  });
});

/** What pg makes of what the package really says. Source: `lib/connection-parameters.js` and `lib/connection.js`. */
function real(query: string): string {
  let ssl: unknown;
  try {
    ssl = parse(U(query)).ssl;
  } catch {
    return 'ERR';
  }
  if (ssl === 'true') ssl = true;
  if (ssl === 'no-verify') ssl = { rejectUnauthorized: false };
  if (!ssl) return 'P0';
  if (ssl === true) return 'P4';
  if (typeof ssl !== 'object') return 'ERR';
  const { rejectUnauthorized, checkServerIdentity } = ssl as Record<string, unknown>;
  return rejectUnauthorized === false ? 'P2' : checkServerIdentity ? 'P3' : 'P4';
}

describe('the package itself', () => {
  const modes = ['', 'disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify', 'REQUIRE', 'x'];
  const parameter = fc.oneof(
    fc.tuple(fc.constant('sslmode'), fc.constantFrom(...modes)),
    fc.tuple(fc.constant('ssl'), fc.constantFrom('', 'true', '1', '0', 'false', 'no-verify', 'require', 'TRUE')),
    fc.tuple(fc.constant('uselibpqcompat'), fc.constantFrom('true', '1', 'false', '')),
    fc.tuple(fc.constant('sslnegotiation'), fc.constantFrom('direct', 'postgres')),
    fc.tuple(fc.constantFrom('sslMode', 'SSL', 'channel_binding', 'sslcrl'), fc.constantFrom('true', 'require')),
    // A file that is there, so that the package can read it.
    fc.tuple(fc.constantFrom('sslrootcert', 'sslcert', 'sslkey'), fc.constantFrom('package.json', '')),
  );

  it('takes modes that make the package warn for what the package takes them for', () => {
    const silent = parse('postgres://h/?sslmode=verify-full').ssl;
    const emit = process.emitWarning;
    let warnings = 0;
    process.emitWarning = () => void warnings++;
    try {
      for (const mode of ['prefer', 'require', 'verify-ca'])
        expect(parse(`postgres://h/?sslmode=${mode}`).ssl).toEqual(silent);
      expect(warnings).toBe(1);
      for (const mode of ['prefer', 'require', 'verify-ca']) posture({ url: U(`sslmode=${mode}`) });
      expect(warnings).toBe(1);
    } finally {
      process.emitWarning = emit;
    }
  });

  it('agrees about every URL', () => {
    const emit = process.emitWarning;
    process.emitWarning = () => undefined;
    try {
      fc.assert(
        fc.property(fc.array(parameter, { maxLength: 5 }), (parameters) => {
          const query = new URLSearchParams(parameters).toString();
          const refused = real(query);
          const off = refused === 'P0' && parameters.findLast(([name]) => name === 'sslnegotiation')?.[1] === 'direct';
          expect([query, posture({ url: U(query) })]).toEqual([query, off ? 'ERR' : refused]);
        }),
      );
    } finally {
      process.emitWarning = emit;
    }
  });
});
