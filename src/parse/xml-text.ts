import { mapped, type Passage } from '../text/passage.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/giu;

/** The text of an attribute or element of XML with its references replaced; what is no reference stays as it is. */
export function xmlText(passage: Passage): Passage {
  if (!passage.text.includes('&')) return passage;
  let text = '';
  const offsets: number[] = [];
  const copy = (from: number, to: number) => {
    for (let at = from; at < to; at++) offsets.push(passage.span(at, at + 1).start);
    text += passage.text.slice(from, to);
  };
  let done = 0;
  for (const match of passage.text.matchAll(ENTITY)) {
    const [whole, name, decimal, hex] = match;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const character = name === undefined ? characterOf(code) : ENTITIES[name.toLowerCase()];
    if (character === undefined) continue;
    copy(done, match.index);
    for (let at = 0; at < character.length; at++) offsets.push(passage.span(match.index, match.index + 1).start);
    text += character;
    done = match.index + whole.length;
  }
  copy(done, passage.text.length);
  offsets.push(passage.at.end);
  return mapped(passage.at, text, offsets, (next) =>
    passage.escape(next.replaceAll(/[&<>"']/gu, (one) => REFERENCES[one]!)),
  );
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const characterOf = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
