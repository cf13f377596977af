import type { Bindings } from './bindings.js';
import { type AnyNode, type Expression, endOf, startOf } from './javascript-nodes.js';

/** A test without its negations: one text stands for the same question wherever it is asked. */
export interface Condition {
  readonly key: string;
  readonly negated: boolean;
  /** Is the answer yes in production? Undefined where the test says nothing of that. */
  readonly production?: boolean;
}

const PRODUCTION = /^(?:prod|production|live|staging)$/iu;
const ELSEWHERE = /^(?:dev|development|test|testing|local|localhost|ci)$/iu;

/** The condition of a test. */
export function conditionOf(test: Expression, source: string, bindings: Bindings): Condition {
  let node = test;
  let negated = false;
  while (node.type === 'UnaryExpression' && node.operator === '!') {
    negated = !negated;
    node = node.argument;
  }
  const production = inProduction(node, bindings, 0);
  const key = source.slice(startOf(node), endOf(node));
  return { key, negated, ...(production !== undefined && { production: production !== negated }) };
}

function inProduction(node: AnyNode, bindings: Bindings, depth: number): boolean | undefined {
  if (depth > 4) return undefined;
  const expression = node as Expression;
  switch (expression.type) {
    case 'BinaryExpression': {
      const equal = /^={2,3}$/u.test(expression.operator);
      if (!equal && !/^!={1,2}$/u.test(expression.operator)) return undefined;
      const word = [expression.left, expression.right].find(({ type }) => type === 'StringLiteral');
      const value = String((word as { readonly value?: unknown } | undefined)?.value);
      if (PRODUCTION.test(value)) return equal;
      return ELSEWHERE.test(value) ? !equal : undefined;
    }
    case 'UnaryExpression': {
      const inner = expression.operator === '!' ? inProduction(expression.argument, bindings, depth + 1) : undefined;
      return inner === undefined ? undefined : !inner;
    }
    case 'Identifier': {
      const binding = bindings.of.get(expression.name);
      const told = binding?.kind === 'value' ? inProduction(binding.value, bindings, depth + 1) : undefined;
      return told ?? byName(expression.name);
    }
    case 'CallExpression':
      return byName(String((expression.callee as { readonly name?: unknown }).name));
    case 'MemberExpression':
      return byName(String((expression.property as { readonly name?: unknown }).name));
    default:
      return undefined;
  }
}

/** `isProduction`, `isDev`, `IS_LOCAL`. */
function byName(name: string): boolean | undefined {
  const words = name.replace(/([a-z0-9])([A-Z])/gu, '$1_$2').split(/[^A-Za-z0-9]+/u);
  if (words.some((word) => /^(?:not?|non)$/iu.test(word))) return undefined;
  if (words.some((word) => PRODUCTION.test(word))) return true;
  return words.some((word) => ELSEWHERE.test(word)) ? false : undefined;
}
