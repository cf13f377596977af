/**
 * What a terminal, an editor or a log viewer acts on instead of showing it: C0 and C1 controls, invisible and
 * bidirectional formatting, the line separators of Unicode, tag characters, surrogates without a partner.
 */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** The escape that stands for a character in everything we print: `\u{1b}`. */
export const escapeOf = (char: string): string => `\\u{${char.codePointAt(0)!.toString(16)}}`;

/** The text on one line with nothing hidden in it. */
export const visible = (text: string): string => text.replace(INVISIBLE, escapeOf);

/** Where such characters stand, with their length in UTF-16 units. */
export const invisibleIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(INVISIBLE)].map(({ index, 0: char }) => ({ start: index, end: index + char.length }));
