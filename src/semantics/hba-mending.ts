import type { Major } from '../facts/versions.js';
import { numericAddress } from '../parse/hba-address.js';
import type { HbaRefusal } from '../parse/hba-tree.js';
import { parsePgHba } from '../parse/pg-hba.js';
import type { Edit } from '../text/edit.js';
import { memoryFiles } from '../text/files.js';
import type { Passage } from '../text/passage.js';
import { lineAt, offsetOfLine, type Span, spanOf, textOf } from '../text/source.js';

/** What PostgreSQL sees of a byte order mark: a part of the first word, or a word where a comment was meant. */
export const startsWithMark = ({ at, line }: HbaRefusal): boolean => line === 1 && at.file.text.startsWith('\ufeff');

/** The edit that makes a refused line what it was surely meant to be, checked by reading it again; none where that is open. */
export function mend(refusal: HbaRefusal, version: Major): Edit | undefined {
  return refusal.passage ? mendIn(refusal.passage, version) : mendInFile(refusal, version);
}

/** A line in another format is mended as a file of its own, and the edit taken back to where it stands. */
function mendIn(passage: Passage, version: Major): Edit | undefined {
  const alone = { path: passage.at.file.path, text: `${passage.text}\n` };
  const [refusal] = parsePgHba(alone, { version, files: memoryFiles([alone]) }).entries;
  const edit = refusal?.kind === 'refused' ? mendInFile(refusal, version) : undefined;
  if (!edit || !passage.writable(edit.at.start, edit.at.end)) return undefined;
  const text = passage.escape(edit.text);
  return text === undefined ? undefined : { at: passage.span(edit.at.start, edit.at.end), text };
}

function mendInFile(refusal: HbaRefusal, version: Major): Edit | undefined {
  const { file } = refusal.at;
  const start = offsetOfLine(file, refusal.line);
  const line = spanOf(file, start, start + lineAt(file, refusal.line).length);
  return candidates(refusal, line).find(({ at, text }) => {
    if (at.start < line.start || at.end > line.end) return false; // continued on another line
    const mended = file.text.slice(line.start, at.start) + text + file.text.slice(at.end, line.end);
    const alone = { path: file.path, text: `${mended}\n` };
    const { entries } = parsePgHba(alone, { version, files: memoryFiles([alone]) });
    return entries.every(({ kind }) => kind === 'record');
  });
}

/** The usual slips, by PostgreSQL's words for them. */
function candidates(refusal: HbaRefusal, line: Span): readonly Edit[] {
  const { at, error } = refusal;
  if (startsWithMark(refusal)) return [{ at: spanOf(at.file, 0, 1), text: '' }];
  if (error.startsWith('invalid IP mask')) return withMask(at, line.start);
  if (error.startsWith('invalid connection type') || error.startsWith('invalid authentication method')) {
    return [{ at, text: textOf(at).toLowerCase() }];
  }
  if (error.startsWith('cert authentication is only supported on hostssl')) return overTls(line);
  // On a line that is for plaintext, too, either may be what was meant: `hostssl`, or no certificate.
  return error.includes('clientcert') && !error.includes('"hostssl" rows') ? otherwise(line) : [];
}

/** The method `cert` knows nothing but TLS, so `host` with it was meant to be `hostssl`. */
function overTls(line: Span): readonly Edit[] {
  const type = /^[ \t]*host(?=[ \t])/u.exec(textOf(line))?.[0];
  if (type === undefined) return [];
  const end = line.start + type.length;
  return [{ at: spanOf(line.file, end - 'host'.length, end), text: 'hostssl' }];
}

/** `1` was `verify-ca` until 13. `cert` needs no option, and `0` or `no-verify` asked for nothing. */
function otherwise(line: Span): readonly Edit[] {
  const option = /[ \t]+clientcert=([^ \t,#]*)/u.exec(textOf(line));
  if (!option) return [];
  const start = line.start + option.index;
  const end = start + option[0].length;
  const dropped = { at: spanOf(line.file, start, end), text: '' };
  const value = spanOf(line.file, end - option[1]!.length, end);
  switch (option[1]!.toLowerCase()) {
    case '1':
      return [{ at: value, text: 'verify-ca' }, dropped];
    case 'verify-full':
    case 'verify-ca': // `cert` alone says more
      return [{ at: value, text: option[1]!.toLowerCase() }, dropped];
    case '0':
    case 'no-verify':
      return [dropped];
    default:
      return [];
  }
}

/** `127.0.0.1 md5`: one host, whose mask was forgotten. */
function withMask(at: Span, lineStart: number): readonly Edit[] {
  const before = at.file.text.slice(lineStart, at.start).trimEnd();
  const word = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1);
  const address = numericAddress(word);
  if (!address) return [];
  const end = lineStart + before.length;
  return [{ at: spanOf(at.file, end, end), text: address.family === 4 ? '/32' : '/128' }];
}
