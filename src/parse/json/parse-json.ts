import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type SourceFile, spanOf } from '../../text/source.js';
import { deepestBracket } from '../bracket-depth.js';
import type { JsEntry, JsValue } from '../javascript/js-value.js';
import { quotedPassage } from '../javascript/string-passage.js';

/** Configuration is shorter; what is longer is data. */
const LONGEST = 1024 * 1024;
/** The parser recurses. */
const DEEPEST = 200;

/** A value with everything in it, or why there is none, as a clause. */
export type ReadJson = { readonly root: JsValue } | { readonly why: string };

/** Reads JSON as editors do, with comments and trailing commas; never throws. */
export function parseJson(file: SourceFile): ReadJson {
  if (file.text.length > LONGEST)
    return { why: `is ${file.text.length} characters long, and JSON is read up to ${LONGEST}` };
  if (deepestBracket(file.text) > DEEPEST) return { why: `is nested more than ${DEEPEST} levels deep` };
  const errors: ParseError[] = [];
  const tree = parseTree(file.text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (!tree) return { why: error ? 'is not JSON' : 'is empty' };
  return { root: jsonValue(tree, file) };
}

function jsonValue(node: Node, file: SourceFile): JsValue {
  const at = spanOf(file, node.offset, node.offset + node.length);
  switch (node.type) {
    case 'string':
      return { kind: 'string', at, passage: quotedPassage(file, at.start, at.end), complete: true };
    case 'object': {
      const entries = (node.children ?? []).flatMap((property) => entryOf(property, file));
      const lastEnd = entries.at(-1)?.value.at.end;
      return { kind: 'object', at, entries, json: true, ...(lastEnd !== undefined && { lastEnd }) };
    }
    case 'array':
      return { kind: 'array', at, items: (node.children ?? []).map((item) => jsonValue(item, file)) };
    case 'boolean':
    case 'number':
    case 'null':
      return { kind: 'scalar', type: node.type, text: String(node.value), at, literal: true, json: true };
    default:
      return { kind: 'unknown', why: 'it cannot be read', at };
  }
}

function entryOf({ children = [] }: Node, file: SourceFile): readonly JsEntry[] {
  const [key, value] = children;
  if (!key || !value || typeof key.value !== 'string') return [];
  const nameAt = spanOf(file, key.offset, key.offset + key.length);
  return [{ name: key.value, nameAt, value: jsonValue(value, file) }];
}
