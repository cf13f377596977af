import { mapped, type Passage, verbatim } from '../text/passage.js';
import { type SourceFile, spanOf } from '../text/source.js';
import type { IniEntry, IniSection, IniTree } from './ini-tree.js';

const HEADER = /^\[([^\]]+)\]/u;
/** The first `=` or `:` ends the name, which has at least one character. */
const OPTION = /^([^=:\s][^=:]{0,200}?)[ \t]*[=:][ \t]*/u;

/**
 * An ini file as Python's `configparser` reads it, which most others read alike: comments where a line starts, `=` or
 * `:`, names without regard to case. Lines that are indented below an option go on with its value; only the first of
 * them is kept, as no connection stands on several.
 */
export function parseIni(file: SourceFile): IniTree {
  const { text } = file;
  const entries: IniEntry[] = [];
  const sections: IniSection[] = [];
  let section = '';
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const start = from;
    from = to + 1;
    const written = text.slice(start, Math.min(to, start + 8_192));
    if (/^(?:\s|$|[#;])/u.test(written)) continue;
    const header = HEADER.exec(written);
    if (header) {
      section = header[1]!;
      sections.push({ name: section, file, at: spanOf(file, start, start + header[0].length) });
      continue;
    }
    const option = OPTION.exec(written);
    if (!option) continue;
    const [all, name] = option as unknown as readonly [string, string];
    const end = start + all.length + written.slice(all.length).trimEnd().length;
    const at = spanOf(file, start + all.length, Math.max(start + all.length, end));
    entries.push({
      section,
      name: name.toLowerCase(),
      nameAt: spanOf(file, start, start + name.length),
      passage: { ...verbatim(at), escape: (next) => (/[\n\r\0]/u.test(next) ? undefined : next) },
      line: spanOf(file, start, to),
    });
  }
  return { entries, sections };
}

/**
 * `BasicInterpolation`: `%%` is a percent sign, `%(name)s` the value of another option. One that is not in sight becomes
 * `${name}`, the mark of a variable that nobody sets.
 * @param lookup the raw value of another option
 */
export function interpolated(written: Passage, lookup: (name: string) => string | undefined): Passage {
  const { text } = written;
  if (!text.includes('%')) return written;
  let value = '';
  const offsets: number[] = [];
  const put = (chars: string, at: number) => {
    value += chars;
    for (let unit = 0; unit < chars.length; unit++) offsets.push(at);
  };
  const REFERENCE = /%\(([^()\s]{1,100})\)s/uy;
  for (let at = 0; at < text.length; ) {
    REFERENCE.lastIndex = at;
    const reference = text[at] === '%' ? REFERENCE.exec(text) : null;
    if (reference) {
      const name = reference[1]!.toLowerCase();
      const found = lookup(name);
      const known = found !== undefined && !found.includes('%') ? found : undefined;
      put(known ?? `\${${name.replace(/\W/gu, '_')}}`, -1);
      at += reference[0].length;
      continue;
    }
    put(text[at]!, written.span(at, at + 1).start);
    at += text[at] === '%' && text[at + 1] === '%' ? 2 : 1;
  }
  return mapped(written.at, value, [...offsets, written.at.end], (next) => written.escape(next.replaceAll('%', '%%')));
}
