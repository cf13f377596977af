import { type Decoded, DecodedWriter, lineEnd } from './yaml-decoded.js';

interface Line {
  readonly start: number;
  /** Where its indentation ends. */
  readonly content: number;
  readonly end: number;
}

function linesOf(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const line = lineEnd(source, at, end);
    let content = at;
    while (content < line.end && source[content] === ' ') content++;
    lines.push({ start: at, content, end: line.end });
    at = line.next;
  }
  return lines;
}

/** `|` and `>`: indentation taken off, line breaks kept or folded, the end chomped as the header says. */
export function decodeBlock(
  source: string,
  style: 'literal' | 'folded',
  start: number,
  end: number,
  { header, parentIndent }: { readonly header: string; readonly parentIndent: number },
): Decoded {
  const out = new DecodedWriter();
  const lines = linesOf(source, start, end);
  const isEmpty = (line: Line) => line.content === line.end;
  const firstFull = lines.findIndex((line) => !isEmpty(line));
  const chomp = header.includes('-') ? '-' : header.includes('+') ? '+' : '';
  if (firstFull < 0) {
    const breaks = lines.filter((line, index) => line.end < end || index === 0);
    if (chomp === '+') for (const line of breaks) out.put('\n', line.end);
    return out.done(end);
  }
  const explicit = Number(/[1-9]/u.exec(header)?.[0] ?? 0);
  const indent = explicit > 0 ? parentIndent + explicit : lines[firstFull]!.content - lines[firstFull]!.start;
  const contentOf = (line: Line) => Math.min(line.start + indent, line.content);
  let count = lines.length;
  while (count > 0 && isEmpty(lines[count - 1]!) && lines[count - 1]!.end - lines[count - 1]!.start <= indent) count--;

  let separator = '';
  let separatorAt = start;
  let moreIndentedBefore = false;
  for (const [index, line] of lines.slice(0, count).entries()) {
    const from = contentOf(line);
    const moreIndented = line.content - line.start > indent || source[line.content] === '\t';
    if (style === 'literal' || index < firstFull) {
      out.put(separator, separatorAt);
      out.copy(source, from, line.end);
      separator = '\n';
    } else if (moreIndented) {
      if (separator === ' ') separator = '\n';
      else if (!moreIndentedBefore && separator === '\n' && index > firstFull) separator = '\n\n';
      out.put(separator, separatorAt);
      out.copy(source, from, line.end);
      separator = '\n';
      moreIndentedBefore = true;
    } else if (isEmpty(line)) {
      if (separator === '\n') out.put('\n', separatorAt);
      else separator = '\n';
    } else {
      out.put(separator, separatorAt);
      out.copy(source, line.content, line.end);
      separator = ' ';
      moreIndentedBefore = false;
    }
    separatorAt = line.end;
  }
  const last = lines[count - 1]!;
  if (chomp === '-') return out.done(last.end);
  out.put('\n', last.end);
  const after = (line: Line) => (source[line.end] === '\r' ? line.end + 2 : Math.min(line.end + 1, end));
  if (chomp === '') return out.done(after(last));
  for (const line of lines.slice(count)) if (line.end < end) out.put('\n', line.end);
  return out.done(end);
}
