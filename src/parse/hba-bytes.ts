/** PostgreSQL's buffers count bytes of UTF-8, our texts UTF-16 units. A lone surrogate counts as the three bytes of U+FFFD. */

const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number) => code >= 0xdc00 && code < 0xe000;

/** Bytes of `text.slice(start, end)` as UTF-8. */
export function utf8Length(text: string, start = 0, end = text.length): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (isHigh(code) && at + 1 < end && isLow(text.charCodeAt(at + 1))) {
      bytes += 4;
      at++;
    } else bytes += 3;
  }
  return bytes;
}

/** The offset up to which `text` fills at most `limit` bytes, at least one character further than `start`. */
export function clampBytes(text: string, start: number, end: number, limit: number): number {
  let bytes = 0;
  let at = start;
  while (at < end) {
    const width = text.codePointAt(at)! > 0xffff ? 2 : 1;
    bytes += utf8Length(text, at, at + width);
    if (bytes > limit && at > start) return at;
    at += width;
  }
  return end;
}

/** `strcmp` on UTF-8: the order of code points, which UTF-16 units do not keep. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above every other unit. */
const rank = (code: number) => (code >= 0xd800 && code < 0xe000 ? code + 0x10000 : code);
