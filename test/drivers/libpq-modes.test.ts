import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ROOT } from '../../src/facts/drivers/libpq-files.js';
import { driverOf } from '../../src/facts/drivers.js';
import { SSLMODES } from '../../src/facts/libpq.js';
import { isRefusal, type PolicyOrRefusal } from '../../src/facts/policy.js';
import { LIBPQ_HERE, libpq } from '../oracle/libpq.js';
import { discard, type OracleMajor, put, scratch } from '../oracle/postgres.js';
import { type Bench, bench, type ServerName, TLS_ONLY } from './bench.js';
import { claimOf } from './claim.js';
import { type Door, predictedWay, type Way } from './predicted.js';

/** Where a root certificate comes from, and which authority that is. */
interface Root {
  readonly name: string;
  readonly since?: OracleMajor;
  readonly string?: (bench: Bench) => string;
  readonly variables?: (bench: Bench, home: string) => Readonly<Record<string, string>>;
  readonly trusts?: 'trusted' | 'stranger';
}

// Until 14 libpq looks into the home directory of the account, whatever `HOME` says.
const HOME_COUNTS = 15;

const ROOTS: readonly Root[] = [
  { name: 'no root certificate' },
  { name: 'the right one', string: ({ trusted }) => `sslrootcert=${trusted}`, trusts: 'trusted' },
  { name: 'another one', string: ({ stranger }) => `sslrootcert=${stranger}`, trusts: 'stranger' },
  { name: 'a file that is missing', string: () => 'sslrootcert=/nonexistent/root.crt' },
  { name: 'an empty name', string: () => "sslrootcert=''" },
  {
    name: 'system',
    string: () => 'sslrootcert=system',
    variables: ({ trusted }) => ({ SSL_CERT_FILE: trusted }),
    trusts: 'trusted',
  },
  { name: 'one of the environment', variables: ({ trusted }) => ({ PGSSLROOTCERT: trusted }), trusts: 'trusted' },
  {
    name: 'one in the home directory',
    since: HOME_COUNTS,
    variables: (_, home) => ({ HOME: home }),
    trusts: 'trusted',
  },
];

