import { link } from '../../../src/index.js';
import type { Client, ClientOption, Project } from '../../../src/semantics/project.js';
import { memoryFiles } from '../../../src/text/files.js';
import { known } from '../../../src/text/resolved.js';

export type Tree = Readonly<Record<string, string>>;

/** The model of a tree of files, every format included. */
export function linked(tree: Tree): Project {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return link(files, { files: memoryFiles(files) });
}

const shown = ({ name, type, value }: ClientOption) =>
  `${name}=${known(value) ?? '?'}${type === 'string' ? '' : ` ${type}`}`;

/** `name | driver | host | options beside the string`, without objects, which only hold others. */
export const brief = ({ name, driver, endpoints, written }: Client): string =>
  [
    name,
    driver.id,
    endpoints.map(({ host }) => known(host) ?? '?').join(),
    ...written
      .filter(({ layer, type, value }) => layer === 'beside' && (type !== 'object' || value.kind === 'unknown'))
      .map(shown),
  ].join(' | ');

export const clients = (tree: Tree): readonly string[] => linked(tree).clients.map(brief);
