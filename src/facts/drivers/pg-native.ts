import { byDefault, known, type Resolved, set } from '../../text/resolved.js';
import type { Driver, DriverInput, DriverWorld, IgnoredSetting, PolicyOrRefusal, Written } from '../policy.js';
import { inputOf } from '../precedence.js';
import type { TlsFiles } from '../tls-files.js';
import { unheeded } from './ignored-settings.js';
import { libpq } from './libpq.js';
import { sslGiven, type ThroughPg } from './pg/policy.js';
import { pgReading } from './pg/reading.js';
import type { Ssl } from './pg/ssl.js';
import { pgVersions } from './pg/versions.js';

const title = 'pg-native';
const reading = pgReading();
const library: ThroughPg = {
  title,
  reading,
  versions: (_, world) => pgVersions(world, false),
  ssl: () => ['ssl'],
};

/** Keys of an `ssl` object that become options of libpq; `rejectUnauthorized` and `ca` are none of them. */
const HANDED_ON = ['sslmode', 'sslrootcert', 'sslcert', 'sslkey'];

/** What is handed to libpq about TLS: a word in the place of the object, or the few keys of it. */
function handedOn(ssl: Ssl, input: DriverInput): readonly Written[] {
  if (ssl.kind === 'refused') return [mode(ssl.word ?? '')];
  if (ssl.kind !== 'on') return [];
  if (ssl.plain) return [mode('true')];
  return HANDED_ON.flatMap((name) => {
    const setting = input.get('beside', `ssl.${name}`);
    return setting ? [{ ...setting, name }] : [];
  });
}

const mode = (word: string): Written => ({
  name: 'sslmode',
  layer: 'beside',
  type: 'string',
  value: byDefault(word, 'it stands in the place of an object'),
});

function policy(input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal> {
  const { pg, parsers } = library.versions(input, world);
  const ssl = sslGiven(library, input, world, pg, parsers[0]);
  if (ssl.kind === 'unknown') return ssl;
  const version = world.packages?.get('libpq');
  const outcome = libpq.policy(inputOf([...handedOn(ssl.value, input), ...input.all('environment')]), {
    exists: world.exists,
    ...(version !== undefined && { version }),
  });
  const value = known(outcome);
  return value !== undefined && outcome.kind === 'default' && ssl.kind === 'set' ? set(value, ssl.at) : outcome;
}

function ignored(input: DriverInput): readonly IgnoredSetting[] {
  const instead = '`ssl: { sslmode }` in the options is what it hands to libpq';
  return [
    ...unheeded(
      input,
      'string',
      () => false,
      ({ name }) => ({ because: `hands nothing of \`${name}\` in its URL to libpq`, instead }),
    ),
    ...input
      .all('beside')
      .filter(({ name }) => /^ssl\.(?:rejectUnauthorized|ca|checkServerIdentity)$/u.test(name))
      .map((setting) => ({ setting, because: `hands nothing of \`${setting.name}\` to libpq`, instead })),
  ];
}

function files(input: DriverInput, world: DriverWorld): TlsFiles {
  const { pg, parsers } = library.versions(input, world);
  const ssl = sslGiven(library, input, world, pg, parsers[0]);
  if (ssl.kind === 'unknown') return { root: { kind: 'unseen', why: ssl.why } };
  const version = world.packages?.get('libpq');
  return libpq.files!(inputOf([...handedOn(ssl.value, input), ...input.all('environment')]), {
    exists: world.exists,
    ...(version !== undefined && { version }),
  });
}

/** `pg.native`, which makes a keyword string for libpq of what it was given. Source: `getLibpqConnectionString`. */
export const pgNative: Driver = {
  id: 'pg-native',
  title,
  aliases: ['pgnative', 'node-libpq'],
  source: 'pg 8.23.1 lib/connection-parameters.js, read',
  reading,
  secure: { words: "`ssl: { sslmode: 'verify-full', sslrootcert }` in the options; a URL cannot say it" },
  policy,
  files,
  ignored,
};
