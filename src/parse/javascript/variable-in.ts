import type { AnyNode, Expression } from './javascript-nodes.js';

const NAME = /^[A-Z][A-Z0-9_]*$/u;

/**
 * The variable of the process that an expression reads: `process.env.X`, `process.env['X']`, `env('X')`,
 * `config.get('X')`, `env.X`.
 */
export function variableIn(node: AnyNode): string | undefined {
  const expression = node as Expression;
  switch (expression.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const name = expression.computed ? literal(expression.property) : named(expression.property);
      return name !== undefined && isEnvironment(expression.object) ? name : undefined;
    }
    case 'CallExpression': {
      const { callee } = expression;
      const called = callee.type === 'MemberExpression' ? named(callee.property) : named(callee);
      const name = literal(expression.arguments[0]);
      const reads = /^(?:env|get|getOrThrow|requireEnv|getEnv|required?|cast)$/u.test(called ?? '');
      return reads && name !== undefined && NAME.test(name) ? name : undefined;
    }
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return variableIn(expression.expression);
    default:
      return undefined;
  }
}

const isEnvironment = (node: AnyNode): boolean => {
  const expression = node as Expression;
  if (expression.type === 'MemberExpression') return named(expression.property) === 'env';
  return /^env$/iu.test(named(node) ?? '');
};

const named = (node: AnyNode | undefined): string | undefined =>
  node?.type === 'Identifier' ? (node as unknown as { readonly name: string }).name : undefined;

const literal = (node: AnyNode | undefined): string | undefined =>
  node?.type === 'StringLiteral' ? (node as unknown as { readonly value: string }).value : undefined;
