import { type SourceFile, type Span, spanOf } from '../text/source.js';

/**
 * What a mark does to the text around it: `value` is replaced by something, `open` and `close` bound lines that may be
 * absent or repeated, `nothing` (a comment, an assignment) leaves no trace.
 */
export type MarkRole = 'value' | 'open' | 'close' | 'nothing';

export interface Mark {
  readonly at: Span;
  readonly role: MarkRole;
  /** Behind a `#`: a template engine still replaces it, but what it becomes stays a comment. */
  readonly commented: boolean;
}

/** Paired delimiters of Jinja, Go, Handlebars, ERB and EPP. They mean themselves wherever they stand. */
const CLOSERS = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' } as const;
type Opener = keyof typeof CLOSERS;

/** Placeholders of envsubst, Terraform, autoconf and of people. Every repetition is bounded, so a scan stays linear. */
const PLACEHOLDERS = [
  /\$\{[^}\n]{1,200}\}/,
  /(?<![\w$\\])\$[A-Z_][A-Z0-9_]{1,60}/,
  /%\{~?[ \t]*(?:if|for|else|endif|endfor)\b[^}\n]{0,200}\}/,
  /@@?[A-Z][A-Z0-9_]{1,60}@@?/,
  /(?<![A-Za-z0-9_])__[A-Z][A-Z0-9_]{0,60}__/,
  /%%[A-Z][A-Z0-9_]{1,60}%%/,
  /<[A-Z][A-Z0-9_ -]{1,60}>/,
  /<(?:your|my|the|replace|change|insert)[A-Za-z0-9_ -]{1,60}>/,
];
const CANDIDATE = new RegExp(['\\{[{%#]|<%', ...PLACEHOLDERS.map(({ source }) => source)].join('|'), 'gu');

/** `$` and `%%` are for the shell in `archive_command` and its kin, `%` escapes in `log_line_prefix`. */
const HAS_MEANING = /^[ \t]*(?:[a-z_]*_command|log_line_prefix)\b/i;

const JINJA_OPEN = /^(?:if|for|macro|block|call|filter|raw|with|autoescape|trans|set [^=]*$)/u;
const JINJA_VALUE = /^(?:include|extends)\b/u;
/** Ansible's filter makes comment lines of a text: `{{ ansible_managed | comment }}` heads most of its templates. */
const JINJA_COMMENT = /\|[ \t]*comment(?:[ \t]*\([^()]*\))?$/u;
const GO_OPEN = /^(?:(?:if|range|with|define|block)\b|[#^])/u;
const GO_NOTHING = /^(?:\/\*|!|\$\w+ *:?=|else\b)/u;
const RUBY_OPEN = /^(?:if|unless|case|for|while|until|begin)\b|\bdo *(?:\|[^|]*\|)?$|\{ *(?:\|[^|]*\|)?$/u;
const RUBY_CLOSE = /^(?:end\b|\}(?!.*\{$))/u;
const RUBY_MIDDLE = /^(?:else|elsif|when|rescue|ensure)\b|^\} *els/u;

function roleOf(opener: Opener, inner: string): MarkRole {
  const code = inner
    .slice(0, 2_000)
    .replace(/^[-~+_]/u, '')
    .replace(/[-~+_]$/u, '')
    .trim();
  switch (opener) {
    case '{#':
      return 'nothing';
    case '{%':
      if (code.startsWith('end')) return 'close';
      if (JINJA_OPEN.test(code)) return 'open';
      return JINJA_VALUE.test(code) ? 'value' : 'nothing';
    case '{{':
      if (/^end\b|^\//u.test(code) && !code.startsWith('/*')) return 'close';
      if (GO_OPEN.test(code)) return 'open';
      return GO_NOTHING.test(code) || JINJA_COMMENT.test(code) ? 'nothing' : 'value';
    case '<%':
      if (code.startsWith('=')) return 'value';
      if (code.startsWith('#') || RUBY_MIDDLE.test(code)) return 'nothing';
      if (RUBY_CLOSE.test(code)) return 'close';
      return RUBY_OPEN.test(code) ? 'open' : 'nothing';
  }
}

/** Terraform's `%{ if … }`; every other placeholder stands for a value. */
function placeholderRole(text: string): MarkRole {
  if (!text.startsWith('%{')) return 'value';
  const word = /[a-z]+/u.exec(text)?.[0] ?? '';
  return word === 'else' ? 'nothing' : word.startsWith('end') ? 'close' : 'open';
}

/** Where the comment of the line `[start, end)` begins: the first `#` outside quotes that are closed on that line. */
function commentOf(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const char = text[at];
    if (char === '#' && text[at - 1] !== '{' && text[at - 1] !== '%') return at;
    if (char !== "'" && char !== '"') continue;
    const close = text.indexOf(char, at + 1);
    if (close !== -1 && close < end) at = close;
  }
  return end;
}

/** More than a person writes: what follows is one mark to the end, as nobody can say what becomes of it. */
const MOST_MARKS = 500_000;

/** Every mark of template syntax and every placeholder, in order. Plain `$libdir`, `"$user"` and a regex's `$` are none. */
export function marksOf(file: SourceFile): readonly Mark[] {
  const { text } = file;
  const marks: Mark[] = [];
  const unclosed = new Set<Opener>();
  let lineStart = 0;
  let lineEnd = -1;
  let comment = 0;
  let meaningful = false;
  CANDIDATE.lastIndex = 0;
  for (let found = CANDIDATE.exec(text); found; found = CANDIDATE.exec(text)) {
    const start = found.index;
    if (marks.length === MOST_MARKS) {
      marks.push({ at: spanOf(file, start, text.length), role: 'value', commented: false });
      break;
    }
    if (start > lineEnd) {
      lineStart = text.lastIndexOf('\n', start) + 1;
      lineEnd = text.indexOf('\n', start);
      if (lineEnd === -1) lineEnd = text.length;
      comment = commentOf(text, lineStart, lineEnd);
      meaningful = HAS_MEANING.test(text.slice(lineStart, lineStart + 200));
    }
    const commented = start >= comment;
    const opener = found[0] as Opener;
    const closer = CLOSERS[opener];
    if (closer === undefined) {
      if (commented || meaningful) continue;
      marks.push({ at: spanOf(file, start, start + found[0].length), role: placeholderRole(found[0]), commented });
      continue;
    }
    if (unclosed.has(opener) || (meaningful && (opener === '{%' || /^<%[^=-]/u.test(text.slice(start, start + 3)))))
      continue;
    const close = text.indexOf(closer, start + 2);
    if (close === -1) {
      unclosed.add(opener);
      continue;
    }
    const end = close + 2;
    marks.push({ at: spanOf(file, start, end), role: roleOf(opener, text.slice(start + 2, close)), commented });
    CANDIDATE.lastIndex = end;
  }
  return marks;
}
