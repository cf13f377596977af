import type { SourceFile } from '../../text/source.js';
import type { Dependency, Lock } from './dependency.js';
import { inlineMember, stringsOf, tomlEntries } from './toml.js';

const TABLES: ReadonlySet<string> = new Set(['dependencies', 'dev-dependencies', 'build-dependencies']);

/** Of a crate that takes what its workspace says, so that nobody takes its own few features for all of them. */
const INHERITED = 'workspace';

/** Cargo.toml: its dependencies with their features, those for one target too. */
export const cargoToml = ({ text }: SourceFile): readonly Dependency[] =>
  collect(text, (keys) => {
    const at = keys[0] === 'target' ? 2 : 0;
    const table = keys[at] ?? '';
    return TABLES.has(table) ? { at: at + 1, development: table !== 'dependencies' } : undefined;
  });

/** What a workspace's Cargo.toml keeps for the crates below it. */
export const cargoWorkspace = ({ text }: SourceFile): Lock => ({
  versions: new Map(),
  declared: new Map(
    collect(text, ([first, second]) =>
      first === 'workspace' && second === 'dependencies' ? { at: 2, development: false } : undefined,
    ).map((one) => [one.name, one]),
  ),
});

interface Place {
  readonly at: number;
  readonly development: boolean;
}

function collect(text: string, placeOf: (keys: readonly string[]) => Place | undefined): readonly Dependency[] {
  const found = new Map<string, { fields: Map<string, string>; development: boolean }>();
  for (const { keys, value } of tomlEntries(text)) {
    const place = placeOf(keys);
    const name = place && keys[place.at];
    if (!place || name === undefined) continue;
    const entry = found.get(name) ?? { fields: new Map<string, string>(), development: place.development };
    entry.development &&= place.development;
    found.set(name, entry);
    const field = keys[place.at + 1];
    if (field !== undefined) entry.fields.set(field, value);
    else if (!value.startsWith('{')) entry.fields.set('version', value);
    else
      for (const member of ['version', 'features', 'workspace', 'package', 'default-features']) {
        const written = inlineMember(value, member);
        if (written !== undefined) entry.fields.set(member, written);
      }
  }
  return [...found].map(([name, { fields, development }]) => dependencyOf(name, fields, development));
}

function dependencyOf(name: string, fields: ReadonlyMap<string, string>, development: boolean): Dependency {
  const textOf = (field: string) => stringsOf(fields.get(field) ?? '')[0];
  const range = textOf('version');
  const features = [
    ...stringsOf(fields.get('features') ?? ''),
    ...(fields.get('workspace') === 'true' ? [INHERITED] : []),
  ];
  return {
    name: textOf('package') ?? name,
    ...(range !== undefined && { range }),
    ...(features.length > 0 && { features }),
    ...(development && { development }),
  };
}
