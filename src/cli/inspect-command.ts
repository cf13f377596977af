import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DRIVER_IDS } from '../facts/drivers.js';
import { type Kind, kindOf } from '../facts/kinds.js';
import { decode } from '../host/decode.js';
import { type DiskFiles, diskFiles } from '../host/disk-files.js';
import { gitTreeOf } from '../host/git.js';
import { UsageError } from '../host/usage-error.js';
import { didYouMean } from '../text/closest.js';
import { isReadable } from '../text/files.js';
import { positionOf, type SourceFile } from '../text/source.js';
import { visible } from '../text/visible.js';
import type { Arguments } from './arguments.js';
import { complain } from './complain.js';
import type { ExitCode } from './exit-code.js';
import { inspectFile } from './inspect-file.js';
import type { Inspection, InspectOptions, Row } from './inspection.js';
import { majorOf } from './session.js';
import { print } from './write.js';

/** What standard input is called where a file would have a name. */
const STDIN = '<stdin>';

/** `hostssl inspect`: what PostgreSQL or libpq reads, in the columns of its own views. */
export async function inspectCommand(args: Arguments): Promise<ExitCode> {
  if (args.paths.length === 0) throw new UsageError('`inspect` needs a file, or - for standard input');
  const as = args.value('as') as Kind | undefined;
  const major = majorOf(args);
  const environment = new Map(args.values('env').map(assignment));
  const options: Omit<InspectOptions, 'files'> = {
    ...(major === undefined ? {} : { major }),
    ...(args.on('driver') ? { driver: knownDriver(args.value('driver')!) } : {}),
    environment,
  };
  const results: FileResult[] = [];
  let failed = false;
  for (const path of args.paths) {
    const files = filesFor(path);
    const file = path === '-' ? decode(STDIN, readFileSync(0)) : files.read(files.pathOf(files.absolute(path)));
    const kind = as ?? (path === '-' ? 'conninfo' : kindOf(path));
    if (!isReadable(file) || kind === undefined) {
      failed = true;
      complain(
        isReadable(file)
          ? `\`${path}\` is of no kind we know by its name; say which with --as`
          : `\`${path}\` ${file.why}`,
      );
      continue;
    }
    results.push({ ...(await inspectFile(file, kind, { ...options, files })), file: path === '-' ? '-' : path, kind });
  }
  print(args.value('format') === 'json' ? asJson(results) : results.map(asTable).join('\n'));
  return failed ? 2 : 0;
}

type FileResult = Inspection & { readonly file: string; readonly kind: Kind };

function knownDriver(named: string): string {
  const [id = ''] = named.split('@');
  if (DRIVER_IDS.includes(id)) return named;
  throw new UsageError(
    `there is no driver \`${id}\`; drivers are ${DRIVER_IDS.join(', ')}${didYouMean(id, DRIVER_IDS)}`,
  );
}

function assignment(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1)];
  throw new UsageError(`\`--env\` needs a name and a value, as \`PGSSLMODE=require\``);
}

/** A person may name any file; what that file names is read from its own folder and from the tree we stand in. */
function filesFor(path: string): DiskFiles {
  const cwd = process.cwd();
  const home = gitTreeOf(cwd)?.root ?? cwd;
  return diskFiles({ cwd, roots: path === '-' ? [home] : [home, dirname(resolve(cwd, path))] });
}

function asJson(results: readonly FileResult[]): string {
  const files = results.map(({ file, kind, rows, problems }) => ({
    file,
    kind,
    rows,
    problems: problems.map(({ message, at }) => ({ message, ...placeIn(at.file, at.start, at.end) })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`;
}

function placeIn(file: SourceFile, start: number, end: number) {
  const { line, column } = positionOf(file, start);
  const last = positionOf(file, end);
  return { line, column, endLine: last.line, endColumn: last.column };
}

function asTable({ file, kind, rows, problems }: FileResult): string {
  const lines = [`${visible(file)} (${kind})`];
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => columns.map((column) => cell(row, column)));
  const widths = columns.map((column, index) => Math.max(column.length, ...cells.map((row) => row[index]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((text, index) => text.padEnd(widths[index]!))
      .join('  ')
      .trimEnd();
  if (columns.length > 0) lines.push(line(columns), ...cells.map(line));
  for (const { message, at } of problems) {
    const { line: row, column } = positionOf(at.file, at.start);
    lines.push(`${visible(at.file.path)}:${row}:${column}: ${visible(message)}`);
  }
  return `${lines.join('\n')}\n`;
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return visible(`{${value.join(',')}}`);
  return visible(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
