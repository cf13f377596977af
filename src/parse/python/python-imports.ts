import type { PythonToken } from './python-tokens.js';

/** What the names of a file stand for, from its `import` statements. */
export function readImports(tokens: readonly PythonToken[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (let at = 0; at < tokens.length; at++) {
    const starts = at === 0 || tokens[at - 1]!.kind === 'newline';
    if (!starts) continue;
    if (tokens[at]!.text === 'import') importNames(tokens, at + 1, '', names);
    else if (tokens[at]!.text === 'from') {
      const [path, next] = dotted(tokens, at + 1);
      if (tokens[next]?.text === 'import') importNames(tokens, next + 1, path, names);
    }
  }
  return names;
}

function dotted(tokens: readonly PythonToken[], from: number): readonly [string, number] {
  let path = '';
  let at = from;
  while (tokens[at]?.text === '.' || (tokens[at]?.kind === 'name' && tokens[at]!.text !== 'import')) {
    if (tokens[at]!.text === 'as') break;
    path += tokens[at]!.text;
    at++;
  }
  return [path, at];
}

function importNames(tokens: readonly PythonToken[], from: number, module: string, names: Map<string, string>): void {
  for (let at = from; at < tokens.length && tokens[at]!.kind !== 'newline'; ) {
    if (tokens[at]!.kind !== 'name') {
      at++;
      continue;
    }
    const [path, next] = dotted(tokens, at);
    const isRenamed = tokens[next]?.text === 'as' && tokens[next + 1]?.kind === 'name';
    const full = module === '' ? path : `${module}.${path}`;
    if (isRenamed) names.set(tokens[next + 1]!.text, full);
    // `import a.b` makes `a`, under which `a.b` is what it says.
    else if (module !== '') names.set(path, full);
    at = isRenamed ? next + 2 : Math.max(next, at + 1);
  }
}
