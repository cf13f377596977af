import type { HbaEntry, HbaRefusal, HbaTree } from '../parse/hba-tree.js';

/**
 * The line is refused only because it names a file that is not in the tree: the server of these very files would
 * refuse it, the one they are deployed to may have the file.
 */
export const namesAbsentFile = ({ error }: HbaRefusal): boolean =>
  /^could not open (?:file|secondary authentication file) .*: No such file or directory$/su.test(error);

/** The same of a directory; an empty one cannot even be kept in git. */
export const namesAbsentDirectory = ({ error }: HbaRefusal): boolean =>
  /^could not open configuration directory .*: No such file or directory$/su.test(error);

const opened = new WeakMap<HbaTree, HbaTree>();

/** The table as a server may read it that has those files: what they make of their line is not known. */
export function withAbsentOpen(tree: HbaTree): HbaTree {
  const before = opened.get(tree);
  if (before) return before;
  const after = tree.entries.some(isAbsent) ? { ...tree, entries: tree.entries.map(openIfAbsent) } : tree;
  opened.set(tree, after);
  return after;
}

const isAbsent = (entry: HbaEntry): entry is HbaRefusal =>
  entry.kind === 'refused' && (namesAbsentFile(entry) || namesAbsentDirectory(entry));

const openIfAbsent = (entry: HbaEntry): HbaEntry =>
  isAbsent(entry) ? { kind: 'template', at: entry.at, line: entry.line } : entry;
