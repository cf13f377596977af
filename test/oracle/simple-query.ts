import { connect } from 'node:net';
import { type Door, errorText, startupPacket } from './knock.js';

export type Row = readonly (string | null)[];

/**
 * The rows of one or several statements, as text, for `postgres` over the Unix socket, where a record lets it in
 * without a password. Rejects with the server's own message.
 */
export function simpleQuery({ directory, port }: Door, sql: string): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: `${directory}/.s.PGSQL.${port}` });
    const rows: Row[] = [];
    let unread = Buffer.alloc(0);
    let isAsked = false;
    const end = (finish: () => void) => {
      socket.destroy();
      finish();
    };
    const take = (kind: string, body: Buffer) => {
      if (kind === 'E') return end(() => reject(new Error(errorText(body))));
      if (kind === 'D') rows.push(columnsOf(body));
      if (kind !== 'Z') return;
      if (isAsked) return end(() => resolve(rows));
      isAsked = true;
      socket.write(message('Q', Buffer.from(`${sql}\0`)));
    };
    socket.on('error', reject).on('data', (bytes: Buffer) => {
      unread = Buffer.concat([unread, bytes]);
      while (unread.length >= 5 && unread.length > unread.readUInt32BE(1)) {
        const length = 1 + unread.readUInt32BE(1);
        const [kind, body] = [String.fromCharCode(unread[0]!), unread.subarray(5, length)];
        unread = unread.subarray(length);
        take(kind, body);
      }
    });
    socket.write(startupPacket({ user: 'postgres', database: 'postgres' }));
  });
}

function message(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind, 'latin1');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** DataRow: the number of columns, and for each its length, -1 for null, and its text. */
function columnsOf(body: Buffer): Row {
  const row: (string | null)[] = [];
  for (let at = 2; at < body.length; ) {
    const length = body.readInt32BE(at);
    at += 4;
    row.push(length < 0 ? null : body.toString('utf8', at, at + length));
    at += Math.max(0, length);
  }
  return row;
}
