/** How a program of PostgreSQL takes its connection from its arguments. */
export interface LibpqTool {
  /** Short options with a value of their own, besides those of every tool. */
  readonly valued: string;
  /** What the arguments that are no options mean, in order; the rest means nothing for the connection. */
  readonly positional: readonly ('dbname' | 'user' | 'other')[];
  /** Short options that name the database or hold a connection string. */
  readonly database: string;
  /** Without such an option it connects to nothing. */
  readonly needsDatabase?: true;
}

const tool = (
  valued: string,
  positional: LibpqTool['positional'] = [],
  { database = 'd', needsDatabase }: Partial<Pick<LibpqTool, 'database' | 'needsDatabase'>> = {},
): LibpqTool => ({ valued, positional, database, ...(needsDatabase && { needsDatabase }) });

/**
 * Programs that connect with `PQconnectdbParams` and `expand_dbname`: a database name with `=` or a URL is a connection
 * string, which wins over `-h`, `-p` and `-U`. Source: the reference pages of PostgreSQL 18 and each program's getopt
 * string.
 */
export const LIBPQ_TOOLS: ReadonlyMap<string, LibpqTool> = new Map([
  ['psql', tool('cfFLoPRTv', ['dbname', 'user'])],
  ['pg_dump', tool('eEfFjnNStTZ', ['dbname'])],
  ['pg_dumpall', tool('EflS')],
  ['pg_restore', tool('fFIjLnNPStT', ['other'], { needsDatabase: true })],
  ['pg_basebackup', tool('cDFilrStTXZ')],
  ['pg_receivewal', tool('DEsSZ')],
  ['pg_recvlogical', tool('EfFIoPsS', [], { database: '' })],
  ['pgbench', tool('bcDfFijLMPrRstT', ['dbname'])],
  ['vacuumdb', tool('tjPnN', ['dbname'])],
  ['reindexdb', tool('iSjt', ['dbname'])],
  ['clusterdb', tool('t', ['dbname'])],
  ['createdb', tool('ODTEl', ['dbname'], { database: '' })],
  ['dropdb', tool('', ['dbname'], { database: '' })],
  ['createuser', tool('cgamv', [], { database: '' })],
  ['dropuser', tool('', [], { database: '' })],
  ['pg_amcheck', tool('DijrRsStTPx')],
]);

/** Short options that every tool has. */
export const CONNECTION_FLAGS: Readonly<Record<string, 'host' | 'port' | 'user'>> = { h: 'host', p: 'port', U: 'user' };

/** Long options of the same; `getopt_long` takes a beginning that fits no other one, too. */
export const CONNECTION_OPTIONS: Readonly<Record<string, 'host' | 'port' | 'user' | 'dbname'>> = {
  host: 'host',
  port: 'port',
  username: 'user',
  user: 'user',
  dbname: 'dbname',
  'maintenance-db': 'dbname',
};

/** Long options of any tool whose value may be a word of its own. */
export const VALUED_OPTIONS: ReadonlySet<string> = new Set(
  `checkpoint client command compress connection-limit create-slot directory endpos encoding exclude-database
   exclude-schema exclude-table exclude-table-data extension field-separator file filter format fsync-interval function
   index jobs label locale locale-provider lock-wait-timeout log-file manifest-checksums max-rate member min-mxid-age
   min-xid-age option output owner parallel pgdata plugin progress protocol pset rate record-separator role
   rows-per-insert scale schema section set slot snapshot startpos status-interval strategy superuser table table-attr
   tablespace tablespace-mapping target template time transactions trigger use-list valid-until variable waldir
   wal-method with-admin`.split(/\s+/u),
);
