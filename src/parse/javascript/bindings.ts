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
  /** `let ssl = false; if (…) ssl = { … }`: what it is declared with, and what is assigned, in order. */
  | { readonly kind: 'values'; readonly values: readonly Expression[] }
  /** `const { Pool } = pg`. */
  | { readonly kind: 'member'; readonly of: Expression; readonly member: string };

/** `config.ssl = { … }`. */
export interface MemberAssignment {
  readonly member: AnyNode;
  readonly name: string;
  readonly value: Expression;
}

export interface Bindings {
  readonly of: ReadonlyMap<string, Binding>;
  /** Members that are assigned to what a name stands for. */
  readonly members: ReadonlyMap<string, readonly MemberAssignment[]>;
  /** Modules that the file imports or requires. */
  readonly modules: ReadonlySet<string>;
}

/** The names of a file. Scopes are not told apart: a name that two of them have stands for nothing. */
export function bindingsOf(program: Program): Bindings {
  const found = new Map<string, Binding | undefined>();
  const modules = new Set<string>();
  const members = new Map<string, MemberAssignment[]>();
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
        const assignment = node as AssignmentExpression;
        const { left } = assignment;
        if (left.type === 'Identifier') found.set(left.name, reassigned(found.get(left.name), assignment));
        else assignMember(members, assignment);
        break;
      }
      case 'FunctionDeclaration':
        bind(String((node as { id?: { name?: string } }).id?.name), { kind: 'value', value: node as Expression });
        for (const name of parametersOf(node)) bind(name, undefined);
        break;
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
  return { of: new Map([...found].flatMap(([name, binding]) => (binding ? [[name, binding]] : []))), modules, members };
}

/** More values than anybody gives one name. */
const MOST = 6;

function reassigned(binding: Binding | undefined, { operator, right }: AssignmentExpression): Binding | undefined {
  const before = binding?.kind === 'value' ? [binding.value] : binding?.kind === 'values' ? binding.values : undefined;
  return operator === '=' && before && before.length < MOST
    ? { kind: 'values', values: [...before, right] }
    : undefined;
}

function assignMember(members: Map<string, MemberAssignment[]>, { left, operator, right }: AssignmentExpression): void {
  if (left.type !== 'MemberExpression' || left.computed || operator !== '=') return;
  const { object, property } = left;
  if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
  const there = members.get(object.name) ?? [];
  if (there.length < MOST)
    members.set(object.name, [...there, { member: property, name: property.name, value: right }]);
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
  if (id.type === 'Identifier') yield [id.name, init ? { kind: 'value', value: init } : { kind: 'values', values: [] }];
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

/** The module of a `require` or `import` that is called, or of TypeScript's `import … = require`. */
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
