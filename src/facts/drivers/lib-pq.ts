import { type Resolved, unknown } from '../../text/resolved.js';
import { isBefore, NEXT } from '../driver-version.js';
import { byMode, decidedBy, MODES, type Modes, textOf } from '../outcome.js';
import {
  ALLOWED,
  type Driver,
  type DriverReading,
  type DriverWorld,
  NEVER,
  type OptionLookup,
  type PolicyOrRefusal,
  PREFERRED,
  required,
} from '../policy.js';
import { effectiveLookup, LIBPQ_READING } from '../precedence.js';
import { strangerIn } from '../unheeded.js';
import { goFiles } from './go-tls-config.js';
import { DEFAULT_ROOT } from './libpq-files.js';

const READING: DriverReading = { ...LIBPQ_READING, withoutHost: 'localhost', strings: 'lenient' };

/** Parameters that do not become settings of the session. */
const OWN: ReadonlySet<string> = new Set([
  'sslmode',
  'sslcert',
  'sslkey',
  'sslrootcert',
  'sslinline',
  'sslsni',
  'sslpassword',
  'sslnegotiation',
  'ssl_min_protocol_version',
  'ssl_max_protocol_version',
]);

const REQUIRES = 'no `sslmode` is set, and lib/pq then requires TLS and verifies nothing';
const PREFERS = 'no `sslmode` is set, and lib/pq then prefers TLS and does without';

/**
 * Until 1.11 it requires TLS by default and knows neither `allow` nor `prefer`; 1.12 knows them, and the next release
 * makes `prefer` the default. Until 1.10 whatever is verified is verified with its name.
 */
export const libPq: Driver = {
  id: 'lib-pq',
  title: 'lib/pq',
  aliases: ['lib/pq', 'pq', 'github.com/lib/pq', 'sql-migrate', 'goose', 'golang-migrate', 'dbmate'],
  source: 'lib/pq 1.10.7 run; lib/pq CHANGELOG, connector.go and ssl.go, August 2026',
  reading: READING,
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full`, with `sslrootcert` for a private CA',
  },
  policy(input, world) {
    const stranger = strangerIn(input, OWN);
    if (stranger) {
      const refuses = `\`${stranger.name}\` is handed on to the server, which refuses it`;
      return decidedBy(stranger.value, { refuses }, refuses);
    }
    return modePolicy(effectiveLookup(READING, input), world);
  },
  files(input, world) {
    const options = effectiveLookup(READING, input);
    // Until 1.12 it looks at no file that nobody names, but for the certificate of its own.
    const exists = (path: string) =>
      path === DEFAULT_ROOT && isBefore(world.version, '1.12.0') ? false : world.exists(path);
    const isInline = textOf(options('sslinline') && { value: options('sslinline')! }) === 'true';
    const found = goFiles(input, options, { exists });
    if (!isInline) return found;
    const hidden = { kind: 'unseen', why: 'it stands in the string itself' } as const;
    return { ...found, certificate: hidden, key: hidden };
  },
  upgrades: ({ version }) =>
    version === NEXT
      ? []
      : [
          {
            title: 'the next release of lib/pq',
            world: { version: NEXT },
            planned: true,
            source: 'https://github.com/lib/pq/blob/master/CHANGELOG.md, unreleased',
          },
        ],
};

function modePolicy(options: OptionLookup, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const written = options('sslmode');
  if (written?.kind === 'unknown') return written;
  const mode = written?.value === '' ? undefined : written;
  if (mode?.value.startsWith('pqgo-')) {
    return unknown(
      `\`${mode.value}\` is a configuration that the code registers, which is not in sight`,
      mode.kind === 'set' ? mode.at : undefined,
    );
  }
  const root = options('sslrootcert');
  const preferred = world.version === NEXT;
  const fallback = preferred ? 'prefer' : 'require';
  const word = mode?.value ?? fallback;
  if (root?.kind === 'unknown' && word !== 'verify-full' && word !== 'disable') return root;
  const named = textOf(root && { value: root });
  const knowsFiles = !isBefore(world.version, '1.12.0');
  if (knowsFiles && named === 'system') {
    if (word === 'verify-full' || mode === undefined) {
      return decidedBy(mode ?? root, required('chain-and-name'), '`sslrootcert=system` makes it `verify-full`');
    }
    const refuses = `pq: weak sslmode "${word}" may not be used with sslrootcert=system (use "verify-full")`;
    return decidedBy(mode, { refuses }, refuses);
  }
  const exists = named ? world.exists(named) : undefined;
  if (exists === false && word.startsWith('verify-')) {
    const refuses = `open ${named}: no such file or directory`;
    return decidedBy(mode, { refuses }, refuses);
  }
  const isThere = named ? exists !== false : knowsFiles && world.exists(DEFAULT_ROOT) === true;
  const modes = modesOf(world, isThere);
  return byMode(mode, modes, {
    fallback: modes[fallback]!,
    why: preferred ? PREFERS : REQUIRES,
    refuse: (value) => `pq: unsupported sslmode "${value}"`,
  });
}

function modesOf({ version }: DriverWorld, hasRoot: boolean): Modes {
  const chain = required(isBefore(version, '1.11.0') ? 'chain-and-name' : 'chain');
  const modes: Modes = {
    disable: NEVER,
    require: hasRoot ? chain : required('nothing'),
    'verify-ca': chain,
    'verify-full': MODES['verify-full'],
  };
  if (isBefore(version, '1.12.0')) return modes;
  // A file that is there is verified against with `prefer`, too.
  const prefer = hasRoot ? { ...PREFERRED, verifies: 'chain' as const } : PREFERRED;
  return { ...modes, allow: ALLOWED, prefer };
}
