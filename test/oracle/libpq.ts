import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import koffi from 'koffi';
import { binOf, MAJORS_HERE, type OracleMajor } from './postgres.js';

const libraryOf = (major: OracleMajor) => join(dirname(binOf(major)), 'lib', 'libpq.so.5');

/** The majors whose libpq can be loaded here; only Linux packages carry it as `libpq.so.5`. */
export const LIBPQ_HERE: readonly OracleMajor[] = MAJORS_HERE.filter((major) => existsSync(libraryOf(major)));

const OPTION = koffi.struct('PQconninfoOption', {
  keyword: 'const char *',
  envvar: 'const char *',
  compiled: 'const char *',
  val: 'void *',
  label: 'const char *',
  dispchar: 'const char *',
  dispsize: 'int',
});

/** The strings in libpq's structures may hold bytes that are not UTF-8. */
function textAt(pointer: unknown): string | undefined {
  if (pointer === null || pointer === undefined) return undefined;
  let length = 0;
  while (koffi.decode(pointer, length, 'uint8') !== 0) length++;
  const bytes = length === 0 ? [] : koffi.decode(pointer, 0, koffi.array('uint8', length));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

export interface LibpqOption {
  readonly keyword: string;
  readonly env: string | null;
  readonly compiled: string | null;
  readonly value: string | undefined;
}

export type LibpqReading = { readonly options: Readonly<Record<string, string>> } | { readonly error: string };

/** The functions of one major's own libpq, called in this process. */
export interface Libpq {
  /** `PQconninfoParse`: the options that are set, or the refusal without its line end. */
  parse(conninfo: string): LibpqReading;
  /** `PQconndefaults`: every option this libpq knows. */
  defaults(): readonly LibpqOption[];
  /** `PQconnectdb` and `PQerrorMessage`, without its line end. The environment of this process counts. */
  connect(conninfo: string): string;
  /** Connects, and asks for the first value of what `sql` answers. */
  ask(conninfo: string, sql: string): LibpqAnswer;
}

export type LibpqAnswer = { readonly value: string } | { readonly error: string };

const CONNECTION_OK = 0;

const loaded = new Map<OracleMajor, Libpq>();

export function libpq(major: OracleMajor): Libpq {
  const known = loaded.get(major);
  if (known) return known;
  // Node.js has an OpenSSL of its own, whose functions must not be taken for those libpq was built with.
  const library = koffi.load(libraryOf(major), { deep: true });
  const parse = library.func('void *PQconninfoParse(const char *conninfo, _Out_ void **message)');
  const defaults = library.func('void *PQconndefaults()');
  const free = library.func('void PQconninfoFree(void *options)');
  const freeText = library.func('void PQfreemem(void *text)');
  const connect = library.func('void *PQconnectdb(const char *conninfo)');
  const message = library.func('void *PQerrorMessage(void *connection)');
  const finish = library.func('void PQfinish(void *connection)');
  const status = library.func('int PQstatus(void *connection)');
  const execute = library.func('void *PQexec(void *connection, const char *sql)');
  const valueAt = library.func('const char *PQgetvalue(void *result, int row, int column)');
  const clear = library.func('void PQclear(void *result)');
  const complaint = (connection: unknown) => textAt(message(connection))?.replace(/\n$/u, '') ?? '';
  const rows = (pointer: unknown): LibpqOption[] => {
    const size = koffi.sizeof(OPTION);
    const options: LibpqOption[] = [];
    for (let offset = 0; ; offset += size) {
      const row = koffi.decode(pointer, offset, OPTION);
      if (row.keyword === null) return options;
      options.push({ keyword: row.keyword, env: row.envvar, compiled: row.compiled, value: textAt(row.val) });
    }
  };
  const made: Libpq = {
    parse(conninfo) {
      const out: [unknown] = [null];
      const pointer = parse(conninfo, out);
      if (pointer === null) {
        const error = textAt(out[0])?.replace(/\n$/u, '') ?? '';
        freeText(out[0]);
        return { error };
      }
      const options: Record<string, string> = {};
      for (const { keyword, value } of rows(pointer)) if (value !== undefined) options[keyword] = value;
      free(pointer);
      return { options };
    },
    defaults() {
      const pointer = defaults();
      const options = rows(pointer);
      free(pointer);
      return options;
    },
    connect(conninfo) {
      const connection = connect(conninfo);
      const text = complaint(connection);
      finish(connection);
      return text;
    },
    ask(conninfo, sql) {
      const connection = connect(conninfo);
      try {
        if (status(connection) !== CONNECTION_OK) return { error: complaint(connection) };
        const result = execute(connection, sql);
        const value: unknown = valueAt(result, 0, 0);
        clear(result);
        return typeof value === 'string' ? { value } : { error: complaint(connection) };
      } finally {
        finish(connection);
      }
    },
  };
  loaded.set(major, made);
  return made;
}
