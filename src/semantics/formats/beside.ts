import type { WrittenType } from '../../facts/policy.js';
import { type Passage, slotIn } from '../../text/passage.js';
import { type Resolved, set, unknown } from '../../text/resolved.js';
import { type Span, textOf } from '../../text/source.js';
import type { WrittenOption } from '../written.js';

/** `{{ x }}`, `<%= x %>`, `${X}`, `$X`, `%(x)s`, `@X@`, `__X__`: what stands there is not in sight. */
const MARK = /\{\{|\{%|<%|\$\{|^\$[A-Z_][A-Z0-9_]*$|%\(|^@{1,2}[A-Z][A-Z0-9_]*@{1,2}$|^__[A-Z0-9_]+__$|^<[^<>]*>$/u;

/** The value of a passage; unknown where a template or a variable decides it. */
export function shownValue(passage: Passage): Resolved<string> {
  if (!MARK.test(passage.text)) return set(passage.text, passage.at);
  return unknown(`\`${textOf(passage.at).slice(0, 60)}\` has no value in sight`, passage.at);
}

/** A setting of a configuration file as an option beside a connection string. */
export function beside(name: string, passage: Passage, nameAt?: Span, type: WrittenType = 'string'): WrittenOption {
  return {
    name,
    layer: 'beside',
    value: shownValue(passage),
    type,
    at: passage.at,
    ...(nameAt && { nameAt }),
    slot: slotIn(passage, 0, passage.text.length, passage.text),
  };
}
