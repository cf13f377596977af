import { byDefault, known, type Resolved, set } from '../../text/resolved.js';
import { isAtLeast } from '../driver-version.js';
import type { Driver, DriverInput, DriverWorld, IgnoredSetting, PolicyOrRefusal, Upgrade, Written } from '../policy.js';
import { lastOfEach, promisesTls } from './ignored-settings.js';
import { throughPg } from './pg/driver.js';
import { pgReading } from './pg/reading.js';
import { OFF, ON, type Ssl, sslOfText } from './pg/ssl.js';
import { settingAt, sslAt } from './pg/ssl-object.js';
import { pgVersions } from './pg/versions.js';

const title = 'Sequelize';
const reading = pgReading('', { username: 'user' });

/** Nobody has 7 without asking for it: it is published as an alpha only. */
const isSeven = ({ version }: Pick<DriverWorld, 'version'>): boolean =>
  version !== undefined && isAtLeast(version, '7.0.0');

/** From 6.6.5 on the URL is read by `pg-connection-string`; before that its parameters were options as they stood. */
const parsesUrl = ({ version }: DriverWorld): boolean => isAtLeast(version, '6.6.5');

const six = throughPg({
  title,
  reading,
  versions: (_, world) => pgVersions(world, false),
  ssl: () => ['dialectOptions.ssl'],
});

const older = throughPg({
  title,
  reading,
  versions: (_, world) => pgVersions(world, false),
  dropsString: () => true,
  ssl: () => ['dialectOptions.ssl'],
  rewritten: (_, input) => asText(input.get('string', 'ssl'), (value) => sslOfText(value, `ssl=${value}`, undefined)),
});

const seven = throughPg({
  title,
  reading,
  versions: (_, world) => pgVersions(world, false),
  dropsString: () => true,
  ssl: () => ['ssl'],
  rewritten: (path, input) =>
    sslAt(input, path, undefined) ?? asText(input.get('string', 'ssl'), (value) => (value === 'true' ? ON : OFF)),
});

function asText(setting: Written | undefined, read: (value: string) => Ssl): Resolved<Ssl> | undefined {
  if (!setting || setting.value.kind === 'unknown') return setting?.value as Resolved<Ssl> | undefined;
  const ssl = read(setting.value.value);
  return setting.value.kind === 'set' ? set(ssl, setting.value.at) : byDefault(ssl, setting.value.why);
}

const through = (world: DriverWorld) => (isSeven(world) ? seven : parsesUrl(world) ? six : older);

/** Parts of a URL and the parameters that 7 takes; any other makes it throw. `_internal/connection-options.js` */
const SEVEN_TAKES: ReadonlySet<string> = new Set([
  ...['user', 'password', 'host', 'port', 'dbname', 'database', 'ssl', 'options', 'application_name'],
  ...['client_encoding', 'binary', 'keepAlive', 'statement_timeout', 'query_timeout', 'lock_timeout'],
  ...['keepAliveInitialDelayMillis', 'idle_in_transaction_session_timeout', 'connectionTimeoutMillis'],
]);

function refusedBySeven(input: DriverInput): Resolved<PolicyOrRefusal> | undefined {
  const parameter = input.all('string').find(({ name }) => !SEVEN_TAKES.has(name));
  if (parameter) {
    const which = promisesTls(parameter.name) ? `no \`${parameter.name}\`` : 'only some parameters';
    return refuse(parameter, `Sequelize 7 takes ${which} in its URL`);
  }
  const ssl = input.get('string', 'ssl');
  const word = known(ssl?.value);
  if (ssl && word !== undefined && word !== 'true' && word !== 'false') {
    return refuse(ssl, 'Sequelize 7 takes `ssl` in its URL only as `true` or `false`');
  }
  const dialect = settingAt(input, 'dialectOptions');
  return dialect && refuse(dialect, '`dialectOptions` is no option of Sequelize 7');
}

const refuse = ({ value }: Written, refuses: string): Resolved<PolicyOrRefusal> =>
  value.kind === 'set' ? set({ refuses }, value.at) : byDefault({ refuses }, 'it is written so');

/** Keys of `dialectOptions` that reach `pg` are a fixed few, and of those about TLS only `ssl`. */
function ignoredBySix(input: DriverInput): readonly IgnoredSetting[] {
  const outside = lastOfEach(input.all('beside')).filter(({ name }) => promisesTls(name) && !name.includes('.'));
  return outside.map((setting) => ({
    setting,
    because: `never hands \`${setting.name}\` to node-postgres from beside \`dialectOptions\``,
    instead: '`dialectOptions.ssl` is what it reads',
  }));
}

const SEVEN: Omit<Upgrade, 'world'> = {
  title: 'Sequelize 7',
  planned: true,
  source: '@sequelize/postgres 7.0.0-alpha.48 run',
};

/** Until 6 only `dialectOptions.ssl` and the URL count; 7 has `ssl` at the top and refuses what it does not know. */
export const sequelize: Driver = {
  id: 'sequelize',
  title,
  aliases: ['@sequelize/postgres', '@sequelize/core', 'sequelize-typescript'],
  source: 'Sequelize 6.37.8 and 7.0.0-alpha.48 run; dialects/postgres/connection-manager.js',
  reading,
  secure: {
    string: { sslmode: 'verify-full' },
    words:
      '`sslmode=verify-full` in the URL, or `dialectOptions: { ssl: { ca } }`; with Sequelize 7 `ssl: { ca }`, since its URL takes no mode',
  },
  policy: (input, world) => (isSeven(world) ? refusedBySeven(input) : undefined) ?? through(world).policy(input, world),
  files: (input, world) => through(world).files(input, world),
  ignored: (input, world) => {
    const general = through(world).ignored(input, world);
    if (isSeven(world)) return general.filter(({ setting }) => setting.layer !== 'string');
    const own = ignoredBySix(input);
    const told = new Set(own.map(({ setting }) => setting.name));
    return [...own, ...general.filter(({ setting }) => !told.has(setting.name.split('.')[0]!))];
  },
  upgrades: (world) => [
    ...(isSeven(world)
      ? []
      : [{ ...SEVEN, world: { version: '7.0.0', ...(world.packages && { packages: world.packages }) } }]),
    ...through(world).upgrades(world),
  ],
};
