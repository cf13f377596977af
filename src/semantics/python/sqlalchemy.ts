import { connectionScheme } from '../../parse/connection-scheme.js';
import type { PythonArgument, PythonValue } from '../../parse/python/python-tree.js';
import type { WrittenConnection, WrittenOption } from '../written.js';
import { calleeSpan, hintOf } from './python-calls.js';
import type { PythonFile, PythonText } from './python-file.js';

type Call = Extract<PythonValue, { kind: 'call' }>;

const ENGINES = /^(?:sqlalchemy|sqlmodel)(?:\.\w+)*\.create_(?:async_)?engine$/u;
const DJ = /^dj_database_url\.(?:parse|config)$/u;

/** `create_engine('postgresql+psycopg2://…', connect_args={…})`, and `dj_database_url` with its switch. */
export function urlCalls(file: PythonFile): readonly WrittenConnection[] {
  return file.module.calls.flatMap((call) => {
    const name = file.fullName(call.callee);
    const found = ENGINES.test(name) ? engine(file, call, name) : DJ.test(name) ? djUrl(file, call, name) : undefined;
    return found ? [found] : [];
  });
}

function engine(file: PythonFile, call: Call, full: string): WrittenConnection | undefined {
  const name = full.slice(full.lastIndexOf('.') + 1);
  const url = argument(call, 'url', 0);
  const text = url && file.text(url.value);
  const scheme = text && connectionScheme(text.passage.text)?.scheme;
  const made = url && file.follow(url.value);
  const parts =
    made?.kind === 'call' && /(?:^|\.)URL\.create$|(?:^|\.)engine\.url\.URL$/u.test(file.fullName(made.callee))
      ? made
      : undefined;
  const drivername = parts && file.text(argument(parts, 'drivername', 0)?.value ?? parts)?.passage.text;
  const dialect = scheme ?? (drivername !== undefined && /^postgres/u.test(drivername) ? drivername : undefined);
  if (dialect === undefined) return hiddenEngine(file, call, name, text);
  const args = connectArgs(file, call);
  const options = [...(parts ? urlParts(file, parts) : []), ...args];
  return {
    name,
    at: scheme ? text!.passage.at : calleeSpan(file, call),
    ...(scheme && { string: text!.passage }),
    options,
    drivers: [hintOf(name, driverOfDialect(dialect))],
  };
}

/** The URL is not in sight: only what is said in psycopg's own words tells that it is PostgreSQL's. */
function hiddenEngine(
  file: PythonFile,
  call: Call,
  name: string,
  text: PythonText | undefined,
): WrittenConnection | undefined {
  if (text && !text.passage.text.startsWith('${')) return undefined;
  const options = connectArgs(file, call);
  if (!options.some((option) => option.name === 'sslmode')) return undefined;
  return {
    name,
    at: calleeSpan(file, call),
    options,
    hostElsewhere: true,
    drivers: [{ ...hintOf(name, 'sqlalchemy-psycopg'), assumed: true }],
  };
}

function driverOfDialect(dialect: string): string {
  if (dialect.endsWith('+asyncpg')) return 'sqlalchemy-asyncpg';
  return dialect.endsWith('+pg8000') ? 'pg8000' : 'sqlalchemy-psycopg';
}

function argument({ arguments: args }: Call, name: string, place: number): PythonArgument | undefined {
  return args.find((one) => one.name === name) ?? args.filter((one) => one.name === undefined)[place];
}

function connectArgs(file: PythonFile, call: Call): readonly WrittenOption[] {
  const written = call.arguments.find(({ name }) => name === 'connect_args');
  const dict = written && file.follow(written.value);
  if (dict?.kind !== 'dict') return [];
  return dict.entries.flatMap(({ key, keyAt, value }) =>
    /^ssl(?:_context)?$/u.test(key) ? file.contextOptions(key, value, keyAt) : [file.option(key, value, keyAt)],
  );
}

const PARTS: Readonly<Record<string, string>> = {
  username: 'user',
  password: 'password',
  host: 'host',
  port: 'port',
  database: 'dbname',
};

/** `URL.create(drivername, username, password, host, port, database, query)` */
function urlParts(file: PythonFile, call: Call): readonly WrittenOption[] {
  const options = Object.entries(PARTS).flatMap(([name, keyword], index) => {
    const found = argument(call, name, index + 1);
    return found ? [file.option(keyword, found.value, found.nameAt)] : [];
  });
  const query = argument(call, 'query', 6);
  const dict = query && file.follow(query.value);
  if (dict?.kind !== 'dict') return options;
  return [...options, ...dict.entries.map(({ key, keyAt, value }) => file.option(key, value, keyAt))];
}

function djUrl(file: PythonFile, call: Call, name: string): WrittenConnection | undefined {
  const url = name.endsWith('.parse') ? argument(call, 'url', 0) : argument(call, 'default', 1);
  const text = url && file.text(url.value);
  const isUrl = text !== undefined && connectionScheme(text.passage.text) !== undefined;
  if (text && !isUrl && !text.passage.text.startsWith('${')) return undefined;
  const required = call.arguments.find((one) => one.name === 'ssl_require');
  if (!isUrl && !required) return undefined;
  return {
    name,
    at: isUrl ? text.passage.at : calleeSpan(file, call),
    ...(isUrl && { string: text.passage }),
    options: required ? [file.option('ssl_require', required.value, required.nameAt)] : [],
    drivers: [hintOf(name, 'dj-database-url')],
    ...(!isUrl && { hostElsewhere: true }),
  };
}
