import type { SourceFile } from '../../text/source.js';
import type { Dependency, Lock } from './dependency.js';
import { flatLock } from './dependency.js';
import { xmlPieces } from './xml.js';

interface Artifact extends Dependency {
  readonly managed: boolean;
}

/** pom.xml: its dependencies, without those of plugins. */
export const pom = ({ text }: SourceFile): readonly Dependency[] =>
  artifacts(text).flatMap(({ managed, ...dependency }) => (managed ? [] : dependency));

/** Versions that a pom.xml keeps for the modules below it. */
export const pomManagement = ({ text }: SourceFile): Lock =>
  flatLock(
    artifacts(text).flatMap(({ managed, name, range }) =>
      managed && range !== undefined && !range.includes('$') ? [[name, range] as const] : [],
    ),
  );

/** Deeper than any pom.xml nests. */
const DEEPEST = 32;

function artifacts(text: string): readonly Artifact[] {
  const properties = new Map<string, string>();
  const found: { path: readonly string[]; fields: Map<string, string> }[] = [];
  const path: string[] = [];
  let fields: Map<string, string> | undefined;
  for (const { kind, value } of xmlPieces(text)) {
    const parent = path.at(-2);
    if (kind === 'open') {
      if (path.length >= DEEPEST) return [];
      path.push(value);
      if (value === 'dependency') fields = new Map();
    } else if (kind === 'text') {
      if (parent === 'properties') properties.set(path.at(-1)!, value);
      if (parent === 'dependency') fields?.set(path.at(-1)!, value);
    } else {
      if (path.at(-1) !== value) continue;
      path.pop();
      if (value === 'dependency' && fields) found.push({ path: [...path], fields });
    }
  }
  return found
    .filter(({ path: parents }) => !parents.includes('plugin') && !parents.includes('exclusions'))
    .map(({ path: parents, fields: of }) => artifactOf(of, properties, parents.includes('dependencyManagement')));
}

function artifactOf(
  fields: ReadonlyMap<string, string>,
  properties: ReadonlyMap<string, string>,
  managed: boolean,
): Artifact {
  const version = fields.get('version');
  const property = /^\$\{([^}]*)\}$/u.exec(version ?? '')?.[1];
  const range = property === undefined ? version : properties.get(property);
  return {
    name: `${fields.get('groupId') ?? ''}:${fields.get('artifactId') ?? ''}`,
    managed,
    ...(range !== undefined && { range }),
    ...(fields.get('scope') === 'test' && { development: true as const }),
  };
}
