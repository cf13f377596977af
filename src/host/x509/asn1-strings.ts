import type { Der } from './der.js';

/** Bytes of one character, 0 for UTF-8, by tag (`tag2nbyte`): the types that a name may have (`B_ASN1_PRINTABLE`). */
const WIDTHS: ReadonlyMap<number, 0 | 1 | 2 | 4> = new Map([
  [12, 0],
  [18, 1],
  [19, 1],
  [20, 1],
  [22, 1],
  [28, 4],
  [30, 2],
]);

/** A string of ASN.1 as OpenSSL takes it, Latin-1 where its type says nothing better; undefined for anything else. */
export function asText({ tag, content }: Der): string | undefined {
  const width = WIDTHS.get(tag);
  switch (width) {
    case undefined:
      return undefined;
    case 0:
      return Buffer.from(content).toString('utf8');
    case 1:
      return Buffer.from(content).toString('latin1');
    default:
      return content.length % width === 0 ? wide(content, width) : undefined;
  }
}

function wide(content: Uint8Array, width: 2 | 4): string {
  let text = '';
  for (let at = 0; at < content.length; at += width) {
    let code = 0;
    for (let i = 0; i < width; i++) code = code * 256 + content[at + i]!;
    text += code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return text;
}
