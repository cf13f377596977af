/** Which failures a driver answers with an attempt over the other transport; `unknown` where nobody has found out. */
export interface Retry {
  /** TLS could not be set up, or the server is not trusted: does it go on in plaintext? */
  readonly handshake: boolean | 'unknown';
  /** The connection was cut after the handshake: what TLS 1.3 makes of a client certificate that is refused. */
  readonly cut: boolean | 'unknown';
  /** The server refused with an error, over TLS, before anybody was authenticated: does it go on in plaintext? */
  readonly refusal: boolean | 'unknown';
  /** The same in plaintext: does it go on with TLS? */
  readonly plaintextRefusal: boolean | 'unknown';
  readonly source: string;
}

/** Those that do without TLS where the server has none, and for no other reason. */
const onlyWithoutTls = (source: string): Retry => ({
  handshake: false,
  cut: false,
  refusal: false,
  plaintextRefusal: 'unknown',
  source,
});

const onRefusal = (source: string): Retry => ({
  handshake: false,
  cut: 'unknown',
  refusal: true,
  plaintextRefusal: true,
  source,
});

const TOKIO = onlyWithoutTls('sfackler/rust-postgres tokio-postgres/src/connect_tls.rs');
const POSTGRES_JS = onlyWithoutTls('porsager/postgres src/connection.js, `secure`');
const ASYNCPG = onRefusal('MagicStack/asyncpg asyncpg/connect_utils.py, `_RetryConnectSignal`');

const RETRIES: Readonly<Record<string, Retry>> = {
  // `prefer` and `allow` go on after any error the server sends before it has authenticated somebody, and after any
  // failure to set up TLS. What breaks a connection that is set up ends it: reading fails, and `PQconnectPoll` gives up.
  libpq: {
    handshake: true,
    cut: false,
    refusal: true,
    plaintextRefusal: true,
    source: 'libpq 13 and 18 run against real servers; src/interfaces/libpq/fe-connect.c, PQconnectPoll',
  },
  pgjdbc: onRefusal('pgjdbc core/v3/ConnectionFactoryImpl.java: SQLSTATE 28000 alone is answered by a second attempt'),
  npgsql: {
    ...onRefusal('npgsql src/Npgsql/Internal/NpgsqlConnector.cs: SQLSTATE 28000 alone is answered by a second attempt'),
    cut: false,
  },
  // `Fallbacks` are tried after every error but those of a server that has TLS and refuses all the same.
  pgx: {
    handshake: true,
    cut: true,
    refusal: false,
    plaintextRefusal: true,
    source: 'jackc/pgx pgconn/pgconn.go, ConnectConfig',
  },
  asyncpg: ASYNCPG,
  'sqlalchemy-asyncpg': ASYNCPG,
  'r2dbc-postgresql': {
    ...onRefusal('pgjdbc/r2dbc-postgresql SslFallbackConnectionStrategy.java'),
    handshake: 'unknown',
  },
  'tokio-postgres': TOKIO,
  prisma: TOKIO,
  sqlx: onlyWithoutTls('launchbadge/sqlx sqlx-postgres/src/connection/tls.rs'),
  'postgres.js': POSTGRES_JS,
  'drizzle-postgres-js': POSTGRES_JS,
  pgbouncer: onlyWithoutTls('pgbouncer/pgbouncer src/server.c, `handle_sslchar`'),
};

const NOBODY_KNOWS: Retry = {
  handshake: 'unknown',
  cut: 'unknown',
  refusal: 'unknown',
  plaintextRefusal: 'unknown',
  source: 'none',
};

/** @param driver its id, or `libpq` for one that hands everything to it */
export const plaintextRetry = (driver: string): Retry => RETRIES[driver] ?? NOBODY_KNOWS;
