/** A regular expression may start where no value has just ended. */
const BEFORE_REGEX = /(?:^|[([{,;:=!&|?+\-*%<>~^]|\b(?:return|typeof|case|yield|in|of))\s*$/u;

/** Source without comments and without what stands in strings, templates and regular expressions. */
export function codeOf(source: string): string {
  let out = '';
  const nesting: number[] = [];
  let depth = 0;
  for (let at = 0; at < source.length; ) {
    const char = source[at]!;
    const two = source.slice(at, at + 2);
    if (two === '//') at = until(source, '\n', at);
    else if (two === '/*') at = until(source, '*/', at + 2) + 2;
    else if (char === '"' || char === "'") {
      at = closing(source, at + 1, char) + 1;
      out += "''";
    } else if (char === '`' || (char === '}' && nesting.at(-1) === depth)) {
      if (char === '}') nesting.pop();
      const end = templateEnd(source, at + 1);
      out += char === '}' ? '}' : '``';
      if (source[end] === '$') {
        nesting.push(depth);
        out += '${';
        at = end + 2;
      } else at = end + 1;
    } else if (char === '/' && BEFORE_REGEX.test(out.slice(-40))) {
      at = regexEnd(source, at + 1);
      out += '/./';
    } else {
      if (char === '{') depth++;
      if (char === '}') depth--;
      out += char;
      at++;
    }
  }
  return out;
}

function until(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from);
  return found === -1 ? source.length : found;
}

function closing(source: string, from: number, quote: string): number {
  let at = from;
  while (at < source.length && source[at] !== quote) at += source[at] === '\\' ? 2 : 1;
  return at;
}

function templateEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== '`' && source.slice(at, at + 2) !== '${')
    at += source[at] === '\\' ? 2 : 1;
  return at;
}

function regexEnd(source: string, from: number): number {
  let inClass = false;
  let at = from;
  for (; at < source.length && (inClass || source[at] !== '/'); at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '[') inClass = true;
    else if (source[at] === ']') inClass = false;
  }
  at++;
  while (/[a-z]/u.test(source[at] ?? '')) at++;
  return at;
}
