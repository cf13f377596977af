import { byDefault, type Resolved, set } from '../../text/resolved.js';
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

/** `ssl` by its own precedence: the key of the options, the URL, where `sslmode` replaces it, and `PGSSL`. */
export function sslOfPostgresJs(input: DriverInput): Resolved<TlsOption> | undefined {
  const own = input.get('beside', 'ssl');
  const inside = input.all('beside').some(({ name }) => name.startsWith('ssl.'));
  if (own || inside) return ofOption(own, input);
  const fromUrl = urlOption(input);
  if (fromUrl) return placed(fromUrl, (value) => ofText(value === 'disable' || value === 'false' ? '' : value));
  const variable = input.get('environment', 'PGSSL');
  return variable && placed(variable, ofText);
}

/** `sslrootcert=system` is asked last and stands for `verify-full`. */
function urlOption(input: DriverInput): Written | undefined {
  const root = input.get('string', 'sslrootcert');
  if (root?.value.kind === 'set' && root.value.value === 'system')
    return { ...root, value: set('verify-full', root.value.at) };
  if (root?.value.kind === 'default' && root.value.value === 'system') {
    return { ...root, value: byDefault('verify-full', root.value.why) };
  }
  const mode = input.get('string', 'sslmode');
  return mode && !(mode.value.kind !== 'unknown' && mode.value.value === '') ? mode : input.get('string', 'ssl');
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
