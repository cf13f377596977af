import { commandAssignments } from '../semantics/command-assignments.js';
import type { WrittenServer } from '../semantics/written.js';
import type { SourceFile } from '../text/source.js';
import type { DirectoryWorld } from './link-directories.js';
import type { ServerParts } from './link-server.js';

/**
 * A server whose parameters stand in another format: an operator's resource, a cluster manager's file. Nothing below
 * them can be seen, so they rank as what a command line sets.
 */
export function writtenServer(written: WrittenServer, file: SourceFile, world: DirectoryWorld): ServerParts {
  const { name, at, version, settings, defaults, operator, container, environment } = written;
  return {
    name,
    at,
    version,
    commandLine: { assignments: commandAssignments(settings), unknown: written.opaque ?? [] },
    files: world.options.files,
    treePath: () => undefined,
    environment: environment ?? world.environmentOf(file.path),
    ...(defaults && { extraDefaults: defaults }),
    ...(operator && { operator }),
    ...(container && { container }),
  };
}
