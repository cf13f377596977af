import { type Resolved, unknown } from '../../text/resolved.js';
import { isBefore } from '../driver-version.js';
import { hasNpgsqlKeyword, npgsqlKeyword } from '../npgsql-keywords.js';
import { byMode, decidedBy, MODES, type Modes, textOf } from '../outcome.js';
import {
  type Driver,
  type DriverInput,
  type DriverReading,
  type DriverWorld,
  NEVER,
  type OptionLookup,
  type PolicyOrRefusal,
  PREFERRED,
  required,
} from '../policy.js';
import { effectiveLookup, withLayers } from '../precedence.js';
import type { TlsFile } from '../tls-files.js';
import { noPgsslmode, type Unheeded, unheeded } from '../unheeded.js';
import { fileNamed, files, systemRoots } from './file-options.js';
import { DEFAULT_CERTIFICATE, DEFAULT_KEY, DEFAULT_ROOT } from './libpq-files.js';

const READING: DriverReading = {
  layers: ['beside', 'string', 'environment'],
  variables: {
    PGUSER: 'user',
    PGPASSWORD: 'password',
    PGSSLROOTCERT: 'rootcertificate',
    PGSSLCERT: 'sslcertificate',
    PGSSLKEY: 'sslkey',
    PGSSLNEGOTIATION: 'sslnegotiation',
  },
  withoutHost: 'localhost',
  strings: 'ado',
};

/** `enum SslMode`, which is parsed in any case and by number: since 6, and before. */
const WORDS = ['disable', 'allow', 'prefer', 'require', 'verifyca', 'verifyfull'];
const OLD_WORDS = ['disable', 'prefer', 'require'];

const TRUST = '`Trust Server Certificate`';
const REFUSES_REQUIRE = {
  refuses: `To validate server certificates, please use VerifyFull or VerifyCA instead of Require. To disable validation, explicitly set ${TRUST} to true`,
};

/**
 * Npgsql means three things by the same words. Until 5 `Require` verifies as .NET does; 6 and 7 refuse it unless told to
 * trust whatever comes; since 8 it verifies nothing, and `Trust Server Certificate` does nothing.
 */
export const npgsql: Driver = {
  id: 'npgsql',
  title: 'Npgsql',
  aliases: [
    'npgsql.entityframeworkcore.postgresql',
    'npgsql.dependencyinjection',
    'marten',
    'hangfire.postgresql',
    'dotnet',
  ],
  source: 'npgsql/npgsql v5.0.18, v6.0.13, v7.0.10, v8.0.8, v9.0.4 and v10.0.0',
  reading: READING,
  secure: {
    string: { sslmode: 'VerifyFull' },
    words: '`SSL Mode=VerifyFull`, with `Root Certificate` for a private CA',
  },
  policy(input, world) {
    if (input.form === 'uri')
      return unknown('Npgsql reads no URLs, and what the program makes of this one is not in sight');
    const handed = normalised(input);
    const stranger = [...handed.all('string')].find(
      ({ name, value }) => !hasNpgsqlKeyword(name) && value.kind !== 'unknown',
    );
    if (stranger) {
      return decidedBy(stranger.value, { refuses: `Keyword not supported: ${stranger.name}` }, 'Npgsql refuses it');
    }
    const options = effectiveLookup(READING, handed);
    const mode = modeOf(options, world);
    if (mode?.kind === 'unknown') return mode;
    const trusts = isTrusting(options);
    if (trusts?.kind === 'unknown' && isBefore(world.version, '8') && mode?.value !== 'disable') return trusts;
    const modes = modesOf(world, trusts?.kind !== 'unknown' && trusts?.value === 'true');
    const missing = missingRoot(mode, options, world);
    if (missing) return decidedBy(mode, missing, '');
    const old = isBefore(world.version, '6');
    return byMode(mode, modes, {
      fallback: old ? NEVER : PREFERRED,
      why: old
        ? 'Npgsql before 6 uses no TLS unless asked to'
        : 'no `SSL Mode` is set, and Npgsql then prefers TLS and does without',
      refuse: (word) => `Couldn't set SSL Mode: "${word}" is no mode`,
    });
  },
  files(input, { exists }) {
    const options = effectiveLookup(READING, normalised(input));
    const there = (path: string): TlsFile | undefined =>
      exists(path) === true ? { kind: 'default', path } : undefined;
    return files({
      root: fileNamed(options('rootcertificate')) ?? there(DEFAULT_ROOT) ?? systemRoots(input),
      certificate: fileNamed(options('sslcertificate')) ?? there(DEFAULT_CERTIFICATE),
      key: fileNamed(options('sslkey')) ?? there(DEFAULT_KEY),
    });
  },
  ignored(input, world) {
    const handed = normalised(input);
    const mode = modeOf(effectiveLookup(READING, handed), world);
    if (mode?.kind === 'unknown') return [];
    const verifies = mode?.value.startsWith('verify') ?? false;
    const since8 = !isBefore(world.version, '8');
    return unheeded(handed, [
      ...(['string', 'beside'] as const).flatMap((layer): Unheeded[] => [
        {
          layer,
          name: 'trustservercertificate',
          when: () => since8,
          because: `takes ${TRUST} and does nothing with it since version 8`,
          instead: '`SSL Mode=VerifyFull` verifies, `Require` does not',
        },
        {
          layer,
          name: 'rootcertificate',
          when: () => !verifies && !isBefore(world.version, '6'),
          because: 'looks at `Root Certificate` only with `VerifyCA` and `VerifyFull`',
        },
      ]),
      noPgsslmode('`SSL Mode` in the connection string is what it reads'),
    ]);
  },
  upgrades: ({ version }) =>
    isBefore(version, '8')
      ? [
          {
            title: 'Npgsql 8',
            world: { version: '8.0.0' },
            source: 'https://www.npgsql.org/doc/release-notes/8.0.html',
          },
        ]
      : [],
};

