import { parseYaml } from '../../../parse/yaml.js';
import { YamlReading } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { type Files, isReadable } from '../../../text/files.js';
import { dirname, join } from '../../../text/path.js';
import type { SourceFile } from '../../../text/source.js';
import { yamlValue } from '../yaml/yaml-value.js';

/** One resource of a Kubernetes manifest. */
export interface Manifest {
  readonly kind: string;
  readonly apiVersion: string;
  /** Empty where a template names it. */
  readonly name: string;
  readonly node: YamlNode;
  readonly file: SourceFile;
  readonly reading: YamlReading;
}

/** Any document with `apiVersion` and `kind`; those of a `List` one by one. */
export function manifestsIn(node: YamlNode, file: SourceFile, reading: YamlReading, depth = 0): readonly Manifest[] {
  const kind = reading.text(reading.get(node, 'kind'));
  const apiVersion = reading.text(reading.get(node, 'apiVersion'));
  if (kind === undefined || apiVersion === undefined) return [];
  if (kind.endsWith('List') && depth === 0) {
    const items = reading.items(reading.get(node, 'items'));
    if (items.length > 0) return items.flatMap((item) => manifestsIn(item, file, reading, 1));
  }
  const written = yamlValue(reading.get(node, 'metadata', 'name'));
  const name = written?.value.kind === 'set' ? written.value.value : '';
  return [{ kind, apiVersion, name, node, file, reading }];
}

/** `Deployment/shop`, as kubectl has it. */
export const titleOf = ({ kind, name }: Manifest): string => (name === '' ? kind : `${kind}/${name}`);

const FOLDER_LIMIT = 200;
const folders = new WeakMap<Files, Map<string, readonly Manifest[]>>();

/** The resources of every manifest in the folder of a file, read once. */
export function manifestsAround({ path }: SourceFile, files: Files): readonly Manifest[] {
  const folder = dirname(path);
  const known = folders.get(files) ?? new Map<string, readonly Manifest[]>();
  folders.set(files, known);
  const before = known.get(folder);
  if (before) return before;
  const names = (files.list(folder) ?? []).filter((name) => /\.ya?ml(?:\.\w+)?$/iu.test(name)).sort();
  const found = names.slice(0, FOLDER_LIMIT).flatMap((name): readonly Manifest[] => {
    const file = files.read(join(folder, name));
    if (!isReadable(file) || !/^kind:/mu.test(file.text)) return [];
    const reading = new YamlReading();
    return parseYaml(file).documents.flatMap((document) => manifestsIn(document, file, reading));
  });
  known.set(folder, found);
  return found;
}
