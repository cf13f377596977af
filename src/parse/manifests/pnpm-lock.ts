import type { SourceFile } from '../../text/source.js';
import { flatLock, type Lock } from './dependency.js';
import { keyedLines } from './keyed-lines.js';

const LISTS: ReadonlySet<string> = new Set(['dependencies', 'optionalDependencies', 'devDependencies']);

/** pnpm-lock.yaml, lockfile versions 5 to 9: what every folder of the workspace gets, and every package. */
export function pnpmLock({ text }: SourceFile, wanted: ReadonlySet<string>): Lock {
  const packages: (readonly [string, string])[] = [];
  /** By `folder name`. */
  const direct = new Map<string, string>();
  /** By `package version name`. */
  const under = new Map<string, string>();
  for (const { keys, value } of keyedLines(text)) {
    const [section, ...rest] = keys;
    if (section === 'importers') {
      const [folder, list, name, field] = rest;
      note(direct, folder, list, name, field, value);
    } else if (LISTS.has(section!)) {
      note(direct, '.', section, rest[0], rest[1], value);
    } else if (section === 'packages' || section === 'snapshots') {
      const at = rest[0] === undefined ? undefined : packageOf(rest[0]);
      if (!at || !wanted.has(at.name)) continue;
      if (rest.length === 1) packages.push([at.name, at.version]);
      const [, list, name] = rest;
      const version = versionOf(value);
      if (name !== undefined && LISTS.has(list!) && version !== undefined && wanted.has(name))
        under.set(`${at.name} ${at.version} ${name}`, version);
    }
  }
  const lock = flatLock(packages);
  const own = (name: string, folder: string): string | undefined =>
    direct.get(`${folder} ${name}`) ?? only(lock.versions.get(name));
  return {
    ...lock,
    direct: (name, { folder }) => direct.get(`${folder} ${name}`),
    under: (parent, name, { folder }) => under.get(`${parent} ${own(parent, folder)} ${name}`),
  };
}

/** Until 5 `pg: 8.11.5`; since 6 `pg:` with `version: 8.11.5` below it. */
function note(
  direct: Map<string, string>,
  folder: string | undefined,
  list: string | undefined,
  name: string | undefined,
  field: string | undefined,
  value: string,
): void {
  if (name === undefined || !LISTS.has(list!)) return;
  if (field !== undefined && field !== 'version') return;
  const version = versionOf(value);
  if (version !== undefined) direct.set(`${folder} ${name}`, version);
}

/** `8.11.5(pg-native@3.0.1)`, `8.11.5_pg-native@3.0.1`; a link or another name's version is none. */
const versionOf = (value: string): string | undefined => /^\d[^\s(_]*/u.exec(value)?.[0];

/** `/pg/8.11.5`, `/pg@8.11.5(pg-native@3.0.1)`, `pg@8.11.5`. */
function packageOf(key: string): { readonly name: string; readonly version: string } | undefined {
  const text = key.startsWith('/') ? key.slice(1) : key;
  const bare = text.split('(', 1)[0]!;
  const slash = bare.lastIndexOf('/');
  const cut = /^\/\d/u.test(bare.slice(slash, slash + 2)) ? slash : bare.indexOf('@', 1);
  const version = cut > 0 ? versionOf(bare.slice(cut + 1)) : undefined;
  return version === undefined ? undefined : { name: bare.slice(0, cut), version };
}

const only = (versions: readonly string[] | undefined): string | undefined =>
  versions?.length === 1 ? versions[0] : undefined;
