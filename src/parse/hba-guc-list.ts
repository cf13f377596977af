/** `SplitGUCList` with commas: elements may be quoted with `"`; undefined where the list has a syntax error. */
export function splitGucList(list: string): readonly string[] | undefined {
  const elements: string[] = [];
  let at = skipBlanks(list, 0);
  if (at === list.length) return elements;
  for (;;) {
    const read = list[at] === '"' ? quotedElement(list, at) : plainElement(list, at);
    if (!read) return undefined;
    elements.push(read.value);
    at = skipBlanks(list, read.end);
    if (at === list.length) return elements;
    if (list[at] !== ',') return undefined;
    at = skipBlanks(list, at + 1);
  }
}

interface Element {
  readonly value: string;
  readonly end: number;
}

function plainElement(list: string, start: number): Element | undefined {
  let end = start;
  while (end < list.length && list[end] !== ',' && !isBlank(list[end]!)) end++;
  return end === start ? undefined : { value: list.slice(start, end), end };
}

function quotedElement(list: string, start: number): Element | undefined {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = list.indexOf('"', from);
    if (quote < 0) return undefined;
    value += list.slice(from, quote);
    if (list[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

/** `scanner_isspace` */
const isBlank = (char: string): boolean => ' \t\n\r\f\v'.includes(char);

function skipBlanks(list: string, from: number): number {
  let at = from;
  while (at < list.length && isBlank(list[at]!)) at++;
  return at;
}
