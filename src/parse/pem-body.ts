import { spanOf } from '../text/source.js';
import type { PemBlock } from './pem.js';
import type { Problem } from './problem.js';

/** What stands in a block: its base64, or the first thing that keeps OpenSSL from decoding it. */
export type PemBody =
  | { readonly kind: 'base64'; readonly base64: string }
  | { readonly kind: 'wrong'; readonly problem: Problem };

/**
 * Decodes the frame of a block as OpenSSL 3 does (`PEM_read_bio_ex`): header and footer have a line to themselves and
 * say the same, a blank line ends header lines, everything else is base64.
 * @param text of the whole file; what its `SourceFile` shows of private keys is overwritten
 */
export function readPemBody(block: PemBlock, text: string): PemBody {
  const { label, at, body } = block;
  const file = at.file;
  const wrong = (start: number, end: number, message: string): PemBody => ({
    kind: 'wrong',
    problem: { at: spanOf(file, start, end), message },
  });
  const before = text.slice(text.lastIndexOf('\n', at.start - 1) + 1, at.start);
  if (before !== '' && !(before === BYTE_ORDER_MARK && at.start === 1))
    return wrong(at.start, at.end, `this header does not begin its line, so OpenSSL does not see the \`${label}\``);
  const lineEnd = endOfLine(text, at.end);
  if (!isBlank(text.slice(at.end, lineEnd)))
    return wrong(at.end, lineEnd, `something stands behind the header, so OpenSSL does not see the \`${label}\``);
  const footer = `-----END ${label}-----`;
  if (!text.startsWith(footer, body.end)) return wrongFooter(block, text, wrong);
  const footerEnd = body.end + footer.length;
  const behind = endOfLine(text, footerEnd);
  if (!isBlank(text.slice(footerEnd, behind)))
    return wrong(footerEnd, behind, `something stands behind \`${footer}\`, so this \`${label}\` has no end`);
  if (body.end > 0 && text[body.end - 1] !== '\n')
    return wrong(body.end, footerEnd, `\`${footer}\` does not begin its line, so this \`${label}\` has no end`);
  return dataOf(block, text, Math.min(lineEnd + 1, body.end), wrong);
}

const isBlank = (text: string): boolean => withoutTail(text) === '';

const BYTE_ORDER_MARK = '\ufeff';

type Wrong = (start: number, end: number, message: string) => PemBody;

function wrongFooter({ label, at, body }: PemBlock, text: string, wrong: Wrong): PemBody {
  if (body.end >= text.length) return wrong(at.start, at.end, `this \`${label}\` has no end: the file is cut off`);
  const end = endOfLine(text, body.end);
  const there = text.slice(body.end, end).trim();
  if (there.startsWith('-----BEGIN '))
    return wrong(at.start, at.end, `this \`${label}\` has no end: another block begins inside it`);
  const other = /^-----END ([A-Z0-9. ]{1,41})-----/u.exec(there)?.[1];
  return wrong(
    body.end,
    Math.min(end, body.end + there.length),
    other === undefined
      ? `the line that ends this \`${label}\` is damaged`
      : `what began as \`${label}\` ends as \`${other}\`, so OpenSSL reads neither`,
  );
}

/** @param from where the line after the header starts */
function dataOf({ label, at, body }: PemBlock, text: string, from: number, wrong: Wrong): PemBody {
  let dataStart = from;
  const blank = blankLine(text, from, body.end);
  if (blank) {
    const header = text.slice(from, blank.start);
    if (!isBlank(header) && !header.includes(':'))
      return wrong(
        blank.start,
        blank.end,
        `a blank line inside this \`${label}\` makes OpenSSL take what is above it for a header`,
      );
    if (!isBlank(header) && !header.startsWith('Proc-Type:'))
      return wrong(from, endOfLine(text, from), `OpenSSL takes no such header line in a \`${label}\``);
    dataStart = blank.end;
    const second = blankLine(text, dataStart, body.end);
    if (second)
      return wrong(second.start, second.end, `a second blank line inside this \`${label}\` ends it for OpenSSL`);
  }
  const pieces: string[] = [];
  for (let start = dataStart; start < body.end; ) {
    const end = Math.min(endOfLine(text, start), body.end);
    const line = withoutTail(text.slice(start, end));
    const odd = ODD.exec(line);
    if (odd) {
      const at = start + odd.index;
      return wrong(at, at + odd[0].length, whatIsOdd(line.slice(odd.index), label));
    }
    pieces.push(line);
    start = end + 1;
  }
  const base64 = pieces.join('').replace(/[\t\r ]+/gu, '');
  if (base64 === '') return wrong(at.start, at.end, `this \`${label}\` is empty`);
  const padding = base64.indexOf('=');
  const isWhole = base64.length % 4 === 0 && (padding === -1 || /^={1,2}$/u.test(base64.slice(padding)));
  return isWhole
    ? { kind: 'base64', base64 }
    : wrong(at.start, at.end, `this \`${label}\` cannot be decoded: characters of its base64 are missing`);
}

/** Neither base64 nor a blank that may stand in it (`data_ascii2bin`). */
const ODD = /[^A-Za-z0-9+/=\t\r ]/u;

const whatIsOdd = (rest: string, label: string): string =>
  /^\\r?\\?n/u.test(rest)
    ? `\`\\n\` is written here as two characters where a line of this \`${label}\` should end`
    : `no character of base64, so this \`${label}\` cannot be decoded`;

/** OpenSSL strips blanks and control characters behind a line. */
function withoutTail(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) <= 0x20) end--;
  return line.slice(0, end);
}

/** The first line with nothing on it. */
function blankLine(text: string, from: number, to: number) {
  for (let start = from; start < to; ) {
    const end = endOfLine(text, start);
    if (end >= to) return undefined;
    if (isBlank(text.slice(start, end))) return { start, end: end + 1 };
    start = end + 1;
  }
  return undefined;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
