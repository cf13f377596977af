/** Where a property of an object literal stands in JavaScript source: from its name to the end of its value. */
export interface PropertyRange {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The plain properties (`name: value`) of the object literal whose `{` stands at `open`.
 * Strings, templates with what is nested in them, comments and brackets are skipped as a whole.
 */
export function propertiesOf(source: string, open: number): readonly PropertyRange[] {
  const found: PropertyRange[] = [];
  let at = open + 1;
  for (;;) {
    at = skipBlanks(source, at);
    if (at >= source.length || source[at] === '}') return found;
    const end = endOfProperty(source, at);
    const name = /^(\w+)\s*:/u.exec(source.slice(at, at + 80))?.[1];
    if (name !== undefined) found.push({ name, start: at, end });
    at = source[end] === ',' ? end + 1 : end;
  }
}

/** The `,` or `}` that ends the property that starts here. */
function endOfProperty(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; ) {
    const char = source[at]!;
    if (depth === 0 && (char === ',' || char === '}')) return at;
    if ('{[('.includes(char)) depth++;
    if ('}])'.includes(char)) depth--;
    at = skipToken(source, at);
  }
  return source.length;
}

function skipBlanks(source: string, start: number): number {
  let at = start;
  while (at < source.length && (/\s/u.test(source[at]!) || isComment(source, at))) at = skipToken(source, at);
  return at;
}

const isComment = (source: string, at: number): boolean => source.startsWith('//', at) || source.startsWith('/*', at);

/** Behind the string, template or comment that starts here, else behind the character. */
function skipToken(source: string, at: number): number {
  const char = source[at]!;
  if (char === '"' || char === "'") return skipString(source, at, char);
  if (char === '`') return skipTemplate(source, at);
  if (source.startsWith('//', at)) return behind(source, '\n', at);
  return source.startsWith('/*', at) ? behind(source, '*/', at + 2) : at + 1;
}

function behind(source: string, end: string, from: number): number {
  const found = source.indexOf(end, from);
  return found === -1 ? source.length : found + end.length;
}

function skipString(source: string, start: number, quote: string): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === quote) return at + 1;
  }
  return source.length;
}

function skipTemplate(source: string, start: number): number {
  for (let at = start + 1; at < source.length; ) {
    if (source[at] === '\\') at += 2;
    else if (source[at] === '`') return at + 1;
    else if (source.startsWith('${', at)) at = skipNested(source, at + 2);
    else at++;
  }
  return source.length;
}

function skipNested(source: string, start: number): number {
  let depth = 1;
  for (let at = start; at < source.length; ) {
    if (source[at] === '{') depth++;
    if (source[at] === '}' && --depth === 0) return at + 1;
    at = skipToken(source, at);
  }
  return source.length;
}
