import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What a server presents, as PEM. */
export interface Presented {
  readonly key: string;
  readonly certificate: string;
}

/**
 * Speaks as much of the protocol as a client needs to look at the certificate: `S` to an SSLRequest, TLS, and then the
 * error `welcome`. One port for each certificate. In a thread, as libpq blocks the one that calls it.
 */
const SERVER = `
const { createServer } = require('node:net');
const { TLSSocket, createSecureContext } = require('node:tls');
const { parentPort, workerData } = require('node:worker_threads');
const text = 'SFATAL\\0VFATAL\\0C28000\\0Mwelcome\\0\\0';
const welcome = Buffer.alloc(5 + text.length);
welcome.write('E', 0, 'latin1');
welcome.writeUInt32BE(4 + text.length, 1);
welcome.write(text, 5, 'latin1');
const listening = workerData.map(({ key, certificate }) => new Promise((resolve) => {
  const secureContext = createSecureContext({ key, cert: certificate, ecdhCurve: 'prime256v1', ciphers: 'DEFAULT@SECLEVEL=0' });
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => {
      socket.write('S');
      const secure = new TLSSocket(socket, { isServer: true, secureContext });
      secure.on('error', () => socket.destroy());
      secure.once('data', () => secure.end(welcome));
    });
  });
  server.listen(0, '127.0.0.1', () => resolve(server.address().port));
}));
Promise.all(listening).then((ports) => parentPort.postMessage(ports));
`;

/** @returns the port of each, on 127.0.0.1, and what ends it */
export async function tlsDoors(presented: readonly Presented[]): Promise<{
  readonly ports: readonly number[];
  readonly close: () => Promise<number>;
}> {
  const worker = new Worker(SERVER, { eval: true, workerData: presented });
  const [ports] = (await once(worker, 'message')) as [readonly number[]];
  return { ports, close: () => worker.terminate() };
}
