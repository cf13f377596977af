import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ROOT } from '../../src/facts/drivers/libpq.js';
import { driverOf } from '../../src/facts/drivers.js';
import { SSLMODES } from '../../src/facts/libpq.js';
import { isRefusal, type PolicyOrRefusal, postureOf } from '../../src/facts/policy.js';
import { known } from '../../src/text/resolved.js';
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

  const roots = ROOTS.filter(({ since }) => since === undefined || major >= since);
  it.each(roots)('does with $name what we claim', async (root) => {
    const differing: unknown[] = [];
    for (const asking of root.string || root.variables ? ASKING : [...ASKING, ...OTHERWISE]) {
      // libpq holds this process while it connects, and what the servers log has to be read: they wait for a full pipe.
      await new Promise(setImmediate);
      const variables = { HOME: '/nonexistent', ...root.variables?.(servers, home), ...asking.variables };
      const options = [root.string?.(servers), asking.string].filter((part) => part !== undefined).join(' ');
      const exists = (path: string) =>
        path === DEFAULT_ROOT ? existsSync(join(homeOf(major, variables.HOME), path.slice(2))) : existsSync(path);
      const claim = claimOf({
        choice: { driver: driverOf('libpq'), why: 'test', version: String(major) },
        string: `host=localhost dbname=postgres ${options}`,
        variables,
        exists,
      });
      const policy = known(claim) ?? { refuses: 'it is unknown' };
      const dialled = doors(policy, root.trusts);
      const expected = dialled.map(({ door }) => predictedWay(policy, door));
      const seen = withVariables(variables, () =>
        dialled.map(({ server, user }) =>
          ask(
            major,
            `host=localhost connect_timeout=10 port=${servers.ports[server]} user=${user} dbname=postgres ${options}`,
          ),
        ),
      );
      if (claim.kind === 'unknown' || JSON.stringify(seen) !== JSON.stringify(expected)) {
        differing.push({ asking: asking.name, claim: claim.kind === 'unknown' ? claim : told(policy), expected, seen });
      }
    }
    expect(differing).toEqual([]);
  });
});

const told = (policy: PolicyOrRefusal) => `${postureOf(policy)} ${JSON.stringify(policy)}`;

const homeOf = (major: OracleMajor, home: string): string => (major < HOME_COUNTS ? userInfo().homedir : home);

function ask(major: OracleMajor, conninfo: string): Way {
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
