import type { Client } from '../semantics/project.js';
import { securing } from '../semantics/securing.js';
import type { Fix, Note } from './rule.js';

/** The fix that makes a connection string verify the server, and for whom it is right. */
export interface SecureFix {
  readonly fix?: Fix;
  readonly notes: readonly Note[];
}

/**
 * Rewrites the string where it stands, in the form that secures most of its readers; says who needs another one. To be
 * reviewed: a server without TLS, or whose certificate does not verify, is lost.
 */
export function secureFix(client: Client): SecureFix {
  const found = securing(client);
  if (!found) return { notes: [] };
  const { parameters, edits, rightFor, wrongFor } = found;
  const several = client.consumers.length > 1 ? `, right for ${[...new Set(rightFor)].join(' and ')}` : '';
  return {
    fix: {
      title: `Set \`${parameters}\`${several}, which needs the root certificate of the server`,
      safety: 'review',
      edits,
    },
    notes: wrongFor.map(({ title, words }) => ({ message: `for ${title} it must be something else: ${words}` })),
  };
}
