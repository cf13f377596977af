import {
  type AnyNode,
  type AssignmentExpression,
  type Expression,
  type ImportDeclaration,
  nodesIn,
  type Program,
  type VariableDeclarator,
} from './javascript-nodes.js';

/** What a name of the file stands for, where that is said once and never taken back. */
export type Binding =
  /** A module, or one export of it. */
  | { readonly kind: 'import'; readonly module: string; readonly member?: string }
  | { readonly kind: 'value'; readonly value: Expression }
  /** `const { Pool } = pg`. */
  | { readonly kind: 'member'; readonly of: Expression; readonly member: string };

export interface Bindings {
  readonly of: ReadonlyMap<string, Binding>;
  /** Modules that the file imports or requires. */
  readonly modules: ReadonlySet<string>;
}

/** The names of a file. Scopes are not told apart: a name that two of them have stands for nothing. */
export function bindingsOf(program: Program): Bindings {
  const found = new Map<string, Binding | undefined>();
  const modules = new Set<string>();
  const bind = (name: string, binding: Binding | undefined) => found.set(name, found.has(name) ? undefined : binding);
  for (const node of nodesIn(program)) {
    switch (node.type) {
      case 'ImportDeclaration':
        for (const [name, binding] of importsOf(node as ImportDeclaration)) bind(name, binding);
        modules.add((node as ImportDeclaration).source.value);
        break;
      case 'VariableDeclarator':
        for (const [name, binding] of declared(node as VariableDeclarator)) bind(name, binding);
        break;
      case 'TSImportEqualsDeclaration': {
        const { id, moduleReference } = node as AnyNode & { id: { name: string }; moduleReference: AnyNode };
        const module = requiredModule(moduleReference);
        if (module !== undefined) bind(id.name, { kind: 'import', module });
        break;
      }
      case 'AssignmentExpression': {
        const { left } = node as AssignmentExpression;
        if (left.type === 'Identifier') found.set(left.name, undefined);
        break;
      }
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
      case 'ObjectMethod':
      case 'ClassMethod':
        for (const name of parametersOf(node)) bind(name, undefined);
        break;
      default: {
        const module = requiredModule(node);
        if (module !== undefined) modules.add(module);
      }
    }
  }
  return { of: new Map([...found].flatMap(([name, binding]) => (binding ? [[name, binding]] : []))), modules };
}

function* importsOf(node: ImportDeclaration): Iterable<readonly [string, Binding]> {
  const module = node.source.value;
  for (const specifier of node.specifiers) {
    const { name } = specifier.local;
    if (specifier.type === 'ImportSpecifier') {
      const { imported } = specifier;
      const member = imported.type === 'Identifier' ? imported.name : imported.value;
      yield [name, { kind: 'import', module, member }];
    } else yield [name, { kind: 'import', module }];
  }
}

function* declared({ id, init }: VariableDeclarator): Iterable<readonly [string, Binding | undefined]> {
  if (id.type === 'Identifier') yield [id.name, init ? { kind: 'value', value: init } : undefined];
  if (id.type !== 'ObjectPattern') return;
  for (const property of id.properties) {
    if (property.type !== 'ObjectProperty' || property.computed) continue;
    const { key, value } = property;
    const target = value.type === 'AssignmentPattern' ? value.left : value;
    if (key.type !== 'Identifier' || target.type !== 'Identifier') continue;
    yield [target.name, init ? { kind: 'member', of: init, member: key.name } : undefined];
  }
}

function parametersOf(node: AnyNode): readonly string[] {
  const { params = [] } = node as { readonly params?: readonly AnyNode[] };
  return params.flatMap((parameter) => {
    const { name } = parameter as { readonly name?: unknown };
    return typeof name === 'string' ? [name] : [];
  });
}

/** The module of `require('pg')`, `await import('pg')` and `import pg = require('pg')`. */
export function requiredModule(node: AnyNode): string | undefined {
  if (node.type === 'TSExternalModuleReference') return literal((node as { readonly expression?: AnyNode }).expression);
  if (node.type === 'ImportExpression') return literal((node as { readonly source?: AnyNode }).source);
  if (node.type !== 'CallExpression') return undefined;
  const { callee, arguments: given } = node as { readonly callee?: AnyNode; readonly arguments?: readonly AnyNode[] };
  const isRequire = callee?.type === 'Import' || (callee as { readonly name?: unknown })?.name === 'require';
  return isRequire ? literal(given?.[0]) : undefined;
}

const literal = (node: AnyNode | undefined): string | undefined =>
  node?.type === 'StringLiteral' ? (node as unknown as { readonly value: string }).value : undefined;
