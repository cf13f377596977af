import { JAVASCRIPT_DRIVERS } from './drivers/javascript.js';
import { libpq } from './drivers/libpq.js';
import { nodePostgres } from './drivers/node-postgres.js';
import { OTHER_DRIVERS } from './drivers/other-languages.js';
import { unread } from './drivers/unread.js';
import type { Manifest } from './manifest.js';
import type { Driver } from './policy.js';

/** Who reads a connection string, and why we think so. */
export interface DriverChoice {
  readonly driver: Driver;
  /** A clause for people. */
  readonly why: string;
  /** Nothing names the driver: it is taken for the likeliest one. */
  readonly assumed?: true;
  /** As messages name it, where that is not the driver's own: an ORM on top of it. */
  readonly title?: string;
  readonly version?: string;
  /** Versions of packages it stands on. */
  readonly packages?: ReadonlyMap<string, string>;
  readonly traits?: ReadonlySet<string>;
}

/** Drivers by the id a person can ask for. */
export const DRIVERS: readonly Driver[] = [libpq, ...JAVASCRIPT_DRIVERS, ...OTHER_DRIVERS];

/** The driver of an id or of a name people know it by. */
export const driverOf = (id: string): Driver =>
  DRIVERS.find((driver) => driver.id === id) ??
  DRIVERS.find(({ aliases }) => aliases?.includes(id.toLowerCase())) ??
  unread(id);

/** Schemes that only one driver reads. SQLAlchemy takes its own part off before libpq sees the URL. */
const BY_SCHEME: readonly (readonly [RegExp, string])[] = [
  [/^postgres(?:ql)?\+(?:psycopg(?:2|2cffi|_async)?)$|^psycopg$/u, 'libpq'],
  [/\+asyncpg$/u, 'sqlalchemy-asyncpg'],
  [/^asyncpg$/u, 'asyncpg'],
  [/\+pg8000$/u, 'pg8000'],
  [/^jdbc:/u, 'pgjdbc'],
  [/^r2dbcs?:/u, 'r2dbc-postgresql'],
  [/^vertx-reactive:/u, 'vertx-pg-client'],
  [/^prisma\+/u, 'prisma'],
  [/^ecto$/u, 'postgrex'],
  [/^pgx5?$/u, 'pgx'],
  [/^pdo-pgsql$/u, 'libpq'],
];

/** Parameters that libpq has not and one other reader has. */
const BY_PARAMETER: readonly (readonly [readonly string[], string])[] = [
  [['uselibpqcompat'], 'node-postgres'],
  [
    [
      'schema',
      'connection_limit',
      'pool_timeout',
      'socket_timeout',
      'pgbouncer',
      'sslaccept',
      'sslidentity',
      'statement_cache_size',
    ],
    'prisma',
  ],
  [['TimeZone', 'timezone', 'search_path', 'pool_max_conns', 'pool_min_conns', 'default_query_exec_mode'], 'pgx'],
  [['x-migrations-table', 'x-multi-statement'], 'golang-migrate'],
  [['currentSchema', 'stringtype', 'reWriteBatchedInserts', 'sslfactory'], 'pgjdbc'],
  [['serverVersion', 'charset'], 'doctrine'],
];

/** npm packages that read connection strings, the surest first. */
const BY_PACKAGE: readonly (readonly [string, string])[] = [
  ['pg-native', 'libpq'],
  ['pg', 'node-postgres'],
  ['postgres', 'postgres.js'],
  ['@prisma/client', 'prisma'],
  ['prisma', 'prisma'],
];

/** The ids of all drivers that can be told apart, those whose rules are not carried yet too. */
export const DRIVER_IDS: readonly string[] = [
  ...new Set([...DRIVERS.map(({ id }) => id), ...[...BY_SCHEME, ...BY_PARAMETER, ...BY_PACKAGE].map(([, id]) => id)]),
].sort();

/** Modes that libpq has not, and one other reader has. */
const BY_MODE: Readonly<Record<string, string>> = { 'no-verify': 'node-postgres' };

/** Variables of Node.js itself. Others that start alike are about nodes of a cluster. */
const NODE =
  /^NODE_(?:ENV|OPTIONS|PATH|DEBUG|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED|USE_SYSTEM_CA|USE_ENV_PROXY|NO_WARNINGS)$/u;

export interface DriverHints {
  /** In lower case, without `://`; absent for a keyword string. */
  readonly scheme?: string;
  /** Keywords the string uses. */
  readonly parameters?: Iterable<string>;
  /** The TLS mode that is asked for, wherever that is. */
  readonly mode?: string | undefined;
  /** Names of the variables that reach the same process. */
  readonly variables?: Iterable<string>;
  /** Manifests around the string, the nearest first. */
  readonly manifests?: readonly Manifest[];
}

/**
 * Everybody who reads a connection string, as far as its scheme, its parameters and the project around it tell; one at
 * least.
 */
export function driversFor({
  scheme,
  parameters = [],
  mode,
  variables = [],
  manifests = [],
}: DriverHints): readonly [DriverChoice, ...DriverChoice[]] {
  const byScheme = scheme === undefined ? undefined : BY_SCHEME.find(([pattern]) => pattern.test(scheme));
  if (byScheme) return [{ driver: driverOf(byScheme[1]), why: `\`${scheme}://\` is read by ${byScheme[1]}` }];
  const consumers = scheme === undefined ? [] : consumersIn(manifests);
  const [first, ...others] = consumers;
  if (first) return [first, ...others];
  for (const parameter of parameters) {
    const owner = BY_PARAMETER.find(([names]) => names.includes(parameter));
    if (owner) return [{ driver: driverOf(owner[1]), why: `\`${parameter}\` is a parameter of ${owner[1]}` }];
  }
  const byMode = mode !== undefined && Object.hasOwn(BY_MODE, mode) ? BY_MODE[mode] : undefined;
  if (byMode) return [{ driver: driverOf(byMode), why: `\`sslmode=${mode}\` is a mode of ${byMode}` }];
  // node-postgres reads URLs only. Which of Node's drivers it is nobody knows: where a mode is written, others are
  // laxer about it than node-postgres, so a guess must not make the connection look verified.
  const guessed = scheme !== undefined && mode === undefined;
  const ofNode = guessed ? [...variables].find((name) => NODE.test(name)) : undefined;
  if (ofNode) {
    const why = `no driver is in sight, and \`${ofNode}\` is for Node.js, so it is read as node-postgres reads it`;
    return [{ driver: nodePostgres, why, assumed: true }];
  }
  return [{ driver: libpq, why: 'no driver is in sight, so it is read as libpq reads it', assumed: true }];
}

/** Who of a project's dependencies reads connection strings. */
function consumersIn(manifests: readonly Manifest[]): readonly DriverChoice[] {
  const npm = manifests.find(({ ecosystem }) => ecosystem === 'npm');
  const found = npm && BY_PACKAGE.find(([name]) => npm.direct.has(name));
  if (!npm || !found) return [];
  const driver = driverOf(found[1]);
  const version = npm.direct.get(found[0]);
  const why = `package.json depends on \`${found[0]}\`, so ${found[1]} reads it`;
  return [{ driver, why, ...(version !== undefined && { version }) }];
}
