import type { Resolved } from '../../text/resolved.js';
import { byMode, decidedBy, MODES, type Modes, textOf } from '../outcome.js';
import {
  type Driver,
  type DriverInput,
  type DriverReading,
  type DriverWorld,
  NEVER,
  type PolicyOrRefusal,
  type Written,
} from '../policy.js';
import { isAboutTls, type Unheeded, unheeded } from '../unheeded.js';
import { fileHeld, fileNamed, files, systemRoots } from './file-options.js';

const READING: DriverReading = {
  layers: ['beside', 'string', 'environment'],
  variables: {
    PGHOST: 'host',
    PGPORT: 'port',
    PGUSER: 'user',
    PGPASSWORD: 'password',
    PGDATABASE: 'dbname',
    PGSSLMODE: 'sslmode',
    PGSSLROOTCERT: 'sslrootcert',
    PGSSLCERT: 'sslcert',
    PGSSLKEY: 'sslkey',
  },
  withoutHost: 'socket',
  strings: 'lenient',
};

const MODE_NAMES = ['sslmode', 'ssl-mode'];
const ROOT_NAMES = ['sslrootcert', 'ssl-root-cert', 'ssl-ca'];
const OWN: ReadonlySet<string> = new Set([...MODE_NAMES, ...ROOT_NAMES, 'sslcert', 'ssl-cert', 'sslkey', 'ssl-key']);

/** `allow` never tries TLS, and nothing below `verify-ca` verifies, whatever root certificate is there. */
const WITH_TLS = { ...MODES, allow: NEVER } as const satisfies Modes;
const refuses = { refuses: 'TLS upgrade required by connect options but SQLx was built without TLS support enabled' };
/** Built without a feature for TLS. */
const WITHOUT_TLS = {
  disable: NEVER,
  allow: NEVER,
  prefer: NEVER,
  require: refuses,
  'verify-ca': refuses,
  'verify-full': refuses,
} as const satisfies Modes;

/** Trait: `no-tls` where it is built without TLS. */
export const sqlx: Driver = {
  id: 'sqlx',
  title: 'SQLx',
  aliases: ['sea-orm', 'sqlx-postgres', 'seaorm', 'sqlx-cli'],
  source: 'launchbadge/sqlx sqlx-postgres/src/options and src/connection/tls.rs',
  reading: READING,
  secure: { string: { sslmode: 'verify-full' }, words: '`sslmode=verify-full`, with `sslrootcert` for a private CA' },
  policy(input, world) {
    const modes = world.traits?.has('no-tls') ? WITHOUT_TLS : WITH_TLS;
    const missing = missingRoot(input, world);
    const told = toldMode(input);
    const mode = told ?? input.get('environment', 'PGSSLMODE')?.value;
    const word = mode && textOf({ value: mode })?.toLowerCase();
    if (missing && word?.startsWith('verify-')) return missing;
    const low = mode && mode.kind !== 'unknown' ? { ...mode, value: mode.value.toLowerCase() } : mode;
    // A bad word in the variable is as good as none.
    const unread = told === undefined && word !== undefined && !Object.hasOwn(modes, word);
    return byMode(unread ? undefined : low, modes, {
      fallback: modes.prefer,
      why: unread
        ? `\`PGSSLMODE=${word}\` is no mode, and SQLx then prefers TLS and does without`
        : 'no `sslmode` is set, and SQLx then prefers TLS and does without',
      refuse: (value) => `unknown value "${value}" for \`ssl_mode\``,
    });
  },
  files(input) {
    const named = (names: readonly string[], variable: string) =>
      (['beside', 'string'] as const)
        .map((layer) => input.all(layer).findLast(({ name }) => names.includes(name)))
        .find((setting) => setting !== undefined) ?? input.get('environment', variable);
    const file = (setting: Written | undefined) =>
      textOf(setting)?.includes('-----BEGIN') ? fileHeld(setting) : fileNamed(setting?.value);
    return files({
      root: file(named([...ROOT_NAMES, 'ssl_root_cert'], 'PGSSLROOTCERT')) ?? systemRoots(input),
      certificate: file(named(['sslcert', 'ssl-cert', 'ssl_client_cert'], 'PGSSLCERT')),
      key: file(named(['sslkey', 'ssl-key', 'ssl_client_key'], 'PGSSLKEY')),
    });
  },
  ignored(input) {
    const told = toldMode(input);
    const mode = textOf(input.get('environment', 'PGSSLMODE'))?.toLowerCase();
    const word = told ? textOf({ value: told })?.toLowerCase() : mode;
    const verifies = word?.startsWith('verify-') ?? false;
    const hidden = told?.kind === 'unknown';
    return unheeded(input, [
      {
        layer: 'string',
        name: (name) => isAboutTls(name) && !OWN.has(name),
        because: ({ name }) => `warns of \`${name}\`, which it does not know, and goes on without it`,
        instead: '`sslmode` is what it reads',
      },
      ...(['string', 'beside'] as const).map(
        (layer): Unheeded => ({
          layer,
          name: (name) => ROOT_NAMES.includes(name),
          when: () => !verifies && !hidden,
          because: 'verifies nothing below `verify-ca`, whatever root certificate is named',
        }),
      ),
      {
        layer: 'environment',
        name: 'PGSSLMODE',
        when: () => told === undefined && mode !== undefined && !Object.hasOwn(WITH_TLS, mode),
        because: (setting) => `takes \`PGSSLMODE=${textOf(setting)}\`, which is no mode, for nothing said`,
      },
    ]);
  },
};

/** What code or string say: `PgSslMode::VerifyFull` in code. */
function toldMode(input: DriverInput): Resolved<string> | undefined {
  const inCode = input.all('beside').findLast(({ name }) => [...MODE_NAMES, 'ssl_mode'].includes(name))?.value;
  if (inCode) {
    if (inCode.kind === 'unknown') return inCode;
    const value = inCode.value.replace(/^.*::/u, '').replace(/(?<=[a-z])(?=[A-Z])/gu, '-');
    return { ...inCode, value: value.toLowerCase() };
  }
  return input.all('string').findLast(({ name }) => MODE_NAMES.includes(name))?.value;
}

function missingRoot(input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal> | undefined {
  const root =
    input.all('string').findLast(({ name }) => ROOT_NAMES.includes(name)) ?? input.get('environment', 'PGSSLROOTCERT');
  const path = textOf(root);
  if (!root || !path || path.includes('-----BEGIN') || world.exists(path) !== false) return undefined;
  return decidedBy(root.value, { refuses: `error reading ${path}: no such file` }, '');
}
