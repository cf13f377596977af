import { link } from '../../../src/index.js';
import type { Client, Project } from '../../../src/semantics/project.js';
import { memoryFiles } from '../../../src/text/files.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';

/** The project that these files make, every format read. */
export function projectOf(tree: Readonly<Record<string, string>>): Project {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return link(files, { files: memoryFiles(files) });
}

/** A client in one line: name, driver, what it points at. */
export const tellClient = ({ name, driver, at }: Client): string => `${name} (${driver.id}): ${textOf(at)}`;

/** What was written for a client beside its variables: `layer name=value`. */
export const tellWritten = ({ written }: Client): readonly string[] =>
  written
    .filter(({ layer }) => layer !== 'environment')
    .map(({ layer, name, value }) => `${layer} ${name}=${known(value) ?? '?'}`);
