import type { SourceFile } from '../../text/source.js';
import { type Dependency, flatLock, type Lock } from './dependency.js';
import { linesOf } from './lines.js';
import { inlineMember, stringsOf, tomlEntries } from './toml.js';

const CONFIGURATION = /^\s*["']?([A-Za-z]\w*)["']?[ \t(]/u;
const COORDINATES = /["']([\w.-]+:[\w.-]+)(?::([^"'@]*))?(?:@\w+)?["']/u;
const BY_NAME =
  /\bgroup[ \t]*[:=][ \t]*["']([\w.-]+)["'][ \t]*,[ \t]*name[ \t]*[:=][ \t]*["']([\w.-]+)["'](?:[ \t]*,[ \t]*version[ \t]*[:=][ \t]*["']([^"']*)["'])?/u;
const ALIAS = /\blibs\.([A-Za-z][\w.]*)/u;
const DEVELOPMENT = /^(?:test|androidTest|integrationTest|jmh|checkstyle|detekt)/u;

/** build.gradle and build.gradle.kts: coordinates that are written out, and `libs:` aliases of a version catalog. */
export function gradle({ text }: SourceFile): readonly Dependency[] {
  const values = new Map<string, string>();
  const found: Dependency[] = [];
  for (const line of linesOf(text)) {
    const assigned =
      /^\s*(?:ext\.|val\s+|def\s+|set\(["'])?([A-Za-z]\w*)["']?(?:\s*=\s*|["']?\s*,\s*)["']([\w.-]+)["']/u.exec(line);
    if (assigned) values.set(assigned[1]!, assigned[2]!);
    const configuration = CONFIGURATION.exec(line)?.[1];
    if (configuration === undefined || line.trimStart().startsWith('//')) continue;
    const named = BY_NAME.exec(line);
    const [, name, version] = named ? ['', `${named[1]}:${named[2]}`, named[3]] : (COORDINATES.exec(line) ?? []);
    const alias = name === undefined ? ALIAS.exec(line)?.[1] : undefined;
    if (name === undefined && alias === undefined) continue;
    const range = version === undefined || version === '' ? undefined : resolved(version, values);
    found.push({
      name: name ?? `libs:${alias!.replace(/\.get$/u, '').replace(/[._]/gu, '-')}`,
      ...(range !== undefined && { range }),
      ...(DEVELOPMENT.test(configuration) && { development: true as const }),
    });
  }
  return found;
}

/** `$postgresVersion`, `${postgresVersion}` and `${versions.postgres}` as far as the file itself tells. */
function resolved(version: string, values: ReadonlyMap<string, string>): string | undefined {
  const variable = /^\$\{?(?:[\w]+\.)*(\w+)\}?$/u.exec(version)?.[1];
  if (variable !== undefined) return values.get(variable);
  return version.includes('$') ? undefined : version;
}

/** gradle/libs.versions.toml: what the aliases of a build stand for. */
export function gradleCatalog({ text }: SourceFile): Lock {
  const versions = new Map<string, string>();
  const declared = new Map<string, Dependency>();
  const bundles: (readonly [string, readonly string[]])[] = [];
  for (const { keys, value } of tomlEntries(text)) {
    const [table, alias, field] = keys;
    if (alias === undefined) continue;
    if (table === 'versions' && field === undefined) versions.set(alias, stringsOf(value)[0] ?? '');
    if (table === 'bundles') bundles.push([alias, stringsOf(value)]);
    if (table === 'libraries' && field === undefined) declared.set(keyOf(alias), library(value));
  }
  const full = new Map([...declared].map(([key, one]) => [key, versioned(one, versions)]));
  for (const [alias, members] of bundles) {
    // A bundle is as good as its first driver: whoever uses it has that one.
    const first = members
      .map((member) => full.get(keyOf(member)))
      .find((one) => /postgres|vertx-pg/u.test(one?.name ?? ''));
    if (first) full.set(`libs:bundles-${alias.replace(/[._]/gu, '-')}`, first);
  }
  return { versions: new Map(), declared: full };
}

const keyOf = (alias: string): string => `libs:${alias.replace(/[._]/gu, '-')}`;

function library(value: string): Dependency {
  const of = (member: string) => stringsOf(inlineMember(value, member) ?? '')[0];
  if (!value.startsWith('{')) {
    const [group, name, range] = (stringsOf(value)[0] ?? '').split(':');
    return { name: `${group}:${name}`, ...(range !== undefined && { range }) };
  }
  const reference = of('version.ref');
  const range = reference === undefined ? of('version') : `$${reference}`;
  return { name: of('module') ?? `${of('group')}:${of('name')}`, ...(range !== undefined && { range }) };
}

function versioned({ range, ...one }: Dependency, versions: ReadonlyMap<string, string>): Dependency {
  const found = range?.startsWith('$') ? versions.get(range.slice(1)) : range;
  return { ...one, ...(found !== undefined && { range: found }) };
}

/** gradle.lockfile: `org.postgresql:postgresql:42.7.3=compileClasspath`. */
export function gradleLock({ text }: SourceFile): Lock {
  const found: (readonly [string, string])[] = [];
  for (const line of linesOf(text)) {
    const [group, name, version] = line.split('=', 1)[0]!.split(':');
    if (name !== undefined && version !== undefined) found.push([`${group}:${name}`, version]);
  }
  return flatLock(found);
}
