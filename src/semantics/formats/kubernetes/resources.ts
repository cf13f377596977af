import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { SourceFile } from '../../../text/source.js';
import type { Contribution, FormatContext } from '../../written.js';

/** A resource of an operator that runs PostgreSQL. */
export interface OperatorResource {
  readonly apiVersion: RegExp;
  readonly kind: string;
  read(document: YamlNode, file: SourceFile, context: FormatContext): Contribution | undefined;
}

export const operatorResources: readonly OperatorResource[] = [];
