import type { Assumption } from '../semantics/network-records.js';
import type { Finding, Note, Severity } from './rule.js';

const LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

/**
 * What a finding about a record is worth under these assumptions, and the notes that name them. A server that by its
 * files listens to nobody is judged one level lower: somebody meant the record, and nothing reaches it yet.
 */
export function assuming(
  severity: Severity,
  assumptions: readonly Assumption[],
): Pick<Finding, 'severity' | 'confidence'> & { readonly notes: readonly Note[] } {
  if (assumptions.length === 0) return { severity, notes: [] };
  const closed = assumptions.some(({ kind }) => kind === 'not-listening');
  return { severity: closed ? LOWER[severity] : severity, confidence: 'likely', notes: assumptions.map(noteOf) };
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
