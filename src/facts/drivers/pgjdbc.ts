import { byDefault, type Resolved, unknown } from '../../text/resolved.js';
import { isBefore } from '../driver-version.js';
import { byMode, decidedBy, MODES, type Modes, textOf } from '../outcome.js';
import {
  ALLOWED,
  type Driver,
  type DriverInput,
  type DriverReading,
  type DriverWorld,
  NEVER,
  type OptionLookup,
  type Policy,
  type PolicyOrRefusal,
  PREFERRED,
  required,
} from '../policy.js';
import { effectiveLookup } from '../precedence.js';
import type { TlsFile, TlsFiles } from '../tls-files.js';
import { isAboutTls, noPgsslmode, type Unheeded, unheeded } from '../unheeded.js';
import { fileNamed } from './file-options.js';
import { DEFAULT_CERTIFICATE, DEFAULT_KEY, DEFAULT_ROOT } from './libpq-files.js';

const READING: DriverReading = {
  layers: ['string', 'beside'],
  variables: {},
  withoutHost: 'localhost',
  strings: 'lenient',
};

/** Names of `PGProperty` about TLS; the driver minds their case. */
const OWN: ReadonlySet<string> = new Set([
  'ssl',
  'sslmode',
  'sslfactory',
  'sslfactoryarg',
  'sslhostnameverifier',
  'sslcert',
  'sslkey',
  'sslrootcert',
  'sslpassword',
  'sslpasswordcallback',
  'sslNegotiation',
  'sslResponseTimeout',
  'channelBinding',
]);

/** Who decides whom to trust, by class. */
const FACTORIES: Readonly<Record<string, 'files' | 'store' | 'nobody'>> = {
  'org.postgresql.ssl.LibPQFactory': 'files',
  'org.postgresql.ssl.jdbc4.LibPQFactory': 'files',
  'org.postgresql.ssl.DefaultJavaSSLFactory': 'store',
  // It trusts the one certificate of `sslfactoryarg`.
  'org.postgresql.ssl.SingleCertValidatingFactory': 'store',
  'org.postgresql.ssl.NonValidatingFactory': 'nobody',
};

/** A factory that verifies by itself does so in every mode that gets as far as TLS. */
const BY_STORE: Modes = {
  disable: NEVER,
  allow: { ...ALLOWED, verifies: 'chain' },
  prefer: { ...PREFERRED, verifies: 'chain', downgradesOnFailure: true },
  require: required('chain'),
  'verify-ca': required('chain'),
  'verify-full': required('chain-and-name'),
};

const BY_NOBODY: Modes = {
  ...MODES,
  'verify-ca': required('nothing'),
  'verify-full': { ...required('nothing'), but: 'the name is checked and the chain is not' },
};

/** Java's `Boolean.parseBoolean`; a bare `ssl` counts as `ssl=true`. */
const isTrue = (text: string) => text === '' || text.toLowerCase() === 'true';

/** `SslMode.of`: `sslmode` in any case, else `ssl`, which stands for `verify-full`. */
function modeOf(options: OptionLookup): Resolved<string> | undefined {
  const mode = options('sslmode');
  if (mode) return mode.kind === 'unknown' ? mode : { ...mode, value: mode.value.toLowerCase() };
  const ssl = options('ssl');
  if (ssl === undefined || ssl.kind === 'unknown') return ssl;
  return isTrue(ssl.value) ? { ...ssl, value: 'verify-full' } : undefined;
}

