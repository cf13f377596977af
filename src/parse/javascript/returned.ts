import type { Bindings } from './bindings.js';
import { type AnyNode, type Expression, nodesIn } from './javascript-nodes.js';

/** More returns than anybody writes who makes a configuration. */
const MOST = 6;
const FUNCTION = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/u;

/** What a function of this file may return, in order; none where it is not in sight, or returns too much. */
export function returnedBy(name: string, bindings: Bindings): readonly Expression[] {
  const binding = bindings.of.get(name);
  const made = binding?.kind === 'value' ? (binding.value as AnyNode) : undefined;
  const { body, generator } = (made ?? {}) as { readonly body?: AnyNode; readonly generator?: boolean };
  if (!made || !body || generator || !FUNCTION.test(made.type)) return [];
  if (body.type !== 'BlockStatement') return [body as Expression];
  const found: Expression[] = [];
  let behind = -1;
  for (const node of nodesIn(body)) {
    if ((node.start ?? 0) < behind) continue;
    if (FUNCTION.test(node.type) || /Method$/u.test(node.type)) behind = Math.max(behind, node.end ?? 0);
    const { argument } = node as { readonly argument?: Expression | null };
    if (node.type === 'ReturnStatement' && argument) found.push(argument);
    if (found.length > MOST) return [];
  }
  return found;
}
