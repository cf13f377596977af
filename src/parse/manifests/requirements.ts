import { type Files, isReadable } from '../../text/files.js';
import { basename, dirname, join } from '../../text/path.js';
import type { SourceFile } from '../../text/source.js';
import { type Dependency, flatLock, type Lock } from './dependency.js';
import { linesOf } from './lines.js';
import { requirement } from './requirement.js';

/** Files that one may include; more is a ring or a trap. */
const MOST_FILES = 20;
const DEVELOPMENT = /(?:^|[-_.])(?:dev|develop|development|tests?|testing|docs?|lint|local|ci)(?:[-_.]|$)/iu;

/** requirements.txt and its like, with the files they include by `-r`. */
export function requirementsTxt(file: SourceFile, files: Files): readonly Dependency[] {
  const development = DEVELOPMENT.test(basename(file.path).replace(/\.(?:txt|in)$/u, ''));
  const found: Dependency[] = [];
  const left = [file];
  const seen = new Set([file.path]);
  for (let next = left.pop(); next; next = left.pop()) {
    for (const line of linesOf(next.text)) {
      const include = /^\s*(?:-r|--requirement)[ =\t]*([^\s#]+)/u.exec(line)?.[1];
      if (include === undefined) {
        const dependency = requirement(line, development);
        if (dependency) found.push(dependency);
        continue;
      }
      const path = join(dirname(next.path), include);
      if (include.includes('://') || seen.has(path) || seen.size >= MOST_FILES) continue;
      seen.add(path);
      const included = files.read(path);
      if (isReadable(included)) left.push(included);
    }
  }
  return found;
}

/** constraints.txt: versions of whatever is installed, naming nothing. */
export function constraintsTxt({ text }: SourceFile): Lock {
  const pins: (readonly [string, string])[] = [];
  for (const line of linesOf(text)) {
    const { name, range } = requirement(line) ?? {};
    const version = /^===?([^,]+)$/u.exec(range ?? '')?.[1];
    if (name !== undefined && version !== undefined) pins.push([name, version]);
  }
  return flatLock(pins);
}
