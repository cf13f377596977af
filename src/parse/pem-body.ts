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
  if (text.slice(at.end, lineEnd).trim() !== '')
    return wrong(at.end, lineEnd, `something stands behind the header, so OpenSSL does not see the \`${label}\``);
  const footer = `-----END ${label}-----`;
  if (!text.startsWith(footer, body.end)) return wrongFooter(block, text, wrong);
  if (body.end > 0 && text[body.end - 1] !== '\n')
    return wrong(
      body.end,
      body.end + footer.length,
      `\`${footer}\` does not begin its line, so this \`${label}\` has no end`,
    );
  return dataOf(block, text, Math.min(lineEnd + 1, body.end), wrong);
}

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
    const header = text.slice(from, blank.start).trim();
    if (header !== '' && !header.includes(':'))
      return wrong(
        blank.start,
        blank.end,
        `a blank line inside this \`${label}\` makes OpenSSL take what is above it for a header`,
      );
    if (header !== '' && !header.startsWith('Proc-Type:'))
      return wrong(from, endOfLine(text, from), `OpenSSL takes no such header line in a \`${label}\``);
    dataStart = blank.end;
    const second = blankLine(text, dataStart, body.end);
    if (second)
      return wrong(second.start, second.end, `a second blank line inside this \`${label}\` ends it for OpenSSL`);
  }
  const data = text.slice(dataStart, body.end);
  const odd = /[^A-Za-z0-9+/=\s]/u.exec(data);
  if (odd) {
    const start = dataStart + odd.index;
    const isEscape = odd[0] === '\\' && /^\\r?\\?n/u.test(data.slice(odd.index));
    return wrong(
      start,
      start + odd[0].length,
      isEscape
        ? `\`\\n\` is written here as two characters where a line of this \`${label}\` should end`
        : `no character of base64, so this \`${label}\` cannot be decoded`,
    );
  }
  const base64 = data.replace(/\s+/gu, '');
  if (base64 === '') return wrong(at.start, at.end, `this \`${label}\` is empty`);
  const padding = base64.indexOf('=');
  const isWhole = base64.length % 4 === 0 && (padding === -1 || /^={1,2}$/u.test(base64.slice(padding)));
  return isWhole
    ? { kind: 'base64', base64 }
    : wrong(at.start, at.end, `this \`${label}\` cannot be decoded: characters of its base64 are missing`);
}

/** The first line with nothing on it. */
function blankLine(text: string, from: number, to: number) {
  for (let start = from; start < to; ) {
    const end = endOfLine(text, start);
    if (end >= to) return undefined;
    if (text.slice(start, end).trim() === '') return { start, end: end + 1 };
    start = end + 1;
  }
  return undefined;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
