import { connect } from 'node:net';
import type { Door } from './knock.js';
import { SSL_REQUEST } from './knock.js';

const HANDSHAKE = 22;
const ALERT = 21;
const TLS_1_2 = 0x0303;

const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);
/** A vector with its length in two bytes before it. */
const vector = (...content: readonly Buffer[]) => {
  const body = Buffer.concat(content);
  return Buffer.concat([u16(body.length), body]);
};
const extension = (type: number, body: Buffer) => Buffer.concat([u16(type), vector(body)]);

/**
 * A ClientHello of TLS 1.2 (RFC 5246, 7.4.1.2) with these suites, also those that no OpenSSL here could offer.
 * Groups: secp256r1. Signatures: ECDSA with SHA-256, RSA with SHA-256.
 */
function clientHello(suites: readonly number[]): Buffer {
  const body = Buffer.concat([
    u16(TLS_1_2),
    Buffer.alloc(32, 7),
    Buffer.from([0]),
    vector(...suites.map(u16)),
    Buffer.from([1, 0]),
    vector(
      extension(10, vector(u16(0x0017))),
      extension(11, Buffer.from([1, 0])),
      extension(13, vector(u16(0x0403), u16(0x0401))),
    ),
  ]);
  const message = Buffer.concat([Buffer.from([1, 0]), u16(body.length), body]);
  return Buffer.concat([Buffer.from([HANDSHAKE]), u16(0x0301), vector(message)]);
}

/** The suite that the server chooses, undefined where it ends the handshake instead. */
export function chosenSuite({ port }: Door, offered: readonly number[]): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(SSL_REQUEST));
    let heard = Buffer.alloc(0);
    const end = (finish: () => void) => {
      socket.destroy();
      finish();
    };
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('closed without an answer')));
    socket.once('data', (bytes: Buffer) => {
      if (bytes.toString('latin1') !== 'S') return end(() => reject(new Error('the server has no TLS')));
      socket.on('data', (more: Buffer) => {
        heard = Buffer.concat([heard, more]);
        if (heard[0] === ALERT) return end(() => resolve(undefined));
        // ServerHello: record 5, type and length 4, version 2, random 32, session id with its length, suite.
        const at = 44 + (heard[43] ?? 0);
        if (heard.length >= at + 2) end(() => resolve(heard.readUInt16BE(at)));
      });
      socket.write(clientHello(offered));
    });
  });
}
