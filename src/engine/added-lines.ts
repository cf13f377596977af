import type { AnyRule, Finding, Note } from '../rule/rule.js';
import { type Span, shownAt } from '../text/source.js';

/**
 * A finding about a line that an operator adds, told at the resource that makes it do so. Whoever wrote the resource
 * did not write the line, so it is no error of theirs, and nobody can write to it, so it is not fixed.
 */
export function outOfAddedLines(told: Finding, rule: Pick<AnyRule, 'severity'>): Finding {
  const finding = told.notes?.some(isAboutAdded) ? { ...told, notes: told.notes.map(noteOutside) } : told;
  const { at, notes = [], fix, ...rest } = finding;
  const { addedBy, text } = at.file;
  const kept = fix?.edits.every((edit) => !isAdded(edit.at)) ? { fix } : {};
  if (!addedBy) return fix && !kept.fix ? { at, notes, ...rest } : finding;
  const severity = rest.severity ?? rule.severity;
  const { name, where } = addedBy;
  const line = { at: addedBy.at, message: `the line is \`${text}\`, which ${name} puts ${where} those written here` };
  return {
    ...rest,
    severity: severity === 'error' ? 'warning' : severity,
    at: shownAt(at),
    notes: [line, ...notes],
    ...kept,
  };
}

const isAboutAdded = ({ at }: Note): boolean => at !== undefined && isAdded(at);

/** A note that points at such a line says which line it means. */
const noteOutside = (note: Note): Note => {
  const added = note.at?.file;
  if (!added?.addedBy) return note;
  return { at: added.addedBy.at, message: `\`${added.text}\`, which ${added.addedBy.name} adds: ${note.message}` };
};

const isAdded = ({ file }: Span): boolean => file.addedBy !== undefined;
