import { link } from '../../../src/engine/link.js';
import type { Kind } from '../../../src/facts/kinds.js';
import { allFormats } from '../../../src/semantics/formats/all-formats.js';
import type { Project } from '../../../src/semantics/project.js';
import { memoryFiles } from '../../../src/text/files.js';

/** The estate of one YAML file. */
export function linkedYaml(text: string, path = 'cluster.yaml', kind: Kind = 'yaml'): Project {
  const file = { path, text };
  return link([file], { files: memoryFiles([file]), formats: allFormats, kindOf: () => kind });
}

/** The only server of a YAML file. */
export function serverIn(text: string, path?: string, kind?: Kind) {
  const { servers } = linkedYaml(text, path, kind);
  if (servers.length !== 1) throw new Error(`${servers.length} servers`);
  return servers[0]!;
}
