import { hbaInForce } from '../hba-versions.js';
import type { Server } from '../project.js';
import type { Expectation } from './expectation.js';
import { type ExpectationOutcome, outcomeOf } from './expectation-outcome.js';

export interface FailedExpectation {
  readonly expectation: Expectation;
  readonly outcome: Exclude<ExpectationOutcome, { readonly kind: 'kept' }>;
}

/** What is expected of a server and does not hold, or cannot be told. A file that is refused decides nothing. */
export function failedExpectations(server: Server): readonly FailedExpectation[] {
  const tree = server.expectations.length > 0 ? hbaInForce(server) : undefined;
  if (!tree) return [];
  return server.expectations.flatMap((expectation) => {
    const outcome = outcomeOf(expectation, tree);
    return outcome.kind === 'kept' ? [] : [{ expectation, outcome }];
  });
}
