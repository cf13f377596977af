import { contentKindOf } from '../facts/content-kinds.js';
import { type Kind, kindOf } from '../facts/kinds.js';
import { wordsOf } from '../host/search-files.js';
import { UsageError } from '../host/usage-error.js';
import { isReadable } from '../text/files.js';
import type { SourceFile } from '../text/source.js';
import type { Arguments } from './arguments.js';
import { complain } from './complain.js';
import type { ExitCode } from './exit-code.js';
import { inspectFile } from './inspect-file.js';
import type { InspectedFile, InspectOptions } from './inspection.js';
import { inspectionJson } from './inspection-json.js';
import { inspectionTables } from './inspection-table.js';
import { instantOf } from './instant.js';
import { namedDriver } from './named-driver.js';
import { namedFile } from './named-file.js';
import { majorOf } from './session.js';
import { printPieces } from './write.js';

/** `hostssl inspect`: what PostgreSQL or libpq reads, in the columns of its own views. */
export async function inspectCommand(args: Arguments): Promise<ExitCode> {
  if (args.paths.length === 0) throw new UsageError('`inspect` needs a file, or - for standard input');
  const as = args.value('as') as Kind | undefined;
  const major = majorOf(args);
  const now = instantOf(args);
  const environment = new Map(args.values('env').map(assignment));
  const options: Omit<InspectOptions, 'files'> = {
    ...(major === undefined ? {} : { major }),
    ...(args.on('driver') ? { driver: namedDriver(args.value('driver')!) } : {}),
    environment,
  };
  const results: InspectedFile[] = [];
  let failed = false;
  for (const path of args.paths) {
    const { file, files } = namedFile(path);
    const kind = as ?? (isReadable(file) ? kindWithout(path, file) : kindOf(path));
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
  printPieces(args.value('format') === 'json' ? inspectionJson(results) : inspectionTables(results, now));
  if (failed) return 2;
  return results.some(({ kind, problems }) => kind === 'key' && problems.length > 0) ? 1 : 0;
}

/** What a file is of which nobody has said it. */
function kindWithout(path: string, file: SourceFile): Kind | undefined {
  if (path === '-') return holdsKeyMaterial(file) ? 'key' : 'conninfo';
  return kindOf(path) ?? kindByContent(file) ?? (holdsKeyMaterial(file) ? 'key' : undefined);
}

/** A block of PEM, or DER, which decoding leaves no text of. */
const holdsKeyMaterial = ({ text, lossy }: SourceFile): boolean =>
  /^-----BEGIN [A-Z0-9 ]+-----/mu.test(text) || (lossy === true && text === '');

function assignment(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1)];
  throw new UsageError(`\`--env\` needs a name and a value, as \`PGSSLMODE=require\``);
}

/** A run opens such a file where its text holds a word of PostgreSQL, and so does this. */
function kindByContent({ path, text }: SourceFile): Kind | undefined {
  const kind = contentKindOf(path);
  return kind !== undefined && wordsOf(kind).test(text) ? kind : undefined;
}
