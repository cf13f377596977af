import type { Resolved } from '../../text/resolved.js';
import { byMode, decidedBy, MODES, textOf } from '../outcome.js';
import {
  type Driver,
  type DriverInput,
  type DriverReading,
  type DriverWorld,
  NEVER,
  type OptionLookup,
  type PolicyOrRefusal,
  required,
  type Written,
} from '../policy.js';
import { effectiveLookup, withLayers } from '../precedence.js';
import type { TlsFiles } from '../tls-files.js';
import { isAboutTls, strangerIn } from '../unheeded.js';
import { systemRoots } from './file-options.js';
import { DEFAULT_ROOT, libpqFiles } from './libpq-files.js';
import { contextFiles, contextPolicy, contextUnseen } from './python-context.js';

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
    PGSSLCRL: 'sslcrl',
    PGSSLNEGOTIATION: 'sslnegotiation',
  },
  withoutHost: 'socket',
  strings: 'lenient',
};

/** Parameters of a DSN that asyncpg takes for itself; all others become settings of the session. */
const OWN: ReadonlySet<string> = new Set([
  'sslmode',
  'sslcert',
  'sslkey',
  'sslrootcert',
  'sslcrl',
  'sslpassword',
  'sslnegotiation',
  'ssl_min_protocol_version',
  'ssl_max_protocol_version',
]);

/** `ssl=` of `connect` counts more than the DSN, which counts more than the environment. */
export const asyncpg: Driver = {
  id: 'asyncpg',
  title: 'asyncpg',
  aliases: ['tortoise-orm', 'databases', 'gino'],
  source: 'asyncpg 0.31 run; MagicStack/asyncpg asyncpg/connect_utils.py',
  reading: READING,
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full` with `sslrootcert` naming the root certificate, or `ssl=True` for a public CA',
  },
  policy(input, world) {
    const stranger = strangerIn(input, OWN);
    if (stranger) {
      const refuses = `\`${stranger.name}\` is handed on to the server, which refuses it`;
      return decidedBy(stranger.value, { refuses }, 'the server refuses it');
    }
    return argumentPolicy(input, world) ?? modePolicy(effectiveLookup(READING, input), world);
  },
  files: asyncpgFiles,
};

/** A context takes the place of every file that a DSN names; with `True` it is the one Python makes by itself. */
function asyncpgFiles(input: DriverInput): TlsFiles {
  const ssl = input.get('beside', 'ssl');
  if (ssl?.type === 'object') return contextFiles(input, ssl);
  if (ssl?.type === 'boolean') return { root: systemRoots(input) };
  const { crl, ...found } = libpqFiles(effectiveLookup(READING, input), { version: '15' });
  return { ...found, ...(crl && { crl }) };
}

/** What `ssl=` says; undefined where it is not given, or `None`. */
function argumentPolicy(input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal> | undefined {
  const ssl = input.get('beside', 'ssl');
  if (ssl === undefined || ssl.type === 'null' || ssl.type === 'undefined') return undefined;
  if (ssl.value.kind === 'unknown') return ssl.value;
  switch (ssl.type) {
    case 'boolean': {
      const on = /^true$/iu.test(ssl.value.value);
      return decidedBy(ssl.value, on ? required('chain-and-name') : NEVER, '`ssl` says so');
    }
    case 'string': {
      const options = effectiveLookup(READING, input);
      return modePolicy((name) => (name === 'sslmode' ? ssl.value : options(name)), world);
    }
    default: {
      const policy = contextPolicy(input, ssl);
      return policy ? decidedBy(ssl.value, policy, 'the context says so') : contextUnseen(ssl);
    }
  }
}

/** A word for a mode; asyncpg takes `_` for `-`, and minds the case. */
function modePolicy(options: OptionLookup, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const written = options('sslmode');
  const mode =
    written && written.kind !== 'unknown' ? { ...written, value: written.value.replaceAll('_', '-') } : written;
  const verifying = mode && mode.kind !== 'unknown' && ['require', 'verify-ca', 'verify-full'].includes(mode.value);
  if (mode && verifying) {
    const root = options('sslrootcert');
    if (root?.kind === 'unknown' && mode.value !== 'verify-full') return root;
    const named = textOf(root && { value: root });
    const exists = world.exists(named || DEFAULT_ROOT);
    const isThere = named ? exists !== false && !/^(?:~|\$|system$)/u.test(named) : exists === true;
    // A file that is named must be there whatever the mode.
    const isMissing = named ? !isThere : exists === false && mode.value !== 'require';
    if (isMissing) {
      const refuses = `root certificate file "${named || DEFAULT_ROOT}" does not exist`;
      return decidedBy(mode, { refuses }, refuses);
    }
    if (mode.value === 'require' && isThere) return decidedBy(mode, required('chain'), 'there is a root certificate');
  }
  return byMode(mode, MODES, {
    fallback: MODES.prefer,
    why: 'no `sslmode` is set, and asyncpg then prefers TLS and does without',
    refuse: () => '`sslmode` parameter must be one of: disable, allow, prefer, require, verify-ca, verify-full',
  });
}

/** The query of the URL becomes arguments of asyncpg's `connect`, of which `connect_args` count more. */
export const sqlalchemyAsyncpg: Driver = {
  id: 'sqlalchemy-asyncpg',
  title: 'SQLAlchemy with asyncpg',
  aliases: ['postgresql+asyncpg'],
  source: 'SQLAlchemy 2.1.1 with asyncpg 0.31 run',
  reading: { ...READING, layers: ['beside', 'string', 'environment'] },
  secure: {
    string: { ssl: 'verify-full' },
    words: '`ssl=verify-full` with the root certificate in `PGSSLROOTCERT`, or `ssl` in `connect_args`',
  },
  policy(input, world) {
    const stranger = input
      .all('string')
      .find(({ name }) => isAboutTls(name) && name !== 'ssl' && name !== 'direct_tls');
    if (stranger) {
      const refuses = `connect() got an unexpected keyword argument '${stranger.name}'`;
      return decidedBy(stranger.value, { refuses }, refuses);
    }
    const string = input.all('string').filter(({ name }) => name === 'ssl');
    const beside = input
      .all('beside')
      .map((setting): Written => ({ ...setting, name: setting.name.replace(/^connect_args\./u, '') }));
    const rest = input.all('string').filter(({ name }) => name !== 'ssl');
    return asyncpg.policy(withLayers(input, { string: rest, beside: [...string, ...beside] }), world);
  },
  files(input) {
    const beside = input
      .all('beside')
      .map((setting): Written => ({ ...setting, name: setting.name.replace(/^connect_args\./u, '') }));
    return asyncpgFiles(withLayers(input, { string: [], beside }));
  },
};