export const pgjdbc: Driver = {
  id: 'pgjdbc',
  title: 'pgjdbc',
  aliases: [
    'jdbc',
    'org.postgresql:postgresql',
    'postgresql-jdbc',
    'spring',
    'spring-boot',
    'hikaricp',
    'hikari',
    'flyway',
    'liquibase',
    'kafka-connect-jdbc',
    'metabase',
    'keycloak',
    'sonarqube',
    'quarkus-jdbc-postgresql',
  ],
  source: 'pgjdbc 42.5.5 run; SslMode, LibPQFactory and PGProperty of 42.7',
  reading: READING,
  secure: {
    string: { sslmode: 'verify-full' },
    words:
      '`sslmode=verify-full` with `sslrootcert`, or `sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory` for a public CA',
  },
  policy(input, world) {
    const options = effectiveLookup(READING, input);
    const mode = modeOf(options);
    if (mode?.kind === 'unknown') return mode;
    if (isBefore(world.version, '42.2.5')) return beforeModes(mode);
    if (mode?.value === 'disable') return decidedBy(mode, NEVER, '');
    const socket = options('socketFactory');
    if (socket) {
      return unknown(
        `what \`socketFactory\` connects with is not in sight`,
        socket.kind === 'default' ? undefined : socket.at,
      );
    }
    const factory = options('sslfactory');
    if (factory?.kind === 'unknown') return factory;
    const trust = factory === undefined || factory.value === '' ? 'files' : FACTORIES[factory.value];
    if (trust === undefined) {
      return unknown(
        `whom \`${factory?.value}\` trusts is not in sight`,
        factory?.kind === 'set' ? factory.at : undefined,
      );
    }
    return policyOf(mode, trust, options, world);
  },
  files: pgjdbcFiles,
  ignored(input) {
    const options = effectiveLookup(READING, input);
    const mode = modeOf(options);
    if (mode?.kind === 'unknown') return [];
    const both = options('sslmode') !== undefined;
    const verifies = mode?.value.startsWith('verify') ?? false;
    const store = FACTORIES[textOf(wrap(options('sslfactory'))) ?? ''] === 'store';
    return unheeded(input, [
      ...READING.layers.flatMap((layer): Unheeded[] => [
        {
          layer,
          name: (name) => isAboutTls(name) && !OWN.has(name),
          because: ({ name }) => `knows no \`${name}\` and goes on without it`,
          instead: 'it minds the case of its parameters: `sslmode`, `ssl`, `sslrootcert`',
        },
        {
          layer,
          name: 'ssl',
          when: () => both,
          because: 'lets `sslmode` decide and then does not look at `ssl`',
        },
        {
          layer,
          name: 'ssl',
          when: ({ value }) => value.kind !== 'unknown' && !isTrue(value.value),
          because: (setting) =>
            `takes \`ssl=${textOf(setting)}\` for nothing said, and prefers TLS without verifying anything`,
          instead: '`sslmode` is what it minds',
        },
        {
          layer,
          name: 'sslrootcert',
          when: () => !verifies || store,
          because: store
            ? 'reads no `sslrootcert` with this `sslfactory`'
            : 'reads `sslrootcert` only with `verify-ca` and `verify-full`',
        },
      ]),
      noPgsslmode('`sslmode` in the URL or in the properties is what it reads'),
    ]);
  },
};

/** Keys of its own kind, PKCS 8 in DER, beside libpq's files. Source: `LibPQFactory` of 42.7. */
function pgjdbcFiles(input: DriverInput): TlsFiles {
  const options = effectiveLookup(READING, input);
  const factory = options('sslfactory');
  const trust =
    factory === undefined || factory.kind === 'unknown' || factory.value === '' ? 'files' : FACTORIES[factory.value];
  const named = (name: string, path: string): TlsFile => fileNamed(options(name)) ?? { kind: 'default', path };
  switch (trust) {
    case 'files':
      return {
        root: named('sslrootcert', DEFAULT_ROOT),
        certificate: named('sslcert', DEFAULT_CERTIFICATE),
        key: named('sslkey', DEFAULT_KEY.replace(/\.key$/u, '.pk8')),
      };
    case 'store':
      return { root: { kind: 'system' } };
    case 'nobody':
      return {};
    default:
      return { root: { kind: 'unseen', why: `whom \`${textOf(wrap(factory))}\` trusts is not in sight` } };
  }
}

const wrap = (value: Resolved<string> | undefined) => value && { value };

function policyOf(
  mode: Resolved<string> | undefined,
  trust: 'files' | 'store' | 'nobody',
  options: OptionLookup,
  world: DriverWorld,
): Resolved<PolicyOrRefusal> {
  const word = textOf(wrap(mode)) ?? 'prefer';
  if (trust === 'files' && word.startsWith('verify-')) {
    const root = options('sslrootcert');
    const path = textOf(wrap(root)) || DEFAULT_ROOT;
    if (root?.kind !== 'unknown' && world.exists(path) === false) {
      const refuses = `Could not open SSL root certificate file ${path}`;
      return decidedBy(mode, { refuses }, refuses);
    }
  }
  const modes = trust === 'files' ? MODES : trust === 'store' ? BY_STORE : BY_NOBODY;
  const verifier = textOf(wrap(options('sslhostnameverifier')));
  if (word === 'verify-full' && verifier && verifier !== 'org.postgresql.ssl.PGjdbcHostnameVerifier') {
    const chain = trust === 'nobody' ? 'nothing' : 'chain';
    const policy: Policy = { ...required(chain), but: `the name is left to \`${verifier}\`` };
    return decidedBy(mode, policy, '');
  }
  return byMode(mode, modes, {
    fallback: modes.prefer!,
    why: 'neither `sslmode` nor `ssl` is set, and pgjdbc then prefers TLS and does without',
    refuse: (value) => `Invalid sslmode value: ${value}`,
  });
}

/** `prefer`, and verification by `ssl=true`, came with 42.2.5. Source: its changelog. */
function beforeModes(mode: Resolved<string> | undefined): Resolved<PolicyOrRefusal> {
  if (mode === undefined) return byDefault(NEVER, 'pgjdbc before 42.2.5 uses no TLS unless asked to');
  if (mode.kind !== 'unknown' && mode.value === 'disable') return decidedBy(mode, NEVER, '');
  return unknown(
    'what pgjdbc verifies before 42.2.5 depends on its factory',
    mode.kind === 'set' ? mode.at : undefined,
  );
}
