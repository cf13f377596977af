import type { ParseResult } from '@babel/parser';

/** The nodes of the parser that we look at, by its own names. */
export type Program = ParseResult['program'];
export type Statement = Program['body'][number];
export type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];
type Of<T extends Expression['type']> = Extract<Expression, { type: T }>;
export type ObjectExpression = Of<'ObjectExpression'>;
export type StringNode = Of<'StringLiteral'> | Of<'TemplateLiteral'>;
export type TemplateLiteral = Of<'TemplateLiteral'>;
export type CallExpression = Of<'CallExpression'> | Of<'NewExpression'>;
export type AssignmentExpression = Of<'AssignmentExpression'>;
export type VariableDeclarator = Extract<Statement, { type: 'VariableDeclaration' }>['declarations'][number];
export type ImportDeclaration = Extract<Statement, { type: 'ImportDeclaration' }>;

/** Any node at all: what a walk meets. */
export interface AnyNode {
  readonly type: string;
  readonly start?: number | null;
  readonly end?: number | null;
}

export const startOf = ({ start }: AnyNode): number => start ?? 0;
export const endOf = (node: AnyNode): number => node.end ?? startOf(node);

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Parts of a node that are no code of the program. */
const ASIDE: ReadonlySet<string> = new Set([
  'loc',
  'extra',
  'comments',
  'leadingComments',
  'trailingComments',
  'innerComments',
  'tokens',
  'errors',
  'typeAnnotation',
  'returnType',
  'typeParameters',
]);

/** A node and everything below it, in the order of the text. A chain of calls is as deep as it is long, so no recursion. */
export function* nodesIn(root: AnyNode): Iterable<AnyNode> {
  const waiting: AnyNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    const parts = Object.entries(node).flatMap(([key, value]) => (ASIDE.has(key) ? [] : value));
    for (const part of parts.reverse()) if (isNode(part)) waiting.push(part);
  }
}
