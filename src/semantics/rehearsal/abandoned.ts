import type { Span } from '../../text/source.js';
import type { Rehearsal } from './rehearsal.js';

/** One client under a change. */
export interface Passage {
  readonly today: Rehearsal;
  readonly after: Rehearsal;
  /** Once everything was done that it needs. */
  readonly secured: Rehearsal;
}

/**
 * The records that let in somebody known today, and are asked by nobody known any more, not even once everybody has what
 * he needs. Nothing where the record of one of them cannot be told: somebody would delete it.
 */
export function abandonedBy(all: readonly Passage[]): readonly Span[] {
  if (all.some((one) => [one.today, one.after, one.secured].some(isVague))) return [];
  const used = new Map<string, Span>();
  for (const { today } of all)
    for (const { result, record } of today.attempts)
      if (result.kind === 'connects' && record && !record.at.file.addedBy) used.set(keyOf(record.at), record.at);
  for (const { after, secured } of all)
    for (const { record } of [...after.attempts, ...secured.attempts]) if (record) used.delete(keyOf(record.at));
  return [...used.values()];
}

/** It may come in by several records, or by one that nobody knows. */
const isVague = ({ from, attempts, outcome }: Rehearsal): boolean =>
  from !== undefined ||
  (outcome.kind === 'unknown' && (outcome.step === undefined || outcome.step === 'records' || attempts.length === 0)) ||
  attempts.some(({ obstacles }) => obstacles.some(({ step, sure }) => step === 'records' && !sure));

/** The same line, whatever it would say then. */
const keyOf = ({ file, start }: Span): string => `${start} ${file.path}`;
