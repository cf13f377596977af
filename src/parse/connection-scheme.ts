/** A value that is the URL of a PostgreSQL connection for some driver. */
export interface ConnectionScheme {
  /** In lower case, without `://`: `postgres`, `postgresql+asyncpg`, `jdbc:postgresql`, `r2dbc:pool:postgresql`. */
  readonly scheme: string;
  /** The same as it is written. */
  readonly written: string;
}

const NAMES =
  'postgres|postgresql|postgis|pgsql|pdo-pgsql|pg|pgx5?|asyncpg|psycopg|cockroachdb|cockroach|crdb-postgres|ecto|redshift|timescale(?:gis)?|yugabytedb';
const SCHEME = new RegExp(
  `^(?:(?:jdbc:(?:[a-z0-9-]{1,20}:){0,3}|r2dbcs?:(?:pool:)?|vertx-reactive:)?(?:(?:db|prisma)\\+)?(?:${NAMES})(?:\\+[a-z0-9_]{1,30})?)(?=://)`,
  'i',
);

/** The scheme of a PostgreSQL connection URL of any driver; undefined for every other text. */
export function connectionScheme(text: string): ConnectionScheme | undefined {
  const written = SCHEME.exec(text.slice(0, 120))?.[0];
  return written === undefined ? undefined : { scheme: written.toLowerCase(), written };
}
