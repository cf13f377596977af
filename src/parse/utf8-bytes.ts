/** One character decoded from bytes, and the index of the first of them. */
export interface DecodedCharacter {
  readonly char: string;
  readonly first: number;
}

/** How many bytes follow a lead byte, and the bits it carries. */
function lead(byte: number): { readonly follow: number; readonly bits: number; readonly least: number } | undefined {
  if (byte < 0x80) return { follow: 0, bits: byte, least: 0 };
  if (byte >= 0xc2 && byte < 0xe0) return { follow: 1, bits: byte & 0x1f, least: 0x80 };
  if (byte >= 0xe0 && byte < 0xf0) return { follow: 2, bits: byte & 0x0f, least: 0x800 };
  if (byte >= 0xf0 && byte < 0xf5) return { follow: 3, bits: byte & 0x07, least: 0x10000 };
  return undefined;
}

/** UTF-8 without a platform's decoder; a byte that belongs to no character becomes U+FFFD. */
export function decodeBytes(bytes: readonly number[]): readonly DecodedCharacter[] {
  const decoded: DecodedCharacter[] = [];
  for (let at = 0; at < bytes.length; ) {
    const first = at;
    const start = lead(bytes[at++]!);
    let code = start?.bits ?? -1;
    let left = start?.follow ?? 0;
    for (let next = at; left > 0 && code >= 0; left--, next++) {
      const byte = bytes[next];
      code = byte !== undefined && (byte & 0xc0) === 0x80 ? (code << 6) | (byte & 0x3f) : -1;
    }
    const valid = start !== undefined && code >= start.least && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    if (valid) at = first + 1 + start.follow;
    decoded.push({ char: valid ? String.fromCodePoint(code) : '\ufffd', first });
  }
  return decoded;
}
