import { parse } from 'pg-connection-string';
import { byDefault, type Resolved, set, type Unknown } from '../../text/resolved.js';
import { type Driver, type DriverInput, NEVER, type Policy, type PolicyOrRefusal, required } from '../policy.js';

/** Parameters that make the package read a file while it parses. */
const FILES = ['sslcert', 'sslkey', 'sslrootcert'] as const;
/** Each of them makes the URL decide; otherwise the environment does. */
const DECIDING = ['sslmode', 'ssl', ...FILES, 'sslnegotiation', 'uselibpqcompat'] as const;

/**
 * `pg` with `pg-connection-string` 2.x: TLS is off until something asks for it, and then it is mandatory and verified
 * in full against Node's roots, whatever mode was asked for. Options are those of the URL; `PGSSLMODE` by that name
 * is what the environment says, which counts only where the URL sets nothing about TLS.
 */
export const nodePostgres: Driver = {
  id: 'node-postgres',
  title: 'node-postgres',
  aliases: ['pg'],
  reading: {
    layers: ['string', 'beside', 'environment'],
    variables: {
      PGHOST: 'host',
      PGPORT: 'port',
      PGUSER: 'user',
      PGPASSWORD: 'password',
      PGDATABASE: 'dbname',
      PGSSLMODE: 'sslmode',
    },
    withoutHost: 'localhost',
    strings: 'lenient',
  },
  source: 'pg-connection-string 2.14 asked; pg 8.23 lib/connection-parameters.js',
  policy(input) {
    const values: [string, string][] = [];
    let first: Resolved<string> | undefined;
    for (const name of DECIDING) {
      const value = input.get('string', name)?.value;
      if (value?.kind === 'unknown') return value;
      if (value === undefined) continue;
      first ??= value;
      values.push([name, value.value]);
    }
    const decided = fromUrl(new Map(values));
    if (decided !== undefined)
      return first?.kind === 'set' ? set(decided, first.at) : byDefault(decided, 'the URL says so');
    return fromEnvironment(input);
  },
};

interface Tls {
  readonly rejectUnauthorized?: boolean;
  readonly checkServerIdentity?: unknown;
}

/**
 * What the package makes of the parameters; undefined where it leaves `ssl` to the environment. It is given a URL
 * without the parameters that name files, and without modes that only make it warn about the next major version.
 */
function fromUrl(values: ReadonlyMap<string, string>): PolicyOrRefusal | undefined {
  const files = FILES.filter((name) => (values.get(name) ?? '') !== '');
  const compat = values.get('uselibpqcompat') === 'true';
  const mode = values.get('sslmode');
  if (values.get('sslrootcert') === 'system')
    return { refuses: 'no file `system`: node-postgres reads `sslrootcert` as a path' };
  if (compat && values.get('sslrootcert') && (mode === 'require' || mode === 'verify-ca')) return required('chain');
  const query = new URLSearchParams();
  for (const [name, value] of values) {
    if (FILES.some((file) => file === name)) continue;
    const warns = name === 'sslmode' && !compat && ['prefer', 'require', 'verify-ca'].includes(value);
    query.set(name, warns ? 'verify-full' : value);
  }
  // A file by itself switches TLS on as a mode does.
  if (files.length > 0 && !mode) query.set('sslmode', 'verify-full');
  let ssl: unknown;
  try {
    ssl = parse(`postgres://host/?${query.toString()}`).ssl;
  } catch (error) {
    return { refuses: error instanceof Error ? error.message.split('. ')[0]! : String(error) };
  }
  if (ssl === undefined) return undefined;
  if (ssl === false || ssl === '') return NEVER;
  // pg's own word, which the package hands on as it is.
  if (ssl === 'no-verify') return required('nothing');
  if (ssl === true) return required('chain-and-name');
  if (typeof ssl !== 'object' || ssl === null) {
    return { refuses: `\`ssl=${values.get('ssl')}\` crashes node-postgres as soon as the server offers TLS` };
  }
  const tls = ssl as Tls;
  if (tls.rejectUnauthorized === false) return required('nothing');
  return required(tls.checkServerIdentity ? 'chain' : 'chain-and-name');
}

/** `readSSLConfigFromEnvironment` of pg. */
function fromEnvironment(input: DriverInput): Resolved<PolicyOrRefusal> {
  const mode: Resolved<string> | Unknown | undefined = input.get('environment', 'PGSSLMODE')?.value;
  if (mode === undefined) return byDefault(NEVER, 'node-postgres uses no TLS unless something asks for it');
  if (mode.kind === 'unknown') return mode;
  const policy = environmentPolicy(mode.value);
  return mode.kind === 'set' ? set(policy, mode.at) : byDefault(policy, mode.why);
}

function environmentPolicy(mode: string): Policy {
  switch (mode) {
    case 'prefer':
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return required('chain-and-name');
    case 'no-verify':
      return required('nothing');
    default:
      return NEVER;
  }
}
