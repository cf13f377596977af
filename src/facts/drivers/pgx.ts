import { type Resolved, unknown } from '../../text/resolved.js';
import { isBefore, NEXT } from '../driver-version.js';
import { byMode, decidedBy, MODES, textOf } from '../outcome.js';
import {
  type Driver,
  type DriverReading,
  type DriverWorld,
  type OptionLookup,
  type PolicyOrRefusal,
  required,
} from '../policy.js';
import { effectiveLookup, LIBPQ_READING } from '../precedence.js';
import { strangerIn } from '../unheeded.js';
import { goFiles, goTlsConfig } from './go-tls-config.js';
import { DEFAULT_ROOT } from './libpq-files.js';

const READING: DriverReading = { ...LIBPQ_READING, layers: ['string', 'service', 'environment'], strings: 'lenient' };

/** Parameters that do not become settings of the session; newer versions know more of libpq's. */
const OWN: ReadonlySet<string> = new Set([
  'sslmode',
  'sslcert',
  'sslkey',
  'sslrootcert',
  'sslpassword',
  'sslsni',
  'sslnegotiation',
  'channel_binding',
]);

/**
 * libpq's words and files with Go's verification: `prefer` never verifies, a named file that cannot be read is an
 * error, and where no file is named the system's roots serve.
 */
export const pgx: Driver = {
  id: 'pgx',
  title: 'pgx',
  aliases: [
    'github.com/jackc/pgx/v5',
    'github.com/jackc/pgx/v4',
    'github.com/jackc/pgx',
    'github.com/jackc/pgconn',
    'pgx5',
    'pgxpool',
    'gorm',
    'gorm.io/driver/postgres',
    'wal-g',
  ],
  source: 'pgconn 1.11 run; jackc/pgx pgconn/config.go, August 2026',
  reading: READING,
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full`, with `sslrootcert` for a private CA',
  },
  policy(input, world) {
    const options = effectiveLookup(READING, input);
    const inCode = goTlsConfig(input);
    if (inCode) return replacedPolicy(inCode, options);
    const ssl = input.get('string', 'ssl');
    const stranger = strangerIn(input, world.version === NEXT ? new Set([...OWN, 'ssl']) : OWN);
    if (stranger) {
      const refuses = `\`${stranger.name}\` is handed on to the server, which refuses it`;
      return decidedBy(stranger.value, { refuses }, refuses);
    }
    // The next release takes `ssl=true` as libpq does.
    const alias = ssl && textOf(ssl) === 'true' && options('sslmode') === undefined ? ssl.value : undefined;
    if (alias && alias.kind !== 'unknown') {
      return modePolicy((name) => (name === 'sslmode' ? { ...alias, value: 'require' } : options(name)), world);
    }
    return modePolicy(options, world);
  },
  files: (input, world) => goFiles(input, effectiveLookup(READING, input), world),
  upgrades: ({ version }) =>
    version === NEXT
      ? []
      : [
          {
            title: 'the next release of pgx',
            world: { version: NEXT },
            planned: true,
            source: "jackc/pgx HEAD, August 2026: libpq's URLs, `ssl=true` included",
          },
        ],
};

function modePolicy(options: OptionLookup, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const mode = options('sslmode');
  const root = options('sslrootcert');
  if (root?.kind === 'unknown' && !(mode && mode.kind !== 'unknown' && mode.value === 'verify-full')) return root;
  if (mode?.kind === 'unknown' && textOf(root && { value: root }) !== 'system') return mode;
  const named = textOf(root && { value: root });
  if (named === 'system' && !isBefore(world.version, '5.7.0')) {
    return decidedBy(root, required('chain-and-name'), '`sslrootcert=system` makes it `verify-full`');
  }
  if (named && (world.exists(named) === false || named === 'system')) {
    const refuses = `unable to read CA file: open ${named}: no such file or directory`;
    return decidedBy(root, { refuses }, refuses);
  }
  const verifies = Boolean(named) || world.exists(DEFAULT_ROOT) === true;
  const require = required(verifies ? 'chain' : 'nothing');
  // An empty word is the default one.
  const isUnset = mode === undefined || (mode.kind !== 'unknown' && mode.value === '');
  const negotiation = options('sslnegotiation');
  // Without a question nobody can answer that there is no TLS.
  const direct = textOf(negotiation && { value: negotiation }) === 'direct';
  const prefer = direct ? require : MODES.prefer;
  return byMode(
    isUnset ? undefined : mode,
    { ...MODES, require, prefer },
    {
      fallback: prefer,
      why: 'no `sslmode` is set, and pgx then prefers TLS and does without',
      refuse: () => 'sslmode is invalid',
    },
  );
}

/**
 * Code that sets `TLSConfig` on a parsed configuration replaces what the mode made of it, but the second attempts that
 * `prefer` and `allow` keep in `Fallbacks` stay.
 */
function replacedPolicy(
  { setting, policy }: NonNullable<ReturnType<typeof goTlsConfig>>,
  options: OptionLookup,
): Resolved<PolicyOrRefusal> {
  if (setting.value.kind === 'unknown') return setting.value;
  const mode = options('sslmode');
  if (mode?.kind === 'unknown') return mode;
  const word = mode?.value || 'prefer';
  if (policy.encryption === 'never') {
    return word === 'prefer' || word === 'allow'
      ? unknown('whether `Fallbacks` are cleared is not in sight')
      : decidedBy(setting.value, policy, '');
  }
  if (word === 'prefer') {
    const but = 'the attempt without TLS that `prefer` keeps in `Fallbacks` stays unless the code clears it';
    return decidedBy(setting.value, { ...policy, encryption: 'if-offered', but }, '');
  }
  return decidedBy(setting.value, policy, 'the code says so');
}