/** Options in code are the builder's properties; keywords are compared without case and blanks. */
const normalised = (input: DriverInput): DriverInput =>
  withLayers(input, {
    string: input
      .all('string')
      .filter(({ value }) => value.kind === 'unknown' || value.value !== '')
      .map(named),
    beside: input.all('beside').map(named),
  });

const named = <T extends { readonly name: string }>(setting: T): T => ({
  ...setting,
  name: npgsqlKeyword(setting.name),
});

function modeOf(options: OptionLookup, { version }: DriverWorld): Resolved<string> | undefined {
  const mode = options('sslmode');
  if (mode === undefined || mode.kind === 'unknown') return mode;
  const word = mode.value
    .trim()
    .toLowerCase()
    .replace(/^sslmode\./u, '');
  const words = isBefore(version, '6') ? OLD_WORDS : WORDS;
  return {
    ...mode,
    value: /^\d$/u.test(word) ? (words[Number(word)] ?? mode.value) : words.includes(word) ? word : mode.value,
  };
}

const isTrusting = (options: OptionLookup): Resolved<string> | undefined => {
  const trust = options('trustservercertificate');
  return trust && trust.kind !== 'unknown' ? { ...trust, value: trust.value.trim().toLowerCase() } : trust;
};

const VERIFYING: Modes = { verifyca: MODES['verify-ca'], verifyfull: MODES['verify-full'] };

function modesOf({ version }: DriverWorld, trusts: boolean): Modes {
  if (isBefore(version, '6')) {
    // A certificate that fails ends the connection: there is no second try without TLS.
    const verifies = trusts ? 'nothing' : 'chain-and-name';
    return { disable: NEVER, prefer: { ...PREFERRED, verifies }, require: required(verifies) };
  }
  const { disable, allow, prefer, require } = MODES;
  const weak: Modes = { disable, allow, prefer };
  if (!isBefore(version, '8')) return { ...weak, require, ...VERIFYING };
  const both = { refuses: `${TRUST} must not be true where the certificate is verified` };
  return trusts
    ? { ...weak, require, verifyca: both, verifyfull: both }
    : { ...weak, require: REFUSES_REQUIRE, ...VERIFYING };
}

/** .NET's own roots serve where no file is named; a named one that is not there fails. */
function missingRoot(
  mode: Resolved<string> | undefined,
  options: OptionLookup,
  world: DriverWorld,
): PolicyOrRefusal | undefined {
  const verifies = mode && mode.kind !== 'unknown' && mode.value.startsWith('verify');
  const root = options('rootcertificate');
  const path = root && textOf({ value: root });
  return verifies && path && world.exists(path) === false ? { refuses: `Could not find file '${path}'` } : undefined;
}
