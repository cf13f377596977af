import { byDefault, type Resolved, set } from '../../text/resolved.js';
import type { Driver, DriverInput, DriverWorld } from '../policy.js';
import { nested } from './nested.js';
import { throughPg } from './pg/driver.js';
import { pgReading } from './pg/reading.js';
import { ON, type Ssl, UNVERIFIED } from './pg/ssl.js';
import { pgVersions } from './pg/versions.js';
import { postgresJs } from './postgres-js.js';

const title = 'drizzle-kit';
const prefix = 'dbCredentials.';
const path = `${prefix}ssl`;
const reading = pgReading(prefix);

/** Three words mean TLS that verifies nothing, one means TLS that does; the configuration takes no others. */
function rewritten(_: string, input: DriverInput): Resolved<Ssl> | undefined {
  const setting = input.get('beside', path);
  if (setting?.type !== 'string' || setting.value.kind === 'unknown') return undefined;
  const ssl = ofWord(setting.value.value);
  return setting.value.kind === 'set' ? set(ssl, setting.value.at) : byDefault(ssl, setting.value.why);
}

function ofWord(word: string): Ssl {
  switch (word) {
    case 'require':
    case 'allow':
    case 'prefer':
      return UNVERIFIED;
    case 'verify-full':
      return ON;
    default:
      return { kind: 'refused', refuses: `drizzle-kit takes no \`ssl: '${word}'\`` };
  }
}

const onPg = throughPg({
  title,
  reading,
  versions: (_, world) => pgVersions(world, false),
  ssl: () => [path],
  rewritten,
  withoutSsl: (input) => (input.hasString || input.all('beside').length === 0 ? undefined : ON),
});

const onPostgresJs = nested({
  id: 'drizzle-kit',
  title,
  source: '',
  driver: postgresJs,
  package: 'postgres',
  prefix,
  words: '',
});

/** It takes `pg` where that is installed, else `postgres`. */
const through = ({ packages }: DriverWorld) => (packages?.has('postgres') && !packages.has('pg') ? onPostgresJs : onPg);

/** With `url` the driver's own rules hold; with a host and no `ssl` beside it TLS is on, and verified. */
export const drizzleKit: Driver = {
  id: 'drizzle-kit',
  title,
  source: 'drizzle-kit 0.31.11, read',
  reading,
  secure: {
    string: { sslmode: 'verify-full' },
    words: "`sslmode=verify-full` in `dbCredentials.url`; or `dbCredentials: { ssl: 'verify-full' }`",
  },
  policy: (input, world) => through(world).policy(input, world),
  files: (input, world) => through(world).files?.(input, world) ?? {},
  ignored: (input, world) => through(world).ignored?.(input, world) ?? [],
  upgrades: (world) => through(world).upgrades?.(world) ?? [],
};
