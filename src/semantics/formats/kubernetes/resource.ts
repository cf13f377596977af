import { scalarOf, type YamlReading } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { SourceFile, Span } from '../../../text/source.js';
import type { Contribution, FormatContext } from '../../written.js';

/** What a reader of one resource may ask of its file. */
export interface ResourceContext extends FormatContext {
  readonly reading: YamlReading;
  /** Stretches that a template may leave out, repeat or replace by anything. */
  readonly holes: readonly Span[];
}

/** Reads one resource of a Kubernetes manifest; undefined where it holds nothing of ours. */
export type ResourceReader = (
  document: YamlNode,
  file: SourceFile,
  context: ResourceContext,
) => Contribution | undefined;

/** What people call a resource, and where to point for it. */
export interface ResourceName {
  readonly name: string;
  readonly at: Span;
}

/** `metadata.name`; a resource without one, or with one that a template makes, goes by its kind. */
export function resourceName(document: YamlNode, reading: YamlReading): ResourceName {
  const name = scalarOf(reading.get(document, 'metadata', 'name'));
  const kind = scalarOf(reading.get(document, 'kind'));
  const isFinal = name && !/[\ue000{]/u.test(name.text);
  return { name: (isFinal ? name : kind)?.text ?? 'resource', at: (name ?? kind ?? document).at };
}
