import { type Bindings, requiredModule } from './bindings.js';
import type { AnyNode, Expression } from './javascript-nodes.js';

/** Where something comes from: `{ module: 'pg', path: 'native.Pool' }`; the module itself has an empty path. */
export interface Origin {
  readonly module: string;
  /** Members by dots, without `default`; `()` for what a call gave back. */
  readonly path: string;
}

/** Chains that are longer have not been written by people. */
const DEEPEST = 12;

/** The module and the member that an expression names, through the names of the file. */
export function originOf(node: AnyNode, bindings: Bindings, depth = 0): Origin | undefined {
  if (depth > DEEPEST) return undefined;
  const module = requiredModule(node);
  if (module !== undefined) return { module, path: '' };
  const expression = node as Expression;
  const within = (inner: AnyNode, member: string) => step(originOf(inner, bindings, depth + 1), member);
  switch (expression.type) {
    case 'Identifier': {
      const binding = bindings.of.get(expression.name);
      if (binding === undefined) return globalOf(expression.name);
      if (binding.kind === 'import') return step({ module: binding.module, path: '' }, binding.member ?? '');
      if (binding.kind === 'member') return within(binding.of, binding.member);
      const value = binding.kind === 'values' ? binding.values.at(-1) : binding.value;
      return value && originOf(value, bindings, depth + 1);
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return !expression.computed && expression.property.type === 'Identifier'
        ? within(expression.object, expression.property.name)
        : undefined;
    case 'CallExpression':
      return isInterop(expression.callee)
        ? within(expression.arguments[0] ?? expression.callee, '')
        : within(expression.callee, '()');
    case 'AwaitExpression':
    case 'ParenthesizedExpression':
      return originOf(
        expression.type === 'AwaitExpression' ? expression.argument : expression.expression,
        bindings,
        depth + 1,
      );
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return originOf(expression.expression, bindings, depth + 1);
    default:
      return undefined;
  }
}

const globalOf = (name: string): Origin | undefined => (name === 'Bun' ? { module: 'bun', path: '' } : undefined);

/** What compilers put around a module: `__importDefault`, `_interopRequireDefault`. */
const isInterop = (callee: AnyNode): boolean =>
  /^_*(?:interopRequire|import)(?:Default|Star|Wildcard)$/u.test(String((callee as { readonly name?: unknown }).name));

function step(origin: Origin | undefined, member: string): Origin | undefined {
  if (!origin || member === '' || member === 'default') return origin;
  return { module: origin.module, path: origin.path === '' ? member : `${origin.path}.${member}` };
}
