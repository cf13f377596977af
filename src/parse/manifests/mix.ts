import type { SourceFile } from '../../text/source.js';
import { type Dependency, flatLock, type Lock } from './dependency.js';
import { linesOf } from './lines.js';

/** mix.exs: `{:postgrex, "~> 0.17"}`, `{:ecto_sql, "~> 3.10", only: [:dev, :test]}`. */
export function mixExs({ text }: SourceFile): readonly Dependency[] {
  const found: Dependency[] = [];
  for (const line of linesOf(text)) {
    if (line.length > 2000 || line.trimStart().startsWith('#')) continue;
    for (const [, name, range, more = ''] of line.matchAll(/\{:(\w+),[ \t]*(?:"([^"]*)")?([^}]*)\}/gu)) {
      const only = /\bonly:[ \t]*(\[[^\]]*\]|:\w+)/u.exec(more)?.[1]?.match(/\w+/gu);
      const development = only?.every((environment) => environment !== 'prod');
      found.push({
        name: name!,
        ...(range !== undefined && { range }),
        ...(development && { development }),
      });
    }
  }
  return found;
}

/** mix.lock: `"postgrex": {:hex, :postgrex, "0.17.3", …`. */
export function mixLock({ text }: SourceFile): Lock {
  const found: (readonly [string, string])[] = [];
  for (const line of linesOf(text)) {
    const match = /^\s*"?(\w+)"?(?::| =>)\s*\{:hex, :"?\w+"?, "([^"]+)"/u.exec(line);
    if (match) found.push([match[1]!, match[2]!]);
  }
  return flatLock(found);
}
