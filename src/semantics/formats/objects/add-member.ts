import { type JsObject, memberOf } from '../../../parse/javascript/js-value.js';
import type { Edit } from '../../../text/edit.js';
import { spanOf } from '../../../text/source.js';
import { literalOf } from './written-options.js';

/**
 * Adds a member by its dotted name to the innermost object that is there, as the last one, where it wins. Undefined
 * where something else than an object has the name.
 */
export function addMember(object: JsObject, path: readonly string[] | undefined, value: string): Edit | undefined {
  if (path === undefined) return undefined;
  const [first = '', ...rest] = path;
  const there = memberOf(object, first);
  if (there?.kind === 'object' && rest.length > 0) return addMember(there, rest, value);
  if (there !== undefined) return undefined;
  const { at, lastEnd, json = false } = object;
  const member = nested(path, value, json);
  if (lastEnd === undefined) {
    const brace = at.start + 1;
    return { at: spanOf(at.file, brace, brace), text: ` ${member} ` };
  }
  const line = at.file.text.lastIndexOf('\n', lastEnd - 1) + 1;
  const indent = /^[ \t]*/u.exec(at.file.text.slice(line, lastEnd))![0];
  const blank = line > at.start ? `\n${indent}` : ' ';
  return { at: spanOf(at.file, lastEnd, lastEnd), text: `,${blank}${member}` };
}

function nested([first = '', ...rest]: readonly string[], value: string, json: boolean): string {
  const name = json ? `"${first}"` : first;
  return `${name}: ${rest.length === 0 ? literalOf(value, json) : `{ ${nested(rest, value, json)} }`}`;
}
