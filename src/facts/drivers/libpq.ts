import type { Resolved } from '../../text/resolved.js';
import { isSslmode, libpqMajor, type Sslmode } from '../libpq.js';
import { connectRefusal } from '../libpq-refusal.js';
import { decidedBy } from '../outcome.js';
import {
  ALLOWED,
  type Driver,
  type DriverWorld,
  NEVER,
  type OptionLookup,
  type Policy,
  type PolicyOrRefusal,
  PREFERRED,
} from '../policy.js';
import { effectiveLookup, LIBPQ_READING } from '../precedence.js';
import type { Major } from '../versions.js';
import { systemRoots } from './file-options.js';
import { DEFAULT_ROOT, libpqFiles } from './libpq-files.js';

/** Programs and drivers that hand what they are given to libpq and nothing else. Source: their own documentation. */
const LIBPQ_PROGRAMS = [
  'psql',
  'pg_dump',
  'pg_dumpall',
  'pg_restore',
  'pg_basebackup',
  'pg_receivewal',
  'pgbench',
  'psycopg',
  'psycopg2',
  'psycopg3',
  'aiopg',
  'ruby-pg',
  'pdo_pgsql',
  'dbd::pg',
  'diesel',
  'hasql',
  'postgresql-simple',
  'rpostgres',
];

/**
 * libpq and everything built on it. A root certificate file that is there turns `require` into `verify-ca` and makes
 * `prefer` go back to plaintext when the certificate does not verify. A file that is named counts as there unless the
 * world says otherwise, because most of them exist only where the program runs; the one in the home directory counts
 * only if the world says so, which makes a bare `require` encrypted and unverified.
 */
export const libpq: Driver = {
  id: 'libpq',
  title: 'libpq',
  aliases: LIBPQ_PROGRAMS,
  source: 'https://www.postgresql.org/docs/current/libpq-ssl.html; libpq 13 to 18 asked',
  reading: LIBPQ_READING,
  through: 'libpq',
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full` with `sslrootcert` naming the root certificate, or `system` for a public CA',
  },
  policy: (input, world) => libpqPolicy(effectiveLookup(LIBPQ_READING, input), world),
  files: (input, world) => libpqFiles(effectiveLookup(LIBPQ_READING, input), world, systemRoots(input)),
};

/** What options that reached libpq come to, whoever put them together. */
export function libpqPolicy(options: OptionLookup, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const version = libpqMajor(world.version);
  const refusal = connectRefusal(options, version);
  if (refusal)
    return decidedBy(options(refusal.keyword), { refuses: refusal.message }, 'libpq refuses its own defaults');
  const mode = options('sslmode');
  if (mode?.kind === 'unknown') return mode;
  const root = options('sslrootcert');
  // Only these need the file to tell whether plaintext is possible, and what is verified at least.
  const needsRoot = mode === undefined || mode.value === 'require' || mode.value === 'verify-ca';
  if (root?.kind === 'unknown' && needsRoot) return root;
  const named = root === undefined || root.kind === 'unknown' || root.value === '' ? undefined : root.value;
  if (mode === undefined && version >= 16 && named === 'system') {
    return decidedBy(root, { encryption: 'required', verifies: 'chain-and-name' }, '');
  }
  const value = mode?.value ?? 'prefer';
  const sslmode: Sslmode = isSslmode(value) ? value : 'prefer';
  const outcome = policyOf(sslmode, rootOf(named, root?.kind === 'unknown', version, world));
  return decidedBy(mode, outcome, 'no `sslmode` is set, and libpq then prefers TLS and does without');
}

type Root = { readonly kind: 'there' } | { readonly kind: 'missing' | 'unseen'; readonly path: string };

function rootOf(named: string | undefined, unknown: boolean, version: Major, world: DriverWorld): Root {
  if (unknown || (named === 'system' && version >= 16)) return { kind: 'there' };
  const path = named ?? DEFAULT_ROOT;
  const exists = world.exists(path);
  if (exists === true) return { kind: 'there' };
  if (named === undefined) return { kind: exists === false ? 'missing' : 'unseen', path };
  // libpq replaces no `~` and no variable, and until 15 `system` is a file in the working directory.
  const never = /^(?:~|\$)/u.test(named) || named === 'system';
  return exists === false || never ? { kind: 'missing', path } : { kind: 'there' };
}

function policyOf(sslmode: Sslmode, root: Root): Policy | { readonly refuses: string } {
  const there = root.kind === 'there';
  switch (sslmode) {
    case 'disable':
      return NEVER;
    case 'allow':
      return { ...ALLOWED, verifies: there ? 'chain' : 'nothing' };
    case 'prefer':
      return there ? { ...PREFERRED, verifies: 'chain', downgradesOnFailure: true } : PREFERRED;
    case 'require':
      return { encryption: 'required', verifies: there ? 'chain' : 'nothing' };
    case 'verify-ca':
    case 'verify-full':
      if (root.kind === 'missing') return { refuses: `root certificate file "${root.path}" does not exist` };
      return { encryption: 'required', verifies: sslmode === 'verify-ca' ? 'chain' : 'chain-and-name' };
  }
}
