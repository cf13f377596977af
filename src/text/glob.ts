/**
 * Globs as people write them in a configuration: `*` and `?` inside a name, `**` over folders, `[abc]`, `{a,b}`,
 * and a pattern without `/` names files in any folder. A pattern also matches everything below a folder it names.
 * Matching backtracks over nothing but the last star, so a hostile pattern costs no more than its length times the path's.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const compiled = patterns.flatMap(braces).map(compile);
  return (path) => {
    const segments = path.replace(/^\.\//u, '').split('/');
    return compiled.some((glob) => matchSegments(glob, segments));
  };
}

/**
 * The same globs for paths that start from another folder: from `app/`, the glob `app/*.env` is `/*.env` and
 * `db/*.conf` is `../db/*.conf`.
 * @param folders the way from the folder the globs were written for down to the other one.
 */
export function globsFrom(patterns: readonly string[], folders: readonly string[]): readonly string[] {
  if (folders.length === 0) return patterns;
  const moved = patterns.flatMap(braces).flatMap((pattern) => {
    let open: readonly (readonly string[])[] = [compile(pattern)];
    const all = [open];
    for (const folder of folders) {
      open = open.flatMap((glob) => enter(glob, folder));
      all.push(open);
    }
    return all.flatMap((globs, depth) =>
      globs.map((glob) => '../'.repeat(folders.length - depth) + (glob.join('/') || '**')),
    );
  });
  return [...new Set(moved)].map((pattern) => `/${pattern}`);
}

/** What is left of a glob inside a folder; more than one where `**` may end or go on. */
function enter(glob: readonly string[], folder: string): readonly (readonly string[])[] {
  const [first, ...rest] = glob;
  if (first === undefined) return [['**']];
  if (first !== '**') return matchName(first, folder) ? [rest.length > 0 ? rest : ['**']] : [];
  return [glob, ...(rest.length > 0 ? enter(rest, folder) : [])];
}

/** One element per folder: `**` or a pattern for one name. */
function compile(pattern: string): readonly string[] {
  const bare = pattern.replace(/^\.?\//u, '').replace(/\/+$/u, '');
  const anchored = /^\.?\//u.test(pattern) || bare.includes('/');
  const segments = bare.split('/').filter((segment, index, all) => segment !== '**' || all[index - 1] !== '**');
  return [...(anchored || segments[0] === '**' ? [] : ['**']), ...segments];
}

/** `matched[j]`: the globs up to here match exactly the first `j` segments. */
function matchSegments(globs: readonly string[], path: readonly string[]): boolean {
  let matched: boolean[] = [true, ...path.map(() => false)];
  globs.forEach((glob, index) => {
    const next: boolean[] = [false];
    if (glob === '**') {
      next[0] = matched[0]!;
      for (let j = 1; j <= path.length; j++) next[j] = matched[j]! || (next[j - 1]! && path[j - 1] !== UP);
      // `a/**` is what is in `a`, not `a` itself.
      if (index === globs.length - 1 && index > 0)
        for (let j = path.length; j >= 1; j--) next[j] = next[j - 1]! && path[j - 1] !== UP;
    } else for (let j = 1; j <= path.length; j++) next[j] = matched[j - 1]! && matchName(glob, path[j - 1]!);
    matched = next;
  });
  return matched.some((whole, length) => whole && length > 0);
}

/** Only `..` itself names the folder above. */
const UP = '..';

function matchName(glob: string, name: string): boolean {
  if (name === UP) return glob === UP;
  let at = 0;
  let reached = 0;
  let star = -1;
  let resume = 0;
  while (reached < name.length) {
    const step = at < glob.length && glob[at] !== '*' ? one(glob, at, name[reached]!) : 0;
    if (step > 0) {
      at += step;
      reached++;
    } else if (glob[at] === '*') {
      star = ++at;
      resume = reached;
    } else if (star >= 0) {
      at = star;
      reached = ++resume;
    } else return false;
  }
  while (glob[at] === '*') at++;
  return at === glob.length;
}

/** How many characters of the glob match this one character: 0 for none. */
function one(glob: string, at: number, char: string): number {
  const first = glob[at]!;
  if (first === '?') return 1;
  if (first === '\\' && at + 1 < glob.length) return glob[at + 1] === char ? 2 : 0;
  const close = first === '[' ? glob.indexOf(']', at + 2) : -1;
  if (close === -1) return first === char ? 1 : 0;
  return inClass(glob.slice(at + 1, close), char) ? close - at + 1 : 0;
}

function inClass(members: string, char: string): boolean {
  const negated = members[0] === '!' || members[0] === '^';
  const set = negated ? members.slice(1) : members;
  for (let i = 0; i < set.length; i++) {
    if (set[i + 1] === '-' && i + 2 < set.length) {
      if (char >= set[i]! && char <= set[i + 2]!) return !negated;
      i += 2;
    } else if (set[i] === char) return !negated;
  }
  return negated;
}

const MOST_ALTERNATIVES = 1000;

/** `a.{yml,yaml}` → `a.yml`, `a.yaml`, nested too; an unclosed brace is a character. */
function braces(pattern: string): readonly string[] {
  let done: string[] = [];
  let open = [pattern];
  while (open.length > 0) {
    const next: string[] = [];
    for (const text of open) {
      const group = innermost(text);
      if (!group) done.push(text);
      else for (const choice of group.choices) next.push(group.before + choice + group.after);
      if (done.length + next.length > MOST_ALTERNATIVES) return [pattern];
    }
    open = next;
  }
  done = [...new Set(done)];
  return done;
}

function innermost(text: string): { before: string; choices: readonly string[]; after: string } | undefined {
  const close = text.indexOf('}');
  const start = close === -1 ? -1 : text.lastIndexOf('{', close);
  if (start === -1) return undefined;
  return {
    before: text.slice(0, start),
    choices: text.slice(start + 1, close).split(','),
    after: text.slice(close + 1),
  };
}
