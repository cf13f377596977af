import type { Span } from '../text/source.js';
import type { Client, ClientDriver } from './project.js';

/** A program that reads a connection, as messages name it: `node-postgres 8.23.1`. */
export const driverName = ({ title, version }: ClientDriver): string =>
  version === undefined ? title : `${title} ${version}`;

/** The program whose rules were used to read the client's options, as messages name it. */
export const readerOf = ({ driver }: Client): string => driverName(driver);

/** The connection as people know it: by the text it is written in; one that variables make together has no name. */
export const connectionName = ({ conninfo, name }: Client): string =>
  name !== '' && (conninfo || !/(?:^|\.)PG[A-Z]+$/u.test(name)) ? `\`${name}\`` : 'this connection';

/** Where a finding about the client's policy points: the word that decides it, else the client. */
export const policySpan = (client: Client): Span => (client.policy.kind === 'set' ? client.policy.at : client.at);

/** How sure a finding is that rests on how the driver reads things: nothing is certain while that is only assumed. */
export const sureOfDriver = ({ driver }: Client): { readonly confidence?: 'likely' } =>
  driver.assumed ? { confidence: 'likely' } : {};

/** Why the client was read as it was, and who else reads it, for a note below a finding. */
export function readingNote({ driver, consumers }: Client): { readonly message: string } {
  const others = [...new Set(consumers.slice(1).map((consumer) => driverName(consumer.driver)))];
  if (others.length === 0) return { message: driver.why };
  const verb = others.length === 1 ? 'reads' : 'read';
  return { message: `${driver.why}; ${others.join(' and ')} ${verb} it, too` };
}

/** Programs, tools and servers that connect by a string; standbys and poolers have rules of their own. */
export const isPlainClient = ({ role }: Client): boolean => role === 'application' || role === 'tool' || role === 'sql';
