import { mapped, type Passage } from '../text/passage.js';
import { type SourceFile, spanOf } from '../text/source.js';

/** `"user" "secret"`. */
export interface UserlistEntry {
  readonly user: string;
  readonly secret: Passage;
}

/** PgBouncer's `load_auth_file`: two quoted words a line, a quote doubled inside; what starts with `;` is a comment. */
export function parseUserlist(file: SourceFile): readonly UserlistEntry[] {
  const { text } = file;
  const entries: UserlistEntry[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const user = quotedWord(file, from, to);
    const secret = user && quotedWord(file, user.end, to);
    if (user && secret) entries.push({ user: user.passage.text, secret: secret.passage });
    from = to + 1;
  }
  return entries;
}

/** The word in double quotes that comes next on the line, and where it ends. */
function quotedWord(file: SourceFile, from: number, to: number): { passage: Passage; end: number } | undefined {
  const { text } = file;
  let at = from;
  while (at < to && /[\s\uFEFF]/u.test(text[at]!)) at++;
  if (text[at] !== '"') return undefined;
  const start = ++at;
  const offsets: number[] = [];
  let value = '';
  for (; at < to; at++) {
    if (text[at] === '"') {
      if (text[at + 1] !== '"') break;
      offsets.push(at++);
      value += '"';
      continue;
    }
    offsets.push(at);
    value += text[at]!;
  }
  if (at >= to) return undefined;
  const passage = mapped(spanOf(file, start, at), value, [...offsets, at], (next) =>
    /[\n\r\0]/u.test(next) ? undefined : next.replaceAll('"', '""'),
  );
  return { passage, end: at + 1 };
}
