import type { SourceFile } from '../../text/source.js';
import type { Dependency } from './dependency.js';
import { memberOf, membersOf, parseJson, textIn } from './json.js';

const FIELDS = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'] as const;

/** What a package.json names, and `bun` where it is made for Bun. */
export function packageJson({ text }: SourceFile): readonly Dependency[] {
  const parsed = parseJson(text);
  const optional = memberOf(parsed, 'peerDependenciesMeta');
  const found = FIELDS.flatMap((field) =>
    membersOf(memberOf(parsed, field))
      // Somebody else decides whether an optional peer is there.
      .filter(([name]) => field !== 'peerDependencies' || memberOf(memberOf(optional, name), 'optional') !== true)
      .map(([name, range]) => dependencyOf(name, textIn(range), field === 'devDependencies')),
  );
  return [...found, ...runtimeOf(parsed)];
}

/** `"db": "npm:pg@^8"` installs `pg`. */
function dependencyOf(name: string, written: string | undefined, development: boolean): Dependency {
  const alias = written?.startsWith('npm:') ? /^npm:(@?[^@]+)(?:@(.*))?$/su.exec(written) : undefined;
  const range = alias ? alias[2] : written;
  return {
    name: alias?.[1] ?? name,
    ...(range !== undefined && { range }),
    ...(development && { development }),
  };
}

function runtimeOf(parsed: unknown): readonly Dependency[] {
  const engine = textIn(memberOf(memberOf(parsed, 'engines'), 'bun'));
  const manager = /^bun@([^+]*)/u.exec(textIn(memberOf(parsed, 'packageManager')) ?? '')?.[1];
  const range = manager ?? engine;
  return range === undefined ? [] : [{ name: 'bun', range }];
}
