import type { Entries } from '../../../parse/yaml-merge.js';
import type { YamlReading } from '../../../parse/yaml-reading.js';

/** What people call an option of a connection, by its letters alone; to the name libpq has for it. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    host: ['host', 'hostname', 'dbhost', 'databasehost', 'postgreshost', 'pghost', 'server', 'address', 'endpoint'],
    port: ['port', 'dbport', 'databaseport', 'postgresport', 'pgport'],
    user: ['user', 'username', 'dbuser', 'dbusername', 'databaseuser', 'pguser', 'postgresuser'],
    password: ['password', 'pass', 'passwd', 'dbpassword', 'databasepassword', 'pgpassword', 'postgrespassword'],
    dbname: ['dbname', 'database', 'databasename', 'name', 'pgdatabase', 'postgresdb'],
    sslmode: ['sslmode', 'dbsslmode', 'databasesslmode', 'postgressslmode', 'postgresqlsslmode', 'pgsslmode'],
    sslrootcert: ['sslrootcert', 'sslrootcertfile', 'rootcert', 'pgsslrootcert'],
    sslcert: ['sslcert', 'pgsslcert'],
    sslkey: ['sslkey', 'pgsslkey'],
    sslnegotiation: ['sslnegotiation'],
  }).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

const lettersOf = (key: string): string => key.toLowerCase().replaceAll(/[-_. ]/gu, '');

/** The option that a key of a map of connection parameters means; undefined for every other key. */
export const optionWord = (key: string): string | undefined => WORDS.get(lettersOf(key));

/** Keys about TLS whose meaning only the program knows: `ssl: true`, `tls:`, `ssl_ca:`. */
export const speaksOfTls = (key: string): boolean =>
  /^(?:use|enable|require|db|database)?(?:ssl|tls)(?!version|min|max|cipher)/u.test(lettersOf(key));

/** Words that name PostgreSQL among databases. */
const POSTGRES =
  /^(?:postgres(?:ql)?|postgis|pgsql|pg|pgx5?|pq|psycopg\d?|asyncpg|cockroach(?:db)?|timescale(?:db)?|redshift)(?![a-z])/iu;
const OTHER =
  /mysql|maria|mssql|sqlserver|oracle|redis|mongo|ldap|smtp|rabbit|amqp|kafka|sqlite|clickhouse|cassandra|elastic|http/iu;
const TYPE_KEYS =
  /^(?:dialect|type|adapter|driver|client|engine|provider|vendor|kind|connector|scheme|databasetype|dbtype|dbdriver|databasedriver|backend|driverclassname)$/u;

/** What a map says about the kind of database it is for. */
export function databaseType(entries: Entries, reading: YamlReading): 'postgres' | 'other' | undefined {
  let other = false;
  for (const [key, { value }] of entries) {
    if (!TYPE_KEYS.test(lettersOf(key))) continue;
    const text = reading.text(value);
    if (text === undefined) continue;
    if (POSTGRES.test(text) || /(?:^|[.:+-])postgresql\b/iu.test(text)) return 'postgres';
    if (OTHER.test(text)) other = true;
  }
  return other ? 'other' : undefined;
}

/** Whether a key or a file's name speaks of PostgreSQL. */
export const namesPostgres = (key: string): boolean =>
  /postgres|pgsql|(?:^|[^a-z])pg(?:[^a-z]|$)|^pg[-_A-Z]|timescale|cockroach/iu.test(key) && !OTHER.test(key);
export const namesAnother = (key: string): boolean => OTHER.test(key);
