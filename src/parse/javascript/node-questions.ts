import type { AnyNode, ObjectExpression } from './javascript-nodes.js';
import type { JsValue } from './js-value.js';

/** What a name is called, in all the nodes that have one. */
export const nameOf = (node: AnyNode): string => String((node as { readonly name?: unknown }).name ?? '');

export function isObjectAssign(callee: AnyNode): boolean {
  const { object, property } = callee as { readonly object?: AnyNode; readonly property?: AnyNode };
  return object !== undefined && property !== undefined && nameOf(object) === 'Object' && nameOf(property) === 'assign';
}

export function keyOf(key: AnyNode): string | undefined {
  if (key.type === 'Identifier') return nameOf(key);
  if (key.type !== 'StringLiteral' && key.type !== 'NumericLiteral') return undefined;
  return String((key as unknown as { readonly value: unknown }).value);
}

export const isNothing = (value: JsValue): boolean =>
  value.kind === 'scalar' && (value.type === 'null' || value.type === 'undefined');

/** Is a value true in a condition? Undefined where nobody can tell. */
export function truthOf(value: JsValue): boolean | undefined {
  if (value.kind === 'unknown') return undefined;
  if (value.kind === 'string') return value.complete ? value.passage.text !== '' : undefined;
  return (
    value.kind !== 'scalar' ||
    (value.type === 'boolean' ? value.text === 'true' : value.type === 'number' && value.text !== '0')
  );
}

/** A branch that asks for nothing. */
export const isFalsy = (node: AnyNode): boolean =>
  node.type === 'NullLiteral' ||
  (node.type === 'Identifier' && nameOf(node) === 'undefined') ||
  (node.type === 'BooleanLiteral' && (node as unknown as { readonly value: boolean }).value === false) ||
  (node.type === 'ObjectExpression' && (node as ObjectExpression).properties.length === 0);
