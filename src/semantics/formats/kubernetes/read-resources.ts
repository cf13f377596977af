import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { SourceFile } from '../../../text/source.js';
import type { Contribution } from '../../written.js';
import type { ResourceContext } from './resource.js';
import { operatorResources } from './resources.js';

/** What the operators' resource in one document contributes; undefined for any other document. */
export function readResources(
  document: YamlNode,
  file: SourceFile,
  context: ResourceContext,
): Contribution | undefined {
  const { reading } = context;
  const apiVersion = reading.text(reading.get(document, 'apiVersion')) ?? '';
  const kind = reading.text(reading.get(document, 'kind'));
  const resource = operatorResources.find((known) => known.kind === kind && known.apiVersion.test(apiVersion));
  return resource && (resource.read(document, file, context) ?? {});
}
