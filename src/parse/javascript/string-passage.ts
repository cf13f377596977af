import { mapped, type Passage } from '../../text/passage.js';
import { type SourceFile, type Span, spanOf } from '../../text/source.js';
import { DecodedWriter } from '../yaml-decoded.js';
import { type AnyNode, endOf, type StringNode, startOf } from './javascript-nodes.js';

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };
const HEX = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\})/u;

/** ECMAScript's escape sequences; a line that is continued adds nothing. */
function decodeInto(out: DecodedWriter, source: string, start: number, end: number): void {
  let at = start;
  while (at < end) {
    const next = source.indexOf('\\', at);
    const stop = next === -1 || next >= end ? end : next;
    out.copy(source, at, stop);
    if (stop >= end) return;
    const { text, length } = escapeAt(source, stop, end);
    out.put(text, stop);
    at = stop + length;
  }
}

function escapeAt(source: string, at: number, end: number): { readonly text: string; readonly length: number } {
  const letter = source[at + 1] ?? '';
  const simple = SIMPLE[letter];
  if (simple !== undefined) return { text: simple, length: 2 };
  if (letter === '\r' && source[at + 2] === '\n') return { text: '', length: 3 };
  if (/[\n\r\u2028\u2029]/u.test(letter)) return { text: '', length: 2 };
  const hex = HEX.exec(source.slice(at + 1, Math.min(at + 10, end)));
  if (hex) {
    const code = Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    if (code <= 0x10ffff) return { text: String.fromCodePoint(code), length: hex[0].length + 1 };
  }
  const octal = /^[0-7]{1,3}/u.exec(source.slice(at + 1, Math.min(at + 4, end)))?.[0];
  if (octal) {
    const digits = Number.parseInt(octal, 8) > 255 ? octal.slice(0, 2) : octal;
    return { text: String.fromCharCode(Number.parseInt(digits, 8)), length: digits.length + 1 };
  }
  return { text: letter, length: 1 + letter.length };
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/gu;
const hexOf = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Text as it stands between these quotes. */
export function escapeInQuotes(next: string, quote: string): string {
  const escaped = next.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return (quote === '`' ? escaped.replaceAll('${', '\\${') : escaped).replace(CONTROL, hexOf);
}

/** What stands for an expression of a template: the last name in it. */
export const holeName = (source: string, node: AnyNode): string =>
  /(\w+)\W*$/u.exec(source.slice(startOf(node), endOf(node)).slice(-200))?.[1] ?? 'expression';

/** A string or a template as decoded; expressions of a template stand in it as `${name}`. */
export function stringPassage(file: SourceFile, node: StringNode): Passage {
  const { text: source } = file;
  const [start, end] = [startOf(node) + 1, endOf(node) - 1];
  const quote = source[startOf(node)] ?? "'";
  const out = new DecodedWriter();
  if (node.type === 'StringLiteral') decodeInto(out, source, start, end);
  else
    node.quasis.forEach((quasi, index) => {
      decodeInto(out, source, startOf(quasi), endOf(quasi));
      const hole = node.expressions[index];
      if (hole) out.put(`\${${holeName(source, hole)}}`, -1);
    });
  const { text, offsets } = out.done(end);
  return mapped(spanOf(file, start, end), text, offsets, (next) => escapeInQuotes(next, quote));
}

/** A string of JSON as decoded: its escapes are some of JavaScript's. */
export function quotedPassage(file: SourceFile, start: number, end: number): Passage {
  const out = new DecodedWriter();
  decodeInto(out, file.text, start + 1, end - 1);
  const { text, offsets } = out.done(end - 1);
  return mapped(spanOf(file, start + 1, end - 1), text, offsets, (next) => escapeInQuotes(next, '"'));
}

/** Strings behind each other, and what stands between them as it is given; only their places are known. */
export function joined(at: Span, parts: readonly (Passage | string)[]): Passage {
  let text = '';
  const offsets: number[] = [];
  for (const part of parts) {
    const added = typeof part === 'string' ? part : part.text;
    for (let nth = 0; nth < added.length; nth++) {
      offsets.push(typeof part !== 'string' && part.writable(nth, nth + 1) ? part.span(nth, nth + 1).start : -1);
    }
    text += added;
  }
  return mapped(at, text, [...offsets, at.end], () => undefined);
}
