import type { Kind } from '../facts/kinds.js';
import { type Major, NEWEST } from '../facts/versions.js';
import type { DiskFiles } from '../host/disk-files.js';
import { isReadable } from '../text/files.js';
import { basename, dirname, join } from '../text/path.js';
import { byDefault, known, set } from '../text/resolved.js';
import { type SourceFile, whole } from '../text/source.js';
import { type Inspection, type InspectOptions, type Row, redacted } from './inspection.js';

/** The rows of one file, by its kind; readers are loaded as they are needed. */
export async function inspectFile(file: SourceFile, kind: Kind, options: InspectOptions): Promise<Inspection> {
  switch (kind) {
    case 'pg_hba':
      return inspectHba(file, options);
    case 'pg_ident':
      return inspectIdent(file, options);
    case 'postgresql.conf':
      return inspectConf(file, options);
    case 'conninfo':
      return (await import('./inspect-conninfo.js')).inspectConninfo(file, options);
    case 'key':
      return (await import('./inspect-key.js')).inspectKey(file);
    default:
      return (await import('./inspect-estate.js')).inspectEstate(file, kind, options);
  }
}

async function inspectHba(file: SourceFile, { major = NEWEST, files }: InspectOptions): Promise<Inspection> {
  const { parsePgHba } = await import('../parse/pg-hba.js');
  const { hbaRows } = await import('../semantics/hba-rows.js');
  const ssl = await sslBeside(file, { major, files });
  const tree = parsePgHba(file, { version: major, files, ...(ssl === undefined ? {} : { ssl }) });
  const rows = hbaRows(tree, { major, path: ({ path }) => files.absolute(path) });
  const refused = tree.entries.flatMap((entry) =>
    entry.kind === 'refused' ? [{ at: entry.at, message: entry.error }] : [],
  );
  const { hbaSecrets } = await import('../semantics/hba-secrets.js');
  const { redactorFor } = await import('../engine/redact.js');
  const inspection = { rows: rows as Iterable<object> as Iterable<Row>, problems: [...refused, ...tree.gaps] };
  return redacted(inspection, redactorFor(hbaSecrets(tree)));
}

/** The view shows which records cannot match because TLS is off; the postgresql.conf of the same folder tells. */
async function sslBeside(
  file: SourceFile,
  options: Pick<InspectOptions, 'files'> & { readonly major: Major },
): Promise<boolean | undefined> {
  const conf = options.files.read(join(dirname(file.path), 'postgresql.conf'));
  if (!isReadable(conf)) return undefined;
  const { settingsOf } = await import('../semantics/settings-of.js');
  const reading = await readingOf(conf, options.files, options.major);
  return known(settingsOf(reading, { version: set(options.major, whole(conf)), anchor: whole(conf) }).bool('ssl'));
}

async function inspectIdent(file: SourceFile, { major = NEWEST, files }: InspectOptions): Promise<Inspection> {
  const { parsePgIdent } = await import('../parse/pg-ident.js');
  const { identRows } = await import('../semantics/ident-rows.js');
  const tree = parsePgIdent(file, { version: major, files });
  const rows = identRows(tree, ({ path }) => files.absolute(path));
  const refused = tree.entries.flatMap((entry) =>
    entry.kind === 'refused' ? [{ at: entry.at, message: entry.error }] : [],
  );
  return { rows: rows as readonly object[] as readonly Row[], problems: [...refused, ...tree.gaps] };
}

async function readingOf(file: SourceFile, files: DiskFiles, version: Major) {
  const { readConf } = await import('../parse/read-conf.js');
  const auto = basename(file.path) === AUTO ? undefined : files.read(join(dirname(file.path), AUTO));
  return readConf(file, { files, version, ...(auto && isReadable(auto) ? { autoConf: auto } : {}) });
}

/** PostgreSQL reads it from the data directory, which is the folder of the file unless something says otherwise. */
const AUTO = 'postgresql.auto.conf';

async function inspectConf(file: SourceFile, { major, files }: InspectOptions): Promise<Inspection> {
  const { confRows } = await import('../semantics/conf-rows.js');
  const { settingsOf } = await import('../semantics/settings-of.js');
  const version = major ?? NEWEST;
  const reading = await readingOf(file, files, version);
  const read = major === undefined ? byDefault(NEWEST, 'nothing tells the version') : set(major, whole(file));
  const { problems } = settingsOf(reading, { version: read, anchor: whole(file) });
  const rows = confRows(reading, { major: version, path: files.absolute });
  const said = new Set(reading.problems.map(({ at }) => at.start));
  return {
    rows: rows as readonly object[] as readonly Row[],
    problems: [
      ...reading.problems,
      ...problems.filter(({ at, kind }) => !(kind === 'syntax' || kind === 'include') || !said.has(at.start)),
      ...reading.gaps,
    ],
  };
}
