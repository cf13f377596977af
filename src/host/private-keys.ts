import type { Range } from '../text/range.js';

const HEADER = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/gu;
/** Where a body ends when its footer is missing. */
const DASHES = '-----';

/** Does the text hold a private key in PEM form? */
export const holdsPrivateKey = (text: string): boolean => new RegExp(HEADER.source, 'u').test(text);

/**
 * The text with the bodies of PEM private keys overwritten by `x`, character for character, so that every position
 * stays true. Line ends, `\n` written as two characters (in a quoted variable) and the `Proc-Type` and `DEK-Info`
 * lines that tell an encrypted key survive.
 */
export function blankPrivateKeys(text: string): string {
  return withBodies(
    text,
    bodiesOf(text).map(({ start, end }) => blank(text.slice(start, end))),
  );
}

/**
 * A text that came of `blankPrivateKeys(original)` and was edited elsewhere, with the keys of the original in it again.
 * Undefined where they are not the same keys, in number or in shape: then the text must not be written.
 */
export function restorePrivateKeys(text: string, original: string): string | undefined {
  const kept = bodiesOf(original).map(({ start, end }) => original.slice(start, end));
  const blanked = bodiesOf(text).map(({ start, end }) => text.slice(start, end));
  if (kept.length !== blanked.length || kept.some((body, index) => blank(body) !== blanked[index])) return undefined;
  return withBodies(text, kept);
}

function bodiesOf(text: string): readonly Range[] {
  if (!text.includes('PRIVATE KEY-----')) return [];
  const bodies: Range[] = [];
  let done = 0;
  for (const header of text.matchAll(HEADER)) {
    if (header.index < done) continue;
    const start = header.index + header[0].length;
    const dashes = text.indexOf(DASHES, start);
    done = dashes === -1 ? text.length : dashes;
    bodies.push({ start, end: done });
  }
  return bodies;
}

function withBodies(text: string, bodies: readonly string[]): string {
  let out = '';
  let done = 0;
  bodiesOf(text).forEach(({ start, end }, index) => {
    out += text.slice(done, start) + bodies[index];
    done = end;
  });
  return out + text.slice(done);
}

const KEPT = /Proc-Type: *4, *ENCRYPTED|DEK-Info: *[A-Z0-9-]{1,40},|\\[nr]|[^A-Za-z0-9+/=]/gu;

function blank(body: string): string {
  let out = '';
  let done = 0;
  for (const { 0: kept, index } of body.matchAll(KEPT)) {
    out += 'x'.repeat(index - done) + kept;
    done = index + kept.length;
  }
  return out + 'x'.repeat(body.length - done);
}
