import type { Bindings } from '../../../parse/javascript/bindings.js';
import type { Evaluator } from '../../../parse/javascript/evaluate.js';
import { type AnyNode, endOf, type ObjectExpression, startOf } from '../../../parse/javascript/javascript-nodes.js';
import { basename } from '../../../text/path.js';
import { type SourceFile, spanOf } from '../../../text/source.js';
import { environmentOf } from '../../environment.js';
import type { Found } from '../objects/connection-of.js';
import { shapeOfObject } from '../objects/shape-of-object.js';
import type { Site } from './worlds.js';

/** Members without which an object is none of these; looked for before anything is worked out. */
const TELLING: ReadonlySet<string> = new Set([
  'client',
  'type',
  'dialect',
  'dbCredentials',
  'clientUrl',
  'driverOptions',
]);

/** What a file calls an object, and where. */
export interface Named {
  readonly name: string;
  readonly node: AnyNode;
}

/** Configuration objects that say by themselves which database they are for, wherever they stand. */
export function objectSite(
  node: ObjectExpression,
  named: Named | undefined,
  bindings: Bindings,
  file: SourceFile,
): Site | undefined {
  const telling = node.properties.some(
    (property) =>
      property.type === 'SpreadElement' ||
      (property.type === 'ObjectProperty' && TELLING.has(String((property.key as { readonly name?: unknown }).name))),
  );
  if (!telling) return undefined;
  const start = startOf(node);
  const at = named ? spanOf(file, startOf(named.node), endOf(named.node)) : spanOf(file, start, start + 1);
  const told = environmentOf(named?.name ?? '');
  const read = (evaluator: Evaluator): Found | undefined => {
    const object = evaluator.value(node);
    if (object.kind !== 'object') return undefined;
    const shape = shapeOfObject(object, bindings.modules, file.path);
    return shape && { shape, object, certain: true, ...(told !== 'unknown' && { environment: told }) };
  };
  return { name: named?.name ?? basename(file.path), at, read };
}
