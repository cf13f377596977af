import { linesOf } from './lines.js';

/** One line of a file that nests by indentation: the keys it stands under, its own last. */
export interface KeyedLine {
  readonly keys: readonly string[];
  readonly value: string;
}

/** Deeper than any lock file nests. */
const DEEPEST = 12;

/**
 * The lines of a pnpm-lock.yaml or yarn.lock. Package managers write these files, always in the same few forms, so
 * that the forms are enough and YAML is not needed: `key:`, `key: value`, and `key "value"` of Yarn 1.
 */
export function* keyedLines(text: string): Generator<KeyedLine> {
  const open: { indent: number; key: string }[] = [];
  for (const line of linesOf(text)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const indent = line.length - line.trimStart().length;
    while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    if (open.length >= DEEPEST) continue;
    const [key, value] = split(content);
    open.push({ indent, key });
    yield { keys: open.map((one) => one.key), value };
  }
}

function split(content: string): readonly [key: string, value: string] {
  const quote = content[0];
  if (quote === '"' || quote === "'") {
    const end = content.indexOf(quote, 1);
    const after = content[end + 1];
    if (end > 0 && after === ':') return [content.slice(1, end), unquoted(content.slice(end + 2))];
    if (end > 0 && after === ' ' && !content.endsWith(':'))
      return [content.slice(1, end), unquoted(content.slice(end + 2))];
  }
  const colon = content.indexOf(': ');
  if (colon > 0) return [content.slice(0, colon), unquoted(content.slice(colon + 2))];
  if (content.endsWith(':')) return [content.slice(0, -1), ''];
  const space = content.indexOf(' ');
  return space > 0 ? [content.slice(0, space), unquoted(content.slice(space + 1))] : [content, ''];
}

function unquoted(value: string): string {
  const text = value.trim();
  const quote = text[0];
  return text.length > 1 && (quote === '"' || quote === "'") && text.endsWith(quote) ? text.slice(1, -1) : text;
}
