import { positionOf, type Span, textOf } from '../text/source.js';
import { outlineOf } from './outline.js';
import type { Redactor } from './redact.js';
import type { JudgedFinding } from './weigh.js';

const DIGITS = 16;
/** Sections inside sections that are told apart. */
const DEEPEST = 20;

/**
 * 16 hexadecimal digits that name a finding for as long as what it says stays true: rule, path, what it points at, and
 * a number that tells true duplicates apart. No line, column, message, severity or version is in it, so text that moves
 * keeps its fingerprints.
 * @param hash hexadecimal digest (SHA-256) of a text; the core has no cryptography of its own
 */
export function fingerprints(
  findings: readonly JudgedFinding[],
  redactor: Redactor,
  hash: (text: string) => string,
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, finding: { at }, anchored }) => {
    const evidence = anchored || at.start === at.end ? [] : evidenceAt(at, redactor);
    const what = JSON.stringify(['hostssl/v1', rule.id, redactor.path(at.file.path), ...evidence]);
    const ordinal = seen.get(what) ?? 0;
    seen.set(what, ordinal + 1);
    return hash(JSON.stringify([what, ordinal])).slice(0, DIGITS);
  });
}

/** The words pointed at, the record they stand in without its comment, and the sections that record is in. */
function evidenceAt(at: Span, redactor: Redactor): readonly string[] {
  const { file } = at;
  const { line, column } = positionOf(file, at.start);
  const shown = redactor.line(file, line);
  const length = textOf(at).split('\n', 1)[0]!.length;
  const words = shown.text.slice(shown.startOf(column - 1), shown.endOf(column - 1 + length));
  return [normal(words), normal(shown.text.replace(/\s#.*$/u, '')), ...sectionsAbove(at, line, redactor)];
}

/** `services`, `app`, `environment` above an indented line; the `[section]` above one of an ini file. */
function sectionsAbove({ file }: Span, line: number, redactor: Redactor): readonly string[] {
  const { parents, headers } = outlineOf(file);
  const names: string[] = [];
  for (let up = parents[line]!; up > 0 && names.length < DEEPEST; up = parents[up]!) {
    const bare = redactor.line(file, up).text.trim();
    if (/:(?:\s|$)/u.test(bare)) names.push(normal(bare.replace(/:(?:\s.*)?$/u, '')));
  }
  const header = headers[line]!;
  return header > 0 && header !== line ? [...names, normal(redactor.line(file, header).text)] : names;
}

const normal = (text: string): string => text.trim().replaceAll(/\s+/gu, ' ');
