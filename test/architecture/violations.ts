import { posix } from 'node:path';
import { codeOf } from './code-of.js';
import { IMPURE, LAW, PACKAGES } from './law.js';

/** A source file by its path from `src/`: `parse/yaml.ts`, `../rules/hba/trust-remote.ts`. */
export type Sources = ReadonlyMap<string, string>;

export const roomOf = (path: string): string =>
  path.startsWith('../')
    ? path.slice(0, path.indexOf('/', 3) + 1)
    : path.includes('/')
      ? `${path.slice(0, path.indexOf('/'))}/`
      : path;

/** What a file imports: the specifiers of `import`, `export … from` and `import()`. */
export function importsOf(source: string): readonly string[] {
  const specifiers = [
    ...source.matchAll(/(?:^|\n)(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gu),
    ...source.matchAll(/(?:^|\n)import\s*['"]([^'"]+)['"]/gu),
    ...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu),
  ];
  return specifiers.map(([, specifier]) => specifier!);
}

export const resolved = (from: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\.js$/u, '.ts');

/** Every import the law forbids, as a line each. */
export function importViolations(sources: Sources): readonly string[] {
  const found: string[] = [];
  for (const [path, source] of sources) {
    const room = roomOf(path);
    const allowed = LAW[room];
    if (!allowed) found.push(`${path} stands in no room`);
    for (const specifier of importsOf(source)) {
      const isFile = specifier.startsWith('.');
      const target = isFile ? roomOf(resolved(path, specifier)) : specifier;
      if (isFile ? target !== room && !allowed?.includes(target) : !mayUsePackage(path, room, specifier)) {
        found.push(`${path} imports ${isFile ? resolved(path, specifier) : specifier}`);
      }
    }
  }
  return found;
}

const mayUsePackage = (path: string, room: string, name: string): boolean =>
  IMPURE.has(room) || PACKAGES[name]?.test(path) === true;

const IMPURITIES: readonly RegExp[] = [
  /\bprocess\b(?!\s*[:?])/u,
  /\bBuffer\b/u,
  /\bconsole\s*\./u,
  /\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)/u,
  /\bMath\s*\.\s*random\b/u,
  /\bfetch\s*\(/u,
  /\basync\b|\bawait\b|\bPromise\b/u,
  /\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/u,
  /\bglobalThis\b|\beval\s*\(|\bnew\s+Function\b|\brequire\s*\(/u,
];

/** Clocks, streams, promises and the like in rooms that are pure. */
export function impurities(sources: Sources): readonly string[] {
  const found: string[] = [];
  for (const [path, source] of sources) {
    if (IMPURE.has(roomOf(path))) continue;
    const code = codeOf(source);
    for (const impurity of IMPURITIES) {
      const hit = impurity.exec(code)?.[0];
      if (hit !== undefined) found.push(`${path} uses ${hit}`);
    }
  }
  return found;
}

/** Rings of files that import each other, each as the path around. */
export function cycles(sources: Sources): readonly string[] {
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    trail.push(path);
    for (const specifier of importsOf(sources.get(path) ?? '')) {
      const target = specifier.startsWith('.')
        ? resolved(path, specifier)
        : specifier === 'hostssl/rule'
          ? 'rule/index.ts'
          : '';
      if (!sources.has(target)) continue;
      if (state.get(target) === 'open') found.push([...trail.slice(trail.indexOf(target)), target].join(' → '));
      else if (!state.has(target)) visit(target);
    }
    trail.pop();
    state.set(path, 'done');
  };
  for (const path of sources.keys()) if (!state.has(path)) visit(path);
  return found;
}

const EVASIVE = /(?:^|[/-])(?:utils?|helpers?|common|misc|manager|services?)(?:[./-]|$)/u;
/** Compose calls them so. */
const NAMES_OF_THE_DOMAIN = /(?:compose|pg)-service(?:-\w+)*\.ts$/u;

/** Names that say nothing, and names that are not in kebab case. */
export const badNames = (sources: Sources): readonly string[] =>
  [...sources.keys()].filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (EVASIVE.test(path) && !NAMES_OF_THE_DOMAIN.test(path)) || !/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/u.test(name);
  });
