/** How deep brackets of any kind are nested, those in strings and comments counted, too: a look before a parser that recurses. */
export function deepestBracket(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x28 || char === 0x5b || char === 0x7b) {
      if (++depth > deepest) deepest = depth;
    } else if ((char === 0x29 || char === 0x5d || char === 0x7d) && depth > 0) depth--;
  }
  return deepest;
}
