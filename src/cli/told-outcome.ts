import type { Redactor } from '../engine/redact.js';
import type { ToldOutcome, ToldPlace } from '../report/outcome-words.js';
import { driverName } from '../semantics/client-words.js';
import type { Consumer } from '../semantics/project.js';
import type { Outcome } from '../semantics/rehearsal/rehearsal.js';
import { positionOf, type Span, shownAt } from '../text/source.js';

/** An outcome as plain data, without secrets. */
export function toldOutcome(outcome: Outcome, redactor: Redactor): ToldOutcome {
  switch (outcome.kind) {
    case 'fails':
    case 'unknown': {
      const { kind, step, why, at } = outcome;
      return {
        outcome: kind,
        ...(step !== undefined && { step }),
        reason: redactor.text(why),
        ...(at && { place: toldPlace(at, redactor) }),
      };
    }
    default:
      return { outcome: outcome.kind };
  }
}

export function toldPlace(span: Span, redactor: Redactor): ToldPlace {
  const { file, start } = shownAt(span);
  return { file: redactor.path(file.path), line: positionOf(file, start).line };
}

export const toldDriver = ({ driver }: Consumer, redactor: Redactor): string => redactor.text(driverName(driver));
