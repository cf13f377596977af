import type { SourceFile } from '../../text/source.js';
import { flatLock, type Lock } from './dependency.js';
import { itemsOf, memberOf, membersOf, parseJsonc, textIn } from './json.js';

/** bun.lock: packages by the way to them, `pg`, `knex/pg-connection-string`, `@me/api/pg`. */
export function bunLock({ text }: SourceFile, wanted: ReadonlySet<string>): Lock {
  const parsed = parseJsonc(text);
  const workspaces = new Map(
    membersOf(memberOf(parsed, 'workspaces')).map(([folder, entry]) => [
      folder === '' ? '.' : folder,
      textIn(memberOf(entry, 'name')) ?? '',
    ]),
  );
  const ways = new Map<string, string>();
  const packages: (readonly [string, string])[] = [];
  for (const [way, entry] of membersOf(memberOf(parsed, 'packages'))) {
    const resolution = textIn(itemsOf(entry)[0]) ?? '';
    const at = resolution.indexOf('@', 1);
    const name = resolution.slice(0, at);
    if (at < 0 || !wanted.has(name) || !/^\d/u.test(resolution.slice(at + 1))) continue;
    ways.set(way, resolution.slice(at + 1));
    packages.push([name, resolution.slice(at + 1)]);
  }
  const from = (folder: string, way: string) => ways.get(`${workspaces.get(folder)}/${way}`) ?? ways.get(way);
  return {
    ...flatLock(packages),
    direct: (name, { folder }) => from(folder, name),
    under: (parent, name, { folder }) => from(folder, `${parent}/${name}`) ?? from(folder, name),
  };
}
