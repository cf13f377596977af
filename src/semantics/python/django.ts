import { isKeyword } from '../../facts/libpq.js';
import type { PythonEntry, PythonValue } from '../../parse/python/python-tree.js';
import { slotIn } from '../../text/passage.js';
import type { DriverHint, WrittenConnection, WrittenOption } from '../written.js';
import type { PythonFile } from './python-file.js';

/** Backends on PostgreSQL: Django's own, GeoDJango's, those of django-tenants, django-prometheus, psqlextra, Timescale. */
const ENGINE = /postgres|postgis|psqlextra|timescale/iu;
const DRIVER: DriverHint = { id: 'django', why: 'Django reads `DATABASES`' };
/** Django's own keys, by libpq's names. */
const PARTS: Readonly<Record<string, string>> = {
  HOST: 'host',
  PORT: 'port',
  USER: 'user',
  PASSWORD: 'password',
  NAME: 'dbname',
};

type Dict = Extract<PythonValue, { kind: 'dict' }>;

/** `DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', …}}`. */
export function djangoConnections(file: PythonFile): readonly WrittenConnection[] {
  const found: WrittenConnection[] = [];
  for (const { target, value } of file.module.assignments) {
    if (target === 'DATABASES' && value.kind === 'dict') {
      for (const { key, value: database } of value.entries) {
        const dict = file.follow(database);
        const connection = dict.kind === 'dict' ? databaseOf(file, key, dict) : undefined;
        if (connection) found.push(connection);
      }
    }
    const alias = /^DATABASES\['(\w+)'\]$/u.exec(target)?.[1];
    const connection = alias !== undefined && value.kind === 'dict' ? databaseOf(file, alias, value) : undefined;
    if (connection) found.push(connection);
  }
  return found;
}

function databaseOf(file: PythonFile, alias: string, dict: Dict): WrittenConnection | undefined {
  const engine = entry(dict, 'ENGINE');
  const backend = engine && file.text(engine.value)?.passage.text;
  if (backend === undefined || !ENGINE.test(backend)) return undefined;
  const options: WrittenOption[] = [];
  for (const { key, keyAt, value } of dict.entries) {
    const name = Object.hasOwn(PARTS, key) ? PARTS[key] : undefined;
    if (name !== undefined) options.push(file.option(name, value, keyAt));
  }
  const written = entry(dict, 'OPTIONS')?.value;
  const inner = written && file.follow(written);
  const list = inner?.kind === 'dict' ? inner : undefined;
  for (const { key, keyAt, value } of list?.entries ?? []) {
    if (isKeyword(key) || /ssl/iu.test(key)) options.push(file.option(key, value, keyAt));
  }
  options.push(...laterOptions(file, alias));
  if (written && !list) options.push(file.option('sslmode', written));
  return {
    name: `DATABASES.${alias}`,
    at: file.span(engine!.value),
    options,
    drivers: [DRIVER],
    addOption: (name, value) => add(file, dict, list, written, name, value),
  };
}

const entry = ({ entries }: Dict, name: string): PythonEntry | undefined => entries.findLast(({ key }) => key === name);

/** `DATABASES['default']['OPTIONS']['sslmode'] = 'require'` further down. */
function laterOptions(file: PythonFile, alias: string): readonly WrittenOption[] {
  const start = `DATABASES['${alias}']['OPTIONS']`;
  return file.module.assignments.flatMap(({ target, value }) => {
    if (target === start && value.kind === 'dict') {
      return value.entries
        .filter(({ key }) => isKeyword(key))
        .map(({ key, keyAt, value: option }) => file.option(key, option, keyAt));
    }
    const key = target.startsWith(`${start}['`) ? target.slice(start.length + 2, -2) : undefined;
    return key !== undefined && isKeyword(key) ? [file.option(key, value)] : [];
  });
}

/** Into `OPTIONS`, or with a new one at the end of the dictionary. */
function add(
  { source }: PythonFile,
  dict: Dict,
  list: Dict | undefined,
  written: PythonValue | undefined,
  name: string,
  value: string,
) {
  if (!isKeyword(name) || /['"\\]/u.test(value) || (written && !list)) return undefined;
  const quote = source.text[dict.entries[0]!.keyAt.start] === '"' ? '"' : "'";
  const pair = `${quote}${name}${quote}: ${quote}${value}${quote}`;
  const into = list ?? dict;
  const comma = into.entries.length > 0 ? ', ' : '';
  const text = list ? `${comma}${pair}` : `${comma}${quote}OPTIONS${quote}: {${pair}}`;
  return slotIn(source, into.last, into.last, '').encode(text);
}
