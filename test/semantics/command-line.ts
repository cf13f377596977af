import type { CommandLine } from '../../src/parse/conf-tree.js';
import { commandAssignments } from '../../src/semantics/command-assignments.js';
import { serverOptions } from '../../src/semantics/postgres-options.js';
import { verbatim } from '../../src/text/passage.js';
import { whole } from '../../src/text/source.js';

/** The command line of `postgres` with these arguments, as a compose service would give it. */
export function commandLineOf(args: readonly string[]): CommandLine {
  const words = args.map((text) => {
    const at = whole({ path: 'argv', text });
    return { passage: verbatim(at), at };
  });
  return { assignments: commandAssignments(serverOptions(words).settings), unknown: [] };
}
