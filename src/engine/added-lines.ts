import type { Finding } from '../rule/rule.js';
import { type Span, shownAt } from '../text/source.js';

/**
 * A finding about a line that an operator adds, told at the resource that makes it do so. Nobody can write to such a
 * line, so a fix that would is left out.
 */
export function outOfAddedLines(finding: Finding): Finding {
  const { at, notes = [], fix, ...rest } = finding;
  const { addedBy, text } = at.file;
  const kept = fix?.edits.every((edit) => !isAdded(edit.at)) ? { fix } : {};
  if (!addedBy) return fix && !kept.fix ? { at, notes, ...rest } : finding;
  const line = { at: addedBy.at, message: `the line is \`${text}\`, which ${addedBy.name} adds` };
  return { ...rest, at: shownAt(at), notes: [line, ...notes], ...kept };
}

const isAdded = ({ file }: Span): boolean => file.addedBy !== undefined;
