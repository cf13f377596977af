import { isKeyword } from '../../facts/libpq.js';
import { connectionScheme } from '../../parse/connection-scheme.js';
import type { PythonArgument, PythonValue } from '../../parse/python/python-tree.js';
import { slotIn } from '../../text/passage.js';
import { unknown } from '../../text/resolved.js';
import type { DriverHint, WrittenConnection, WrittenOption } from '../written.js';
import type { PythonFile } from './python-file.js';

type Call = Extract<PythonValue, { kind: 'call' }>;

/** How a function that connects takes its arguments. */
interface Signature {
  /** Id of the driver. */
  readonly driver: string;
  /** Names of the arguments that count by their place. */
  readonly positional: readonly string[];
  /** The argument that holds a connection string. */
  readonly string?: string;
  /** Names it has of its own, by libpq's. */
  readonly renames?: Readonly<Record<string, string>>;
  /** Arguments about TLS besides libpq's. */
  readonly tls?: readonly string[];
  /** A dictionary of further arguments. */
  readonly nested?: string;
}

const LIBPQ: Signature = { driver: 'libpq', positional: ['dsn'], string: 'dsn', renames: { database: 'dbname' } };
const PSYCOPG: Signature = { driver: 'libpq', positional: ['conninfo'], string: 'conninfo' };
const POOL: Signature = { ...PSYCOPG, nested: 'kwargs' };
const PSYCOPG2_POOL: Signature = { ...LIBPQ, positional: ['minconn', 'maxconn', 'dsn'] };
const ASYNCPG: Signature = {
  driver: 'asyncpg',
  positional: ['dsn'],
  string: 'dsn',
  renames: { database: 'dbname' },
  tls: ['ssl', 'direct_tls'],
};
const PG8000: Signature = {
  driver: 'pg8000',
  positional: ['user', 'host', 'database', 'port', 'password'],
  renames: { database: 'dbname' },
  tls: ['ssl_context'],
};

/** Functions that connect, by their full names. Sources: the drivers' own documentation. */
const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ['psycopg2.connect', LIBPQ],
  ['psycopg2.pool.SimpleConnectionPool', PSYCOPG2_POOL],
  ['psycopg2.pool.ThreadedConnectionPool', PSYCOPG2_POOL],
  ['aiopg.connect', LIBPQ],
  ['aiopg.create_pool', LIBPQ],
  ['psycopg.connect', PSYCOPG],
  ['psycopg.Connection.connect', PSYCOPG],
  ['psycopg.AsyncConnection.connect', PSYCOPG],
  ['psycopg_pool.ConnectionPool', POOL],
  ['psycopg_pool.AsyncConnectionPool', POOL],
  ['psycopg_pool.NullConnectionPool', POOL],
  ['asyncpg.connect', ASYNCPG],
  ['asyncpg.create_pool', ASYNCPG],
  ['databases.Database', { ...ASYNCPG, positional: ['url'], string: 'url' }],
  ['pg8000.connect', PG8000],
  ['pg8000.dbapi.connect', PG8000],
  ['pg8000.native.Connection', PG8000],
  ['peewee.PostgresqlDatabase', { driver: 'libpq', positional: ['dbname'] }],
  ['playhouse.pool.PooledPostgresqlDatabase', { driver: 'libpq', positional: ['dbname'] }],
]);

/** Calls of drivers that connect. */
export function driverCalls(file: PythonFile): readonly WrittenConnection[] {
  return file.module.calls.flatMap((call) => {
    const name = file.fullName(call.callee);
    const signature = SIGNATURES.get(name);
    const connection = signature && connectionOf(file, call, name, signature);
    return connection ? [connection] : [];
  });
}

function connectionOf(file: PythonFile, call: Call, name: string, signature: Signature): WrittenConnection | undefined {
  const args = namedArguments(file, call, signature);
  const string = args.find((argument) => argument.name === signature.string);
  const text = string && file.text(string.value);
  if (text && signature.string === 'url' && !connectionScheme(text.passage.text)) return undefined;
  const options = optionsOf(file, args, signature);
  const hidden = string !== undefined && (!text || /^\$\{\w+\}$/u.test(text.passage.text));
  // A string that nobody sees, and nothing beside it.
  if (hidden && !options.some((option) => /ssl/u.test(option.name))) return undefined;
  if (!string && options.length === 0) return undefined;
  const shown = text && !hidden ? text : undefined;
  const isHere = string !== undefined && file.follow(string.value) === string.value;
  return {
    name,
    at: shown ? shown.passage.at : calleeSpan(file, call),
    ...(shown && { string: shown.passage }),
    options,
    drivers: [hintOf(name, signature.driver)],
    ...(hidden && { hostElsewhere: true }),
    ...(!isHere && signature.driver === 'libpq' && { addOption: adder(file, call) }),
  };
}

export const hintOf = (name: string, id: string): DriverHint => ({ id, why: `\`${name}\` is called here` });

export const calleeSpan = (file: PythonFile, { start, callee }: Call) =>
  file.span({ start, end: start + callee.length });

/** Arguments by name; those of a dictionary in sight are among them. */
function namedArguments(file: PythonFile, call: Call, { positional, nested }: Signature): readonly PythonArgument[] {
  let place = 0;
  return call.arguments.flatMap((argument): readonly PythonArgument[] => {
    const { name, value } = argument;
    if (name === undefined) {
      const taken = positional[place++];
      return taken === undefined ? [] : [{ ...argument, name: taken }];
    }
    if (name !== '**' && name !== nested) return [argument];
    const dict = file.follow(value);
    if (dict.kind === 'call' && dict.callee === 'dict') return dict.arguments.filter((each) => each.name !== undefined);
    if (dict.kind !== 'dict') return [{ ...argument, name: '**' }];
    return dict.entries.map(({ key, keyAt, value: inner }) => ({ name: key, nameAt: keyAt, value: inner }));
  });
}

function optionsOf(
  file: PythonFile,
  args: readonly PythonArgument[],
  { string, renames = {}, tls = [] }: Signature,
): readonly WrittenOption[] {
  return args.flatMap(({ name = '', nameAt, value }): readonly WrittenOption[] => {
    if (name === string) return [];
    if (name === '**') {
      const hidden = unknown('arguments that are gathered elsewhere may set it', file.span(value));
      return [tls[0] ?? 'sslmode'].map((option) => ({ ...file.option(option, value), value: hidden }));
    }
    if (tls.includes(name)) return file.contextOptions(name, value, nameAt);
    const keyword = Object.hasOwn(renames, name) ? renames[name]! : name;
    return isKeyword(keyword) ? [file.option(keyword, value, nameAt)] : [];
  });
}

const adder =
  ({ source }: PythonFile, call: Call) =>
  (name: string, value: string) => {
    if (!isKeyword(name) || /['"\\]/u.test(value)) return undefined;
    const comma = call.arguments.length > 0 ? ', ' : '';
    return slotIn(source, call.last, call.last, '').encode(`${comma}${name}='${value}'`);
  };
