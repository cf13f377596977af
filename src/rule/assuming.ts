import { assumptionWords } from '../semantics/assumption-words.js';
import type { Assumption } from '../semantics/network-records.js';
import type { Finding, Note, Severity } from './rule.js';

/**
 * What a finding about a record is worth under these assumptions, and the notes that name them. A server that by its
 * files listens to nobody has no hole: it is information that somebody meant the record, and that nothing reaches it yet.
 */
export function assuming(
  severity: Severity,
  assumptions: readonly Assumption[],
): Pick<Finding, 'severity' | 'confidence'> & { readonly notes: readonly Note[] } {
  if (assumptions.length === 0) return { severity, notes: [] };
  const closed = assumptions.some(({ kind }) => kind === 'not-listening');
  const open = assumptions.some(({ kind }) => kind === 'condition' || kind === 'too-many');
  return {
    severity: closed ? 'info' : severity,
    confidence: open ? 'possible' : 'likely',
    notes: assumptions.map(assumptionWords),
  };
}
