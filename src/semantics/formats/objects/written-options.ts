import type { JsEntry, JsObject, JsValue } from '../../../parse/javascript/js-value.js';
import { escapeInQuotes } from '../../../parse/javascript/string-passage.js';
import { slotIn } from '../../../text/passage.js';
import { type Resolved, set, unknown } from '../../../text/resolved.js';
import type { Slot } from '../../../text/slot.js';
import type { WrittenOption } from '../../written.js';

const DEEPEST = 6;

/** Members of an object as options by dotted names, objects before what is in them; of a name the last counts. */
export function optionsOf(object: JsObject): readonly WrittenOption[] {
  const found = new Map<string, WrittenOption>();
  collect(object, '', found, 0);
  return [...found.values()];
}

function collect(object: JsObject, prefix: string, found: Map<string, WrittenOption>, depth: number): void {
  for (const entry of object.entries) {
    const name = `${prefix}${entry.name}`;
    for (const other of found.keys()) if (other === name || other.startsWith(`${name}.`)) found.delete(other);
    const option = optionOf(name, entry);
    if (option) found.set(name, option);
    if (entry.value.kind === 'object' && depth < DEEPEST) collect(entry.value, `${name}.`, found, depth + 1);
  }
}

function optionOf(name: string, { value, nameAt }: JsEntry): WrittenOption | undefined {
  const slot = slotOf(value);
  const common = { name, layer: 'beside', at: value.at, nameAt, ...(slot && { slot }) } as const;
  const told = (text: string): Resolved<string> => set(text, value.at);
  switch (value.kind) {
    case 'string': {
      if (value.complete) return { ...common, type: 'string', value: told(value.passage.text) };
      return { ...common, type: 'string', value: unknown('it is put together where the program runs', value.at) };
    }
    case 'scalar':
      return { ...common, type: value.type, value: told(value.text) };
    case 'object': {
      const told = value.open ? unknown(value.open.why, value.open.at) : set('object', value.at);
      return { ...common, type: 'object', value: told };
    }
    case 'array':
    case 'function':
      return { ...common, ...fileIn(value), type: value.kind, value: told(value.kind) };
    case 'unknown': {
      const type = value.isBoolean ? 'boolean' : 'string';
      return { ...common, ...fileIn(value), type, value: unknown(value.why, value.at) };
    }
  }
}

const fileIn = ({ file }: { readonly file?: string }) => (file === undefined ? {} : { file });

/** Literals can be rewritten; what a name stands for is rewritten where it is said. */
function slotOf(value: JsValue): Slot | undefined {
  if (value.kind === 'string') return slotIn(value.passage, 0, value.passage.text.length, value.passage.text);
  if (value.kind !== 'scalar' || !value.literal) return undefined;
  const { at, text, json } = value;
  return { value: text, at, encode: (next) => ({ at, text: literalOf(next, json) }) };
}

/** A value as code: words of the language and numbers as they are, everything else in quotes. */
export const literalOf = (value: string, json = false): string => {
  const words = json ? WORDS_OF_JSON : WORDS;
  if (words.test(value)) return value;
  return json ? `"${escapeInQuotes(value, '"')}"` : `'${escapeInQuotes(value, "'")}'`;
};

const WORDS = /^(?:true|false|null|undefined|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?)$/u;
const WORDS_OF_JSON = /^(?:true|false|null|-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?)$/u;
