import { type Decoded, DecodedWriter, isBlank, lineEnd } from './yaml-decoded.js';

/** Plain and single-quoted text: line breaks fold, blanks around them vanish, `''` is one quote where `quoted`. */
export function decodeFolded(source: string, start: number, end: number, quoted: boolean): Decoded {
  const out = new DecodedWriter();
  const copy = (from: number, to: number) => {
    if (!quoted) return out.copy(source, from, to);
    let begin = from;
    for (let quote = source.indexOf("''", from); quote >= 0 && quote + 1 < to; quote = source.indexOf("''", begin)) {
      out.copy(source, begin, quote);
      out.put("'", quote);
      begin = quote + 2;
    }
    out.copy(source, begin, to);
  };
  let line = lineEnd(source, start, end);
  if (line.next === line.end) {
    copy(start, end);
    return out.done(end);
  }
  let breakAt = trimmedEnd(source, start, line.end);
  copy(start, breakAt);
  let breaks = 0;
  for (let at = line.next; ; at = line.next) {
    breaks++;
    let from = at;
    while (from < end && isBlank(source[from])) from++;
    line = lineEnd(source, at, end);
    const last = line.next === line.end;
    const to = last ? end : trimmedEnd(source, from, line.end);
    if (to > from || last) {
      out.put(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), breakAt);
      copy(from, to);
      breaks = 0;
      breakAt = to;
    }
    if (last) return out.done(end);
  }
}

function trimmedEnd(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(source[at - 1])) at--;
  return at;
}
