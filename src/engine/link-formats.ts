import { BY_CONTENT } from '../facts/content-kinds.js';
import type { Kind } from '../facts/kinds.js';
import type { Client } from '../semantics/project.js';
import type { Contribution, WrittenConnection } from '../semantics/written.js';
import type { SourceFile } from '../text/source.js';
import type { DirectoryWorld } from './link-directories.js';
import type { LinkOptions } from './link-options.js';
import { VariableReaders } from './variable-readers.js';

/** What one file contributes. */
export interface Contributed {
  readonly kind: Kind;
  readonly file: SourceFile;
  readonly contribution: Contribution;
}

/** What the readers of all formats find, before anything is linked: it tells about variables that other files set. */
export const readFormats = (
  byKind: ReadonlyMap<Kind, readonly SourceFile[]>,
  { options: { formats = new Map(), files, otherConnections }, environmentOf }: DirectoryWorld,
): readonly Contributed[] =>
  [...formats].flatMap(([kind, read]) =>
    (byKind.get(kind) ?? []).map((file) => {
      const contribution = read(file, { files, environment: environmentOf(file.path) });
      return { kind, file, contribution: withRest(contribution, file, kind, otherConnections) };
    }),
  );

export const variableReaders = (
  contributions: readonly Contributed[],
  { options, environmentOf }: DirectoryWorld,
): VariableReaders =>
  new VariableReaders(
    contributions.flatMap(({ file, contribution: { readers = [] } }) =>
      readers.map((reader) => ({ ...reader, file, environment: environmentOf(file.path) })),
    ),
    options.files,
  );

/** A reader of a format knows its keys and calls; a connection string may stand anywhere else in the file. */
function withRest(
  contribution: Contribution,
  file: SourceFile,
  kind: Kind,
  others: LinkOptions['otherConnections'],
): Contribution {
  if (!others || !BY_CONTENT.has(kind) || kind === 'text' || kind === 'prose') return contribution;
  const { connections = [], scopes = [], secrets = [], poolers = [], passwords = [] } = contribution;
  const taken = [
    ...connections.flatMap(({ at, string }) => (string ? [string.at] : [at])),
    ...scopes.flatMap(({ variables }) => variables.map(({ at }) => at)),
    ...poolers.flatMap(({ upstreams }) => upstreams.flatMap(({ string }) => (string ? [string.at] : []))),
    ...[...secrets, ...passwords].map(({ at }) => at),
  ];
  const rest = others(file, taken);
  return rest.length === 0 ? contribution : { ...contribution, connections: [...connections, ...rest] };
}

export const holdsSomething = ({ secrets, gaps, ...parts }: Contribution): boolean =>
  Object.values(parts).some((list) => list.length > 0);

/**
 * Where a file of the tree sets its variable to another machine, that client tells the same with a name to it; but
 * findings are about the reader that a client protects least, and what another one has beside the string is told here.
 */
export function isToldByVariable(
  { variable }: WrittenConnection,
  file: SourceFile,
  clients: readonly Client[],
): boolean {
  if (variable === undefined) return false;
  return clients.some(
    ({ name, endpoints, consumers }) =>
      (name === variable || name.endsWith(`.${variable}`)) &&
      endpoints.some(({ locality }) => locality === 'remote') &&
      consumers.some(
        ({ options, ignored }, index) =>
          [...options.values()].some(({ at }) => at?.file.path === file.path) &&
          (index === 0 || ignored.some(({ at }) => at.file.path === file.path)),
      ),
  );
}
