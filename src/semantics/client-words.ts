import type { Span } from '../text/source.js';
import type { Client } from './project.js';

/** The program whose rules were used to read the client's options, as messages name it. */
export const readerOf = ({ driver }: Client): string => (driver.id === 'libpq' ? 'libpq' : `\`${driver.id}\``);

/** Where a finding about the client's policy points: the word that decides it, else the client. */
export const policySpan = (client: Client): Span => (client.policy.kind === 'set' ? client.policy.at : client.at);

/** Why the client was read as it was, for a note below a finding. */
export const readingNote = ({ driver }: Client): { readonly message: string } => ({ message: driver.why });
