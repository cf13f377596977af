import type { Passage } from '../text/passage.js';
import { slotIn } from '../text/passage.js';
import { type ComposeContext, fieldsOf } from './compose-reading.js';
import { stringOf, textSoFar, textWithMarks, writtenScalar } from './compose-string.js';
import type { ComposePort } from './compose-tree.js';
import { FILLER } from './yaml-mask.js';
import { follow, type YamlMap, type YamlNode } from './yaml-tree.js';

/** `ports:` in its short and long forms. Entries nobody can read are left out. */
export function portsOf(node: YamlNode, context: ComposeContext): readonly ComposePort[] {
  const list = follow(node);
  if (list?.kind !== 'list' || !context.reading.spend(list.items.length, list.at)) return [];
  return list.items.flatMap((item): ComposePort[] => {
    const target = follow(item);
    if (target?.kind === 'map') return longPort(target, context);
    const string = writtenScalar(item) && stringOf(item, context);
    const text = string && textWithMarks(item, context);
    const port = text && shortPort(text);
    if (!port || !text) return [];
    return [string?.passage ? { ...port, slot: slotIn(text, 0, text.text.length, text.text) } : port];
  });
}

/** Ends of the parts of `[address:][published:]target[/protocol]`; colons in brackets and in `${…}` separate nothing. */
function colons(text: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if (char === ':' && depth <= 0) found.push(at);
  }
  return found;
}

const protocolOf = (name: string | undefined): 'tcp' | 'udp' | undefined => {
  const lower = (name ?? 'tcp').toLowerCase();
  return lower === 'tcp' || lower === 'udp' ? lower : undefined;
};

/** Splits from the right as Docker does, so an IPv6 address needs no brackets. */
function shortPort(passage: Passage): ComposePort | undefined {
  const { text } = passage;
  const cuts = colons(text);
  const last = cuts.at(-1);
  const middle = cuts.at(-2);
  const [target = '', name] = text.slice(last === undefined ? 0 : last + 1).split('/');
  const protocol = protocolOf(name);
  if (target === '' || protocol === undefined) return undefined;
  const written = last === undefined ? '' : text.slice(middle === undefined ? 0 : middle + 1, last);
  const published = written.includes(FILLER) ? '' : written;
  const address = text.slice(0, middle ?? 0).replace(/^\[(.*)\]$/u, '$1');
  return { at: passage.at, published, target, protocol, ...(address !== '' && { address }) };
}

function longPort(map: YamlMap, context: ComposeContext): ComposePort[] {
  const fields = fieldsOf(map, context);
  const field = (name: string) => {
    const value = fields.get(name)?.value;
    return writtenScalar(value) && value ? textSoFar(stringOf(value, context))?.text : undefined;
  };
  const target = field('target');
  const protocol = protocolOf(field('protocol'));
  if (!target || !protocol) return [];
  const address = field('host_ip')?.replace(/^\[(.*)\]$/u, '$1');
  return [{ at: map.at, published: field('published') ?? '', target, protocol, ...(address && { address }) }];
}
