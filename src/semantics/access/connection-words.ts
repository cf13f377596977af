import type { Transport } from '../hba.js';
import type { Connection } from './connection.js';

/** How a connection of this transport travels: "in plaintext". */
export function transportWords(transport: Transport): string {
  switch (transport) {
    case 'local':
      return 'over a Unix socket';
    case 'plaintext':
      return 'in plaintext';
    case 'tls':
      return 'over TLS';
    case 'gss':
      return 'with GSS encryption';
  }
}

/** A connection for people: "`app` from `10.0.0.1` to database `shop` in plaintext". */
export function connectionWords({ transport, address, user, database, replication }: Connection): string {
  const from = address === undefined ? '' : ` from \`${address}\``;
  const to = replication ? 'for replication' : `to database \`${database}\``;
  return `\`${user}\`${from} ${to} ${transportWords(transport)}`;
}
