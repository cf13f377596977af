import type { EmbeddedLines } from '../parse/embedded-lines.js';
import { commandAssignments } from '../semantics/command-assignments.js';
import type { AddedLines, WrittenServer } from '../semantics/written.js';
import type { Passage } from '../text/passage.js';
import { set } from '../text/resolved.js';
import type { SourceFile } from '../text/source.js';
import type { DirectoryWorld } from './link-directories.js';
import type { ServerParts } from './link-server.js';

/**
 * A server whose parameters stand in another format: an operator's resource, a cluster manager's file. Nothing below
 * them can be seen, so they rank as what a command line sets.
 */
export function writtenServer(written: WrittenServer, file: SourceFile, world: DirectoryWorld): ServerParts {
  const { name, at, version, settings, unseen = [], defaults, operator, container, environment, configured } = written;
  const hbaLines = embedded(written.hba, written.hbaAround, written, file);
  const identLines = embedded(written.ident, written.identAround, written, file);
  const told = world.options.versionOf?.(file.path);
  return {
    name,
    at,
    version: told === undefined ? version : set(told, at),
    commandLine: {
      assignments: commandAssignments(settings),
      unknown: unseen.map((place) => ({ before: 0, ...place })),
    },
    files: world.options.files,
    treePath: () => undefined,
    environment: environment ?? world.environmentOf(file.path),
    ...(hbaLines && { hbaLines }),
    ...(identLines && { identLines }),
    ...(configured && { configured }),
    ...(defaults && { extraDefaults: defaults }),
    ...(operator && { operator }),
    ...(container && { container }),
    ...(written.site && { site: written.site }),
  };
}

function embedded(
  lines: readonly Passage[] | undefined,
  around: AddedLines | undefined,
  { operator, at }: WrittenServer,
  file: SourceFile,
): EmbeddedLines | undefined {
  if (!lines && !around) return undefined;
  const by = operator?.name ?? 'the operator';
  return { file, lines: lines ?? [], ...(around && { around: { ...around, by, at } }) };
}
