import type { SourceFile } from '../../text/source.js';
import { flatLock, type Lock } from './dependency.js';

const HEAD = '[[package]]';

/** poetry.lock, uv.lock, pdm.lock and Cargo.lock: every package has a table of its own, its name and version first. */
export function tomlLock({ text }: SourceFile, wanted: ReadonlySet<string>): Lock {
  const packages: (readonly [string, string])[] = [];
  for (let at = text.indexOf(HEAD); at >= 0; at = text.indexOf(HEAD, at + HEAD.length)) {
    const lines = text.slice(at + HEAD.length, at + 500).split('\n', 5);
    const name = fieldOf(lines, 'name');
    const version = fieldOf(lines, 'version');
    if (name !== undefined && version !== undefined && wanted.has(name)) packages.push([name, version]);
  }
  return flatLock(packages);
}

function fieldOf(lines: readonly string[], key: string): string | undefined {
  const line = lines.find((one) => one.startsWith(`${key} = "`));
  return line?.slice(key.length + 4).split('"', 1)[0];
}
