/** Blanks, line ends and comments. */
const GAP = /(?:[\s\uFEFF]+|#[^\n]*|\/\/[^\n]*)+/uy;
/** The same without the end of the line. */
const BLANKS = /[^\S\n]+/uy;
const HEREDOC = /<<-?([A-Za-z_][\w-]*)[^\S\n]*\n/uy;

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The next character that is neither a blank nor part of a comment. */
export function skipGaps(text: string, from: number): number {
  let at = from;
  for (;;) {
    at += lengthOf(GAP, text, at);
    if (!text.startsWith('/*', at)) return at;
    at = commentEnd(text, at);
  }
}

export const skipBlanks = (text: string, from: number): number => from + lengthOf(BLANKS, text, from);

function commentEnd(text: string, start: number): number {
  const close = text.indexOf('*/', start + 2);
  return close === -1 ? text.length : close + 2;
}

/**
 * The end of a quoted text, its closing quote included. `${…}` in it may hold quoted texts of its own, which end where
 * its brace does; a line end closes it all the same, as HCL has none in quotes.
 */
export function quotedEnd(text: string, start: number): number {
  // One entry for each text that is open: how many braces are open inside of its hole, 0 outside of any.
  const depths: number[] = [0];
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    const depth = depths.length - 1;
    const inHole = depths[depth]! > 0;
    if (char === '\n' && !inHole) return at;
    if (!inHole) {
      if (char === '\\') at++;
      else if (char === '"') {
        depths.pop();
        if (depths.length === 0) return at + 1;
      } else if ((char === '$' || char === '%') && text[at + 1] === '{' && text[at - 1] !== char) {
        depths[depth] = 1;
        at++;
      }
    } else if (char === '"') depths.push(0);
    else if (char === '{') depths[depth]!++;
    else if (char === '}') depths[depth]!--;
  }
  return text.length;
}

/** A heredoc at this place: where its text is, and where it ends. */
export function heredocAt(
  text: string,
  start: number,
): { readonly from: number; readonly to: number; readonly end: number } | undefined {
  HEREDOC.lastIndex = start;
  const head = HEREDOC.exec(text);
  if (!head) return undefined;
  const from = start + head[0].length;
  const marker = head[1]!;
  for (let line = from; line <= text.length; ) {
    const newline = text.indexOf('\n', line);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(line, end).trim() === marker) return { from, to: Math.max(from, line - 1), end };
    if (newline === -1) break;
    line = newline + 1;
  }
  return { from, to: text.length, end: text.length };
}

const CLOSES = '}])';
const OPENS = '{[(';

/** Where an expression ends: at the end of its line outside of brackets, or at what closes the brackets around it. */
export function expressionEnd(text: string, start: number, inBrackets: boolean): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') at = quotedEnd(text, at) - 1;
    else if (char === '<' && text[at + 1] === '<') at = Math.max(at, (heredocAt(text, at)?.end ?? at + 1) - 1);
    else if (char === '#' || (char === '/' && text[at + 1] === '/')) {
      const newline = text.indexOf('\n', at);
      at = (newline === -1 ? text.length : newline) - 1;
    } else if (char === '/' && text[at + 1] === '*') at = commentEnd(text, at) - 1;
    else if (OPENS.includes(char)) depth++;
    else if (CLOSES.includes(char)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && (char === '\n' ? !inBrackets : char === ',' && inBrackets)) return at;
  }
  return text.length;
}
