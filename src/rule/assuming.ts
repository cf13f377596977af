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
  return { severity: closed ? 'info' : severity, confidence: 'likely', notes: assumptions.map(noteOf) };
}

function noteOf(assumption: Assumption): Note {
  switch (assumption.kind) {
    case 'not-listening':
      return {
        at: assumption.at,
        message: '`listen_addresses` is not set here: until it is, only this host can connect',
      };
    case 'listening-unknown': {
      const message = `assuming that other machines can connect: ${assumption.why}`;
      return assumption.at ? { at: assumption.at, message } : { message };
    }
    case 'listening-name': {
      const message = 'assuming that this name is one of an address other machines can reach';
      return assumption.at ? { at: assumption.at, message } : { message };
    }
    case 'template':
      return { at: assumption.at, message: 'assuming that what becomes of this line does not decide first' };
  }
}
