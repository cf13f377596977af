import {
  type AnyNode,
  type AssignmentExpression,
  nodesIn,
  type StringNode,
} from '../../../parse/javascript/javascript-nodes.js';
import { stringPassage } from '../../../parse/javascript/string-passage.js';
import { variableIn } from '../../../parse/javascript/variable-in.js';
import { set } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { ScopedVariable } from '../../variables.js';
import type { FormatContext, ProcessScope } from '../../written.js';
import { speaksPostgres } from './speaks-postgres.js';

const SWITCH = 'NODE_TLS_REJECT_UNAUTHORIZED';

/** `process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'`, where the program has to do with PostgreSQL. */
export function switchScope(
  program: AnyNode,
  file: SourceFile,
  { files, environment }: FormatContext,
  connects: boolean,
): ProcessScope | undefined {
  if (!file.text.includes(SWITCH)) return undefined;
  const variables: ScopedVariable[] = [];
  for (const node of nodesIn(program)) {
    if (node.type !== 'AssignmentExpression') continue;
    const { left, right, operator } = node as AssignmentExpression;
    if (operator !== '=' || variableIn(left) !== SWITCH) continue;
    const passage = assigned(right, file);
    if (passage) variables.push({ name: SWITCH, value: set(passage.text, passage.at), at: passage.at });
  }
  if (variables.length === 0 || !(connects || speaksPostgres(file, files))) return undefined;
  return { name: file.path, prefix: '', variables, environment, besideClient: true };
}

/** Node.js makes a string of whatever is assigned. */
function assigned(right: AnyNode, file: SourceFile) {
  if (right.type === 'StringLiteral') return stringPassage(file, right as StringNode);
  if (right.type !== 'NumericLiteral') return undefined;
  const { start, end } = right;
  const at = { file, start: start ?? 0, end: end ?? 0 };
  return { at, text: String((right as unknown as { readonly value: number }).value) };
}
