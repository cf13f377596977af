import type { SourceFile } from '../../text/source.js';
import { type Dependency, flatLock, type Lock } from './dependency.js';
import { memberOf, membersOf, parseJson, textIn } from './json.js';
import { attribute, xmlPieces } from './xml.js';

/** *.csproj, *.fsproj and Directory.Build.props: `PackageReference`. */
export const msbuildProject = ({ text }: SourceFile): readonly Dependency[] => itemsNamed(text, 'PackageReference');

/** Directory.Packages.props: the versions that projects below it leave out. */
export const packagesProps = ({ text }: SourceFile): Lock =>
  flatLock(
    itemsNamed(text, 'PackageVersion').flatMap(({ name, range }) =>
      range === undefined ? [] : [[name, range] as const],
    ),
  );

/** packages.config: `<package id="Npgsql" version="4.0.1" />`. */
export function packagesConfig({ text }: SourceFile): readonly Dependency[] {
  const found: Dependency[] = [];
  for (const { kind, value, attributes } of xmlPieces(text)) {
    const name = kind === 'open' && value === 'package' ? attribute(attributes, 'id') : undefined;
    if (name === undefined) continue;
    const range = attribute(attributes, 'version');
    found.push({ name, ...(range !== undefined && { range }) });
  }
  return found;
}

/** packages.lock.json: by target framework. */
export const packagesLock = ({ text }: SourceFile): Lock =>
  flatLock(
    membersOf(memberOf(parseJson(text), 'dependencies')).flatMap(([, packages]) =>
      membersOf(packages).flatMap(([name, entry]) => {
        const version = textIn(memberOf(entry, 'resolved'));
        return version === undefined ? [] : [[name, version] as const];
      }),
    ),
  );

function itemsNamed(text: string, item: string): readonly Dependency[] {
  const properties = new Map<string, string>();
  const found: { name: string; range: string | undefined }[] = [];
  const path: string[] = [];
  for (const { kind, value, attributes } of xmlPieces(text)) {
    if (kind === 'open') {
      path.push(value);
      const name = value === item ? (attribute(attributes, 'Include') ?? attribute(attributes, 'Update')) : undefined;
      if (name !== undefined)
        found.push({ name, range: attribute(attributes, 'VersionOverride') ?? attribute(attributes, 'Version') });
    } else if (kind === 'close') {
      if (path.at(-1) === value) path.pop();
    } else if (path.at(-2) === 'PropertyGroup') properties.set(path.at(-1)!, value);
    else if (path.at(-2) === item && path.at(-1) === 'Version' && found.length > 0) found.at(-1)!.range ??= value;
  }
  return found.map(({ name, range }) => {
    const property = /^\$\(([\w.]+)\)$/u.exec(range ?? '')?.[1];
    const version = property === undefined ? range : properties.get(property);
    return { name, ...(version !== undefined && { range: version }) };
  });
}
