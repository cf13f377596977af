import type { Range } from '../../text/range.js';

/** A token of Python. A `newline` ends a statement; inside of brackets there is none. */
export interface PythonToken extends Range {
  readonly kind: 'name' | 'string' | 'number' | 'mark' | 'newline';
  /** A string as it is written, prefix and quotes included. */
  readonly text: string;
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const NUMBER = /\d[\w.]*/uy;
const STRING = /(?:[rRbBuUfFtT]{1,2})?("""|'''|"|')/uy;
const MARK = /\*\*|:=|->|[=!<>]=|[-+*/%&|^@]=|\/\/|<<|>>|[\s\S]/uy;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The tokens of a file; what is never closed ends with its line, or with the file. */
export function pythonTokens(text: string): readonly PythonToken[] {
  const tokens: PythonToken[] = [];
  let depth = 0;
  let at = 0;
  const push = (kind: PythonToken['kind'], end: number) => {
    tokens.push({ kind, text: text.slice(at, end), start: at, end });
    at = end;
  };
  while (at < text.length) {
    const char = text[at]!;
    if (char === '\n') {
      if (depth === 0 && tokens.at(-1)?.kind !== 'newline') push('newline', at + 1);
      else at++;
    } else if (char === '#') {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length : newline;
    } else if (char === '\\' && /\r?\n/u.test(text.slice(at + 1, at + 3))) {
      at = text.indexOf('\n', at) + 1;
    } else if (/\s|\ufeff/u.test(char)) at++;
    else {
      const string = matchAt(STRING, text, at);
      if (string) push('string', stringEnd(text, at + string[0].length, string[1]!, string[0]));
      else {
        const word = matchAt(NAME, text, at) ?? matchAt(NUMBER, text, at);
        if (word) push(/\d/u.test(char) ? 'number' : 'name', at + word[0].length);
        else {
          if (/[([{]/u.test(char)) depth++;
          if (/[)\]}]/u.test(char)) depth = Math.max(0, depth - 1);
          push('mark', at + matchAt(MARK, text, at)![0].length);
        }
      }
    }
  }
  return tokens;
}

/** Behind the closing quotes. In an f-string, quotes inside of braces close nothing. */
function stringEnd(text: string, from: number, quote: string, opening: string): number {
  const formatted = /[fFtT]/u.test(opening.slice(0, -quote.length));
  const long = quote.length === 3;
  let braces = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '\n' && !long) return at;
    else if (formatted && char === '{') {
      if (text[at + 1] === '{' && braces === 0) at++;
      else braces++;
    } else if (formatted && char === '}' && braces > 0) braces--;
    else if (braces === 0 && text.startsWith(quote, at)) return at + quote.length;
    else if (braces > 0 && long && text.startsWith(quote, at)) return at + quote.length;
  }
  return text.length;
}
