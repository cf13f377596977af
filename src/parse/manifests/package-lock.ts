import { dirname, join } from '../../text/path.js';
import type { SourceFile } from '../../text/source.js';
import type { Lock } from './dependency.js';
import { memberOf, membersOf, parseJson, textIn } from './json.js';

/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3: a tree of installed packages, looked through as Node does. */
export function packageLock({ text }: SourceFile, wanted: ReadonlySet<string>): Lock {
  const parsed = parseJson(text);
  const places = placesOf(parsed, wanted);
  const versions = new Map<string, string[]>();
  for (const [place, version] of places) {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const there = versions.get(name) ?? [];
    if (!there.includes(version)) versions.set(name, [...there, version]);
  }
  const placeFrom = (folder: string, name: string): string | undefined => {
    for (let at = folder; ; at = dirname(at)) {
      const place = join(at, `node_modules/${name}`);
      if (places.has(place)) return place;
      if (at === '.' || at === '/') return undefined;
    }
  };
  const versionAt = (place: string | undefined) => (place === undefined ? undefined : places.get(place));
  return {
    versions,
    direct: (name, { folder }) => versionAt(placeFrom(folder, name)),
    under(parent, name, { folder }) {
      const place = placeFrom(folder, parent);
      return place === undefined ? undefined : versionAt(placeFrom(place, name));
    },
  };
}

/** Versions by where a package is installed: `node_modules/knex/node_modules/pg-connection-string`. */
function placesOf(parsed: unknown, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [place, entry] of membersOf(memberOf(parsed, 'packages'))) {
    const start = place.lastIndexOf('node_modules/');
    const version = textIn(memberOf(entry, 'version'));
    if (start >= 0 && version !== undefined && wanted.has(place.slice(start + 'node_modules/'.length)))
      places.set(place, version);
  }
  if (places.size > 0) return places;
  const left: (readonly [prefix: string, dependencies: unknown])[] = [['', memberOf(parsed, 'dependencies')]];
  for (let next = left.pop(); next; next = left.pop()) {
    for (const [name, entry] of membersOf(next[1])) {
      // A place that is no longer than paths can be; what nests deeper was never installed.
      const place = `${next[0]}node_modules/${name}`;
      if (place.length > 4096) continue;
      const version = textIn(memberOf(entry, 'version'));
      if (version !== undefined && wanted.has(name)) places.set(place, version);
      const nested = memberOf(entry, 'dependencies');
      if (nested !== undefined) left.push([`${place}/`, nested]);
    }
  }
  return places;
}
