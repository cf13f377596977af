import { Lexer } from 'yaml';

/** Deeper than any file people write, and far below where recursive descent runs out of stack. */
const DEEPEST = 64;
/** A compose file of this size would be some ten thousand lines. */
const LONGEST = 512 * 1024;

/**
 * Why this text must not be handed to the YAML parser, as a clause; undefined where it may.
 * The parser recurses natively: text nested tens of thousands deep ends the process and not just the parse.
 */
export function yamlDanger(text: string): string | undefined {
  if (text.length > LONGEST) return `is ${text.length} characters long, and YAML is read up to ${LONGEST}`;
  if (deepestIndentation(text) > DEEPEST) return TOO_DEEP;
  // Brackets inside quotes and comments count in the quick look; only what it suspects is looked at exactly.
  return deepestBracket(text) > DEEPEST && exceedsInTokens(text) ? TOO_DEEP : undefined;
}

const TOO_DEEP = `is nested more than ${DEEPEST} levels deep`;

function deepestBracket(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) {
      if (++depth > deepest) deepest = depth;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return deepest;
}

/** Open block collections at once: every `- ` and `? ` on a line opens one, and so does each deeper line. */
function deepestIndentation(text: string): number {
  const columns: number[] = [];
  let deepest = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let at = start;
    let first = true;
    for (; at < end; at++) {
      const char = text[at];
      if (char === ' ' || char === '\t') continue;
      if (first) while (columns.length > 0 && columns.at(-1)! >= at - start) columns.pop();
      first = false;
      columns.push(at - start);
      const opens = char === '-' || char === '?' || char === ':';
      if (!opens || !(at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t')) break;
    }
    if (columns.length > deepest) {
      deepest = columns.length;
      if (deepest > DEEPEST) return deepest;
    }
    start = end + 1;
  }
  return deepest;
}

/** The lexer is a loop with a counter, so it may see what the parser may not. */
function exceedsInTokens(text: string): boolean {
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') {
      if (++depth > DEEPEST) return true;
    } else if ((token === ']' || token === '}') && depth > 0) depth--;
  }
  return false;
}
