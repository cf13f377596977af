import { byDefault, type Resolved, set } from '../../text/resolved.js';
import { isAtLeast } from '../driver-version.js';
import type { Driver, DriverInput, Written } from '../policy.js';
import { failingTls } from './node-tls.js';

/** What postgres.js makes of `ssl`. */
export type TlsOption =
  | { readonly kind: 'off' }
  | { readonly kind: 'prefer' }
  | { readonly kind: 'unverified' }
  | { readonly kind: 'refused'; readonly refuses: string }
  | { readonly kind: 'verified'; readonly explicit?: true; readonly anyName?: true; readonly named?: true };

/** The parts of an address by all their names. Source: `parseOptions`. */
const PARTS: Readonly<Record<string, string>> = {
  host: 'host',
  hostname: 'host',
  port: 'port',
  user: 'user',
  username: 'user',
  password: 'password',
  pass: 'password',
  database: 'dbname',
  db: 'dbname',
};

export const postgresJsReading: Driver['reading'] = {
  layers: ['beside', 'string', 'environment'],
  variables: {
    PGHOST: 'host',
    PGPORT: 'port',
    PGUSER: 'user',
    PGUSERNAME: 'user',
    PGPASSWORD: 'password',
    PGDATABASE: 'dbname',
    PGSSL: 'ssl',
  },
  beside: PARTS,
  withoutHost: 'localhost',
  strings: 'lenient',
};

/**
 * Before 3.2 an option that counts as false left it to the URL, of whose duplicates the first counted, and no variable
 * was read. Source: `parseOptions` of 3.0.6 and 3.1.0, run.
 */
export const isBeforeThreeTwo = (version: string | undefined): boolean => !isAtLeast(version, '3.2.0');

/** `ssl` by its own precedence: the key of the options, the URL, where `sslmode` replaces it, and `PGSSL`. */
export function sslOfPostgresJs(input: DriverInput, version: string | undefined): Resolved<TlsOption> | undefined {
  const own = input.get('beside', 'ssl');
  const inside = input.all('beside').some(({ name }) => name.startsWith('ssl.'));
  const beside = own || inside ? ofOption(own, input) : undefined;
  const old = isBeforeThreeTwo(version);
  const leavesIt = old && beside !== undefined && beside.kind !== 'unknown' && beside.value.kind === 'off';
  if (beside && !leavesIt) return beside;
  const fromUrl = urlOption(input, version);
  if (fromUrl) return placed(fromUrl, (value) => ofText(value === 'disable' || value === 'false' ? '' : value));
  if (old) return beside;
  const variable = input.get('environment', 'PGSSL');
  return variable && placed(variable, ofText);
}

/** `sslrootcert=system` is asked last and stands for `verify-full`, from 3.4.2 on. */
function urlOption(input: DriverInput, version: string | undefined): Written | undefined {
  const root = isAtLeast(version, '3.4.2') ? input.get('string', 'sslrootcert') : undefined;
  if (root && root.value.kind !== 'unknown' && root.value.value === 'system') {
    const { value } = root;
    return { ...root, value: value.kind === 'set' ? set('verify-full', value.at) : { ...value, value: 'verify-full' } };
  }
  const option = (name: string) =>
    isBeforeThreeTwo(version)
      ? input.all('string').find((setting) => setting.name === name)
      : input.get('string', name);
  const mode = option('sslmode');
  return mode && !(mode.value.kind !== 'unknown' && mode.value.value === '') ? mode : option('ssl');
}

function placed({ value }: Written, read: (text: string) => TlsOption): Resolved<TlsOption> {
  if (value.kind === 'unknown') return value;
  return value.kind === 'set' ? set(read(value.value), value.at) : byDefault(read(value.value), value.why);
}

function ofText(text: string): TlsOption {
  switch (text) {
    case '':
      return { kind: 'off' };
    case 'require':
    case 'allow':
      return { kind: 'unverified' };
    case 'prefer':
      return { kind: 'prefer' };
    default:
      return { kind: 'verified' };
  }
}

function ofOption(own: Written | undefined, input: DriverInput): Resolved<TlsOption> {
  const rejects = input.get('beside', 'ssl.rejectUnauthorized');
  const off = rejects?.type === 'boolean' && rejects.value.kind !== 'unknown' && rejects.value.value === 'false';
  if (off) return placed(rejects, () => ({ kind: 'unverified' }));
  if (own?.value.kind === 'unknown') return own.value;
  if (rejects?.value.kind === 'unknown') return rejects.value;
  if (own && own.type !== 'object') return placed(own, (text) => ofPlain(own, text));
  const check = input.get('beside', 'ssl.checkServerIdentity');
  if (check?.value.kind === 'unknown') return check.value;
  const failure = failingTls(input, 'ssl');
  if (failure !== undefined && own) return placed(own, () => ({ kind: 'refused', refuses: failure }));
  const option: TlsOption = {
    kind: 'verified',
    ...(rejects && { explicit: true as const }),
    ...(check && { anyName: true as const }),
    ...(input.get('beside', 'ssl.servername') && { named: true as const }),
  };
  const decides = rejects ?? check ?? own;
  return decides ? placed(decides, () => option) : byDefault(option, 'the options say so');
}

function ofPlain({ type }: Written, text: string): TlsOption {
  switch (type) {
    case 'undefined':
    case 'null':
      return { kind: 'off' };
    case 'boolean':
      return text === 'true' ? { kind: 'verified' } : { kind: 'off' };
    case 'number':
      return Number(text) === 0 || Number.isNaN(Number(text)) ? { kind: 'off' } : { kind: 'verified' };
    case 'string':
      return ofText(text);
    default:
      return { kind: 'verified' };
  }
}