/** Ways to ask for a mode. */
interface Asking {
  readonly name: string;
  readonly string?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

const ASKING: readonly Asking[] = [
  { name: 'no sslmode' },
  ...SSLMODES.map((mode) => ({ name: `sslmode=${mode}`, string: `sslmode=${mode}` })),
];
/** Where the root certificate comes from does not matter to them. */
const OTHERWISE: readonly Asking[] = [
  ...SSLMODES.map((mode) => ({ name: `PGSSLMODE=${mode}`, variables: { PGSSLMODE: mode } })),
  { name: 'PGREQUIRESSL=1', variables: { PGREQUIRESSL: '1' } },
  { name: 'sslmode=prefer over PGSSLMODE', string: 'sslmode=prefer', variables: { PGSSLMODE: 'verify-full' } },
];

const QUESTION = 'select ssl::text from pg_stat_ssl where pid = pg_backend_pid()';

interface Dialled {
  readonly server: ServerName;
  readonly door: Door;
  readonly user: string;
}

/** No more of them than it takes to see the policy. */
function doors(policy: PolicyOrRefusal, trusts: Root['trusts']): readonly Dialled[] {
  const known = trusts === 'trusted';
  const dialled: readonly Dialled[] = [
    { server: 'good', user: 'postgres', door: { tls: true, chain: known, name: true } },
    { server: 'plain', user: 'postgres', door: { tls: false, chain: false, name: false } },
  ];
  if (isRefusal(policy)) return dialled;
  if (policy.encryption === 'never' || policy.plaintextFirst) {
    return [
      ...dialled,
      { server: 'good', user: TLS_ONLY, door: { tls: true, chain: known, name: true, insists: true } },
      {
        server: 'untrusted',
        user: TLS_ONLY,
        door: { tls: true, chain: trusts === 'stranger', name: true, insists: true },
      },
    ];
  }
  return [
    ...dialled,
    { server: 'untrusted', user: 'postgres', door: { tls: true, chain: trusts === 'stranger', name: true } },
    { server: 'wronghost', user: 'postgres', door: { tls: true, chain: known, name: false } },
  ];
}

describe.each(LIBPQ_HERE)('libpq %i at real servers', (major) => {
  let servers: Bench;
  const home = scratch('home');

  beforeAll(async () => {
    servers = await shared();
    put(home, { '.postgresql/root.crt': readFileSync(servers.trusted) });
    chmodSync(home, 0o755);
  });
  afterAll(() => discard(home));

  /** Undefined where all servers are met as we claim. */
  function difference(
    conninfo: (server: ServerName, user: string) => string,
    variables: Readonly<Record<string, string>>,
    trusts: Root['trusts'],
  ): unknown {
    const home = major < HOME_COUNTS ? userInfo().homedir : (variables['HOME'] ?? '/nonexistent');
    const exists = (path: string) => existsSync(path === DEFAULT_ROOT ? join(home, path.slice(2)) : path);
    const choice = { driver: driverOf('libpq'), why: 'test', version: String(major) };
    const claim = claimOf({ choice, string: conninfo('good', 'postgres'), variables, exists });
    if (claim.kind === 'unknown') return claim;
    const dialled = doors(claim.value, trusts);
    const expected = dialled.map(({ door }) => predictedWay(claim.value, door));
    const seen = withVariables({ HOME: '/nonexistent', ...variables }, () =>
      dialled.map(({ server, user }) => wayIn(major, conninfo(server, user))),
    );
    const same = seen.every((way, nth) => way === expected[nth]);
    return same ? undefined : { conninfo: conninfo('good', 'postgres'), variables, claim: claim.value, expected, seen };
  }

  const roots = ROOTS.filter(({ since }) => since === undefined || major >= since);
  it.each(roots)('does with $name what we claim', async (root) => {
    for (const asking of root.string || root.variables ? ASKING : [...ASKING, ...OTHERWISE]) {
      // libpq holds this process while it connects, and what the servers log has to be read: they wait for a full pipe.
      await new Promise(setImmediate);
      const options = [root.string?.(servers), asking.string].filter((part) => part !== undefined).join(' ');
      const conninfo = (server: ServerName, user: string) =>
        `host=localhost port=${servers.ports[server]} user=${user} dbname=postgres ${options}`;
      const variables = { ...root.variables?.(servers, home), ...asking.variables };
      expect(difference(conninfo, variables, root.trusts)).toBe(undefined);
    }
  });

  it.each([
    ['ssl=true', undefined],
    ['ssl=1', undefined],
    ['sslmode=require', undefined],
    ['requiressl=1', undefined],
    ['sslmode=no-verify', undefined],
    ['sslmode=require&sslnegotiation=direct', undefined],
    ['sslnegotiation=direct', undefined],
    ['sslmode=verify-full&sslrootcert=$ROOT', 'trusted'],
    ['sslmode=verify-full&sslrootcert=$ROOT&sslmode=disable', 'trusted'],
    ['ssl=true&sslrootcert=$ROOT', 'trusted'],
  ] as const)('takes a URL with %s as we claim', (query, trusts) => {
    const filled = query.replace('$ROOT', () => servers.trusted);
    const conninfo = (server: ServerName, user: string) =>
      `postgresql://${user}@localhost:${servers.ports[server]}/postgres?${filled}`;
    expect(difference(conninfo, {}, trusts)).toBe(undefined);
  });

  // Before 15 an address is looked for among the names only: nobody gets in.
  it('checks an address against the addresses of the certificate', () => {
    const way = (server: ServerName) =>
      withVariables({}, () =>
        wayIn(
          major,
          `host=127.0.0.1 port=${servers.ports[server]} user=postgres dbname=postgres sslmode=verify-full sslrootcert=${servers.trusted}`,
        ),
      );
    expect([way('good'), way('dnsonly')]).toEqual([major < HOME_COUNTS ? 'none' : 'tls', 'none']);
  });
});

function wayIn(major: OracleMajor, conninfo: string): Way {
  const answer = libpq(major).ask(conninfo, QUESTION);
  if ('error' in answer) return 'none';
  return answer.value === 'true' ? 'tls' : 'plaintext';
}

/** They reach libpq, because the environment of a process of its own is that of the C library. */
function withVariables<T>(variables: Readonly<Record<string, string>>, work: () => T): T {
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name];
  Object.assign(process.env, variables);
  try {
    return work();
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

let started: Promise<Bench> | undefined;
const shared = (): Promise<Bench> => {
  started ??= bench();
  return started;
};
afterAll(async () => (await started)?.stop());
