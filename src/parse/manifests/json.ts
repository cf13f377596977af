/** The value of a JSON text; undefined where it is none. V8 parses without recursion, so that no depth ends the process. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** The same with comments and trailing commas, as Deno and Bun write it. */
export const parseJsonc = (text: string): unknown => parseJson(text) ?? parseJson(withoutExtras(text));

/** Members of an object; none where it is something else. */
export const membersOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

/** A member of an object by its name. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function withoutExtras(text: string): string {
  const out: string[] = [];
  let comma = -1;
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at);
    at += token.length;
    if (token.startsWith('//') || token.startsWith('/*')) continue;
    if ((token === '}' || token === ']') && comma >= 0) out[comma] = '';
    if (token === ',') comma = out.length;
    else if (token.trim() !== '') comma = -1;
    out.push(token);
  }
  return out.join('');
}

function tokenAt(text: string, at: number): string {
  if (text[at] === '"') {
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    return text.slice(at, end + 1);
  }
  if (text.startsWith('//', at)) return upTo(text, at, '\n', 0);
  if (text.startsWith('/*', at)) return upTo(text, at, '*/', 2);
  return text[at]!;
}

function upTo(text: string, at: number, mark: string, more: number): string {
  const end = text.indexOf(mark, at + more);
  return end < 0 ? text.slice(at) : text.slice(at, end + more);
}
