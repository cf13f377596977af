/** What libpq says about a component it cannot decode. */
export interface Undecodable {
  readonly error: string;
}

function firstBadEscape(text: string, component: string): Undecodable | undefined {
  for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', at + 3)) {
    const digits = text.slice(at + 1, at + 3);
    if (!/^[0-9A-Fa-f]{2}$/u.test(digits)) return { error: `invalid percent-encoded token: "${component}"` };
    if (digits === '00') return { error: `forbidden value %00 in percent-encoded value: "${component}"` };
  }
  return undefined;
}

/** Percent-encoded bytes need not be UTF-8 by themselves: what stands around them may complete a character. */
function unescapeBytes(text: string): string {
  const encoder = new TextEncoder();
  const bytes: number[] = [];
  let from = 0;
  const copy = (end: number) => {
    for (const byte of encoder.encode(text.slice(from, end))) bytes.push(byte);
  };
  for (let at = text.indexOf('%'); at !== -1; at = text.indexOf('%', from)) {
    copy(at);
    bytes.push(Number.parseInt(text.slice(at + 1, at + 3), 16));
    from = at + 3;
  }
  copy(text.length);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

/**
 * `conninfo_uri_decode`. `trims` is 18's way with raw spaces: those around the component are dropped and one inside
 * it is an error; earlier versions keep them all, and all versions keep tabs and line ends.
 */
export function decodeComponent(component: string, trims: boolean): string | Undecodable {
  const text = trims ? component.replace(/^ +/u, '') : component;
  const blank = trims ? text.indexOf(' ') : -1;
  const head = blank === -1 ? text : text.slice(0, blank);
  const bad = firstBadEscape(head, component);
  if (bad) return bad;
  if (blank !== -1 && /[^ ]/u.test(text.slice(blank))) {
    return { error: `unexpected spaces found in "${component}", use percent-encoded spaces (%20) instead` };
  }
  return head.includes('%') ? unescapeBytes(head) : head;
}

/**
 * Percent-encodes what is neither unreserved nor in `keep`; undefined for text that libpq forbids (NUL) or that has no
 * bytes (a lone surrogate).
 */
export function encodeComponent(text: string, keep: string): string | undefined {
  let out = '';
  for (const character of text) {
    if (/^[A-Za-z0-9._~-]$/u.test(character) || keep.includes(character)) {
      out += character;
      continue;
    }
    if (character === '\0' || /^\p{Surrogate}$/u.test(character)) return undefined;
    for (const byte of new TextEncoder().encode(character)) {
      out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }
  }
  return out;
}
