import type { SourceFile } from '../../text/source.js';
import type { Dependency } from './dependency.js';
import { isDevelopmentGroup, requirement } from './requirement.js';
import { inlineMember, stringsOf, type TomlEntry, tomlEntries } from './toml.js';

/** pyproject.toml: `project`, `dependency-groups`, and the tables of Poetry, PDM and uv. */
export const pyproject = ({ text }: SourceFile): readonly Dependency[] =>
  [...tomlEntries(text)].flatMap((entry) => namedBy(entry));

function namedBy({ keys, value }: TomlEntry): readonly Dependency[] {
  const [first, second, third = '', fourth, fifth, sixth] = keys;
  if (first === 'project' && second === 'dependencies') return requirements(value, false);
  if (first === 'project' && second === 'optional-dependencies') return requirements(value, isDevelopmentGroup(third));
  // Groups are for working on the program, and the package that is built does not carry them.
  if (first === 'dependency-groups') return requirements(value, true);
  if (first !== 'tool') return [];
  if (second === 'uv' && third === 'dev-dependencies') return requirements(value, true);
  if (second === 'pdm' && third === 'dev-dependencies') return requirements(value, true);
  if (second !== 'poetry') return [];
  if (third === 'dependencies') return poetry(fourth, value, false);
  if (third === 'dev-dependencies') return poetry(fourth, value, true);
  if (third === 'group' && fifth === 'dependencies') return poetry(sixth, value, isDevelopmentGroup(fourth ?? ''));
  return [];
}

const requirements = (value: string, development: boolean): readonly Dependency[] =>
  stringsOf(value).flatMap((written) => requirement(written, development) ?? []);

/** `psycopg = "^3.1"`, `psycopg = { version = "^3.1", extras = ["binary"] }`; also entries of Pipfile. */
export function poetry(name: string | undefined, value: string, development: boolean): readonly Dependency[] {
  if (name === undefined) return [];
  const range = stringsOf(value.startsWith('{') ? (inlineMember(value, 'version') ?? '') : value)[0];
  const features = stringsOf(inlineMember(value, 'extras') ?? '');
  return [
    {
      name,
      ...(range !== undefined && { range }),
      ...(features.length > 0 && { features }),
      ...(development && { development }),
    },
  ];
}
