/**
 * The bytes of a text as UTF-8, without a platform's encoder. A lone surrogate is what a file would hold in its place,
 * the three bytes of U+FFFD.
 */
export function encodeUtf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const given = character.codePointAt(0)!;
    const code = given >= 0xd800 && given < 0xe000 ? 0xfffd : given;
    const follow = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes.push(follow === 0 ? code : ((0xff00 >> (follow + 1)) & 0xff) | (code >> (6 * follow)));
    for (let left = follow - 1; left >= 0; left--) bytes.push(0x80 | ((code >> (6 * left)) & 0x3f));
  }
  return bytes;
}

/** A string of as many characters as the text has bytes, as a server reads it whose encoding is SQL_ASCII. */
export function byteString(text: string): string {
  if (/^[\0-\x7f]*$/u.test(text)) return text;
  return encodeUtf8(text)
    .map((byte) => String.fromCharCode(byte))
    .join('');
}
