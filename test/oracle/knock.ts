import { connect, type Socket } from 'node:net';
import { connect as connectTls, createSecureContext } from 'node:tls';
import type { Connection } from '../../src/semantics/access/connection.js';

/** One try to get in. The servers here are built without GSSAPI. */
export interface Knock extends Connection {
  readonly transport: 'plaintext' | 'tls' | 'local';
  /** Logical replication, which pg_hba.conf takes for an ordinary session. */
  readonly logical?: true;
}

/** What a server answers to a startup packet, as far as pg_hba.conf decides it. */
export type Answer =
  /** Some record let it in, on the condition of what this method asks for. */
  | { readonly kind: 'accept'; readonly method: Asked }
  /** Some record wants a client certificate before anything else; that is asked ahead of `reject`, too. */
  | { readonly kind: 'certificate' }
  | { readonly kind: 'reject' }
  | { readonly kind: 'no-entry' }
  | { readonly kind: 'error'; readonly text: string };

/** What a client is asked for: several methods ask for the same. */
export type Asked = 'nothing' | 'password' | 'md5' | 'sasl' | 'peer' | 'ident';

/** Where a server listens. */
export interface Door {
  readonly port: number;
  /** The directory of its Unix socket. */
  readonly directory: string;
}

const REQUESTS: ReadonlyMap<number, Asked> = new Map([
  [0, 'nothing'],
  [3, 'password'],
  [5, 'md5'],
  [10, 'sasl'],
]);

const PROTOCOL_3 = 0x0003_0000;
export const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);
/** Made once, as it costs more than a handshake; with the curve that every major takes at once. */
const secureContext = createSecureContext({ ecdhCurve: 'prime256v1' });
const PATIENCE = 20_000;

/** A packet without type byte: its length, itself included, and the body. */
export function startupPacket({ user, database, replication, logical }: Omit<Knock, 'transport'>): Buffer {
  const mode = replication ? 'true' : logical ? 'database' : undefined;
  const fields = ['user', user, 'database', database, ...(mode ? ['replication', mode] : [])];
  const body = Buffer.from(`${fields.join('\0')}\0\0`, 'utf8');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.writeUInt32BE(PROTOCOL_3, 4);
  return Buffer.concat([head, body]);
}

/** The first message of the server, read no further. Rejects where no server answers. */
export function knock(door: Door, given: Knock): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(wayTo(door, given));
    const fail = (error: Error) => {
      socket.destroy();
      reject(new Error(`${JSON.stringify(given)}: ${error.message}`));
    };
    socket.setTimeout(PATIENCE, () => fail(new Error('no answer')));
    socket.on('error', fail);
    const listen = (talk: Socket) => {
      // A broadcast address can be bound, and the client comes from another one.
      if (given.address !== undefined && socket.localAddress !== given.address)
        return fail(new Error(`comes from ${socket.localAddress}`));
      let heard = Buffer.alloc(0);
      talk.on('data', (bytes: Buffer) => {
        heard = Buffer.concat([heard, bytes]);
        const answer = firstAnswer(heard);
        if (!answer) return;
        socket.destroy();
        resolve(answer);
      });
      talk.on('close', () => fail(new Error('closed without an answer')));
      talk.write(startupPacket(given));
    };
    if (given.transport !== 'tls') {
      socket.once('connect', () => listen(socket));
      return;
    }
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', (bytes: Buffer) => {
      if (bytes.toString('latin1') !== 'S') return fail(new Error(`SSLRequest: ${bytes.toString('latin1')}`));
      const secure = connectTls({ socket, secureContext, rejectUnauthorized: false }, () => listen(secure));
      secure.on('error', fail);
    });
  });
}

function wayTo({ port, directory }: Door, { transport, address }: Knock) {
  if (transport === 'local') return { path: `${directory}/.s.PGSQL.${port}` };
  if (address === undefined) throw new Error('over TCP a client has an address');
  return { host: address.includes(':') ? '::1' : '127.0.0.1', port, localAddress: address };
}

/** Undefined while the message is not complete. */
function firstAnswer(bytes: Buffer): Answer | undefined {
  if (bytes.length < 5 || bytes.length < 1 + bytes.readUInt32BE(1)) return undefined;
  const body = bytes.subarray(5, 1 + bytes.readUInt32BE(1));
  if (bytes[0] === 0x52) {
    const method = REQUESTS.get(body.readUInt32BE(0));
    return method ? { kind: 'accept', method } : { kind: 'error', text: `request ${body.readUInt32BE(0)}` };
  }
  return refusal(errorText(body));
}

/** The field `M` of an ErrorResponse. */
export function errorText(body: Buffer): string {
  const fields = body.toString('utf8').split('\0');
  return fields.find((field) => field.startsWith('M'))?.slice(1) ?? '';
}

function refusal(text: string): Answer {
  if (text.startsWith('no pg_hba.conf entry')) return { kind: 'no-entry' };
  if (text.startsWith('pg_hba.conf rejects')) return { kind: 'reject' };
  if (/^connection requires a valid client certificate|^client certificates can only be checked/u.test(text))
    return { kind: 'certificate' };
  const failed = /^(Peer|Ident) authentication failed/u.exec(text);
  return failed ? { kind: 'accept', method: failed[1] === 'Peer' ? 'peer' : 'ident' } : { kind: 'error', text };
}
