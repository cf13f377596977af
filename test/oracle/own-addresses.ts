import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { numericAddress } from '../../src/parse/hba-address.js';
import { HAS_IPV6 } from './network-server.js';

/** This machine's interfaces besides the loopback one, in the form `10.0.0.5/24`. */
export const INTERFACES: readonly string[] = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .flatMap(({ internal, cidr }) => (internal || cidr === null ? [] : [cidr]));

/** Its addresses of those. Linux may lose what `::1` sends to another IPv6 address of the same machine. */
export const OWN: readonly string[] = INTERFACES.map((cidr) => cidr.slice(0, cidr.indexOf('/'))).filter(
  (own) => !own.includes(':'),
);

const PATIENCE = 500;

/** Does a client bound to this address arrive from it? */
function arrives(home: string, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    const done = (arrived: boolean) => {
      server.close();
      resolve(arrived);
    };
    server.on('error', () => done(false));
    server.listen(0, home, () => {
      const at = server.address();
      const port = typeof at === 'object' && at ? at.port : 0;
      const client = connect({ host: home, port, localAddress: address });
      const end = (arrived: boolean) => {
        client.destroy();
        done(arrived);
      };
      client.setTimeout(PATIENCE, () => end(false));
      client.on('error', () => end(false));
      client.on('connect', () => end(client.localAddress === address));
    });
  });
}

/** True in a network namespace whose loopback interface takes every address for its own. */
export const EVERY_IPV4 = await arrives('127.0.0.1', '198.51.100.7');
export const EVERY_IPV6 = HAS_IPV6 && (await arrives('::1', '2001:db8::9'));

/** Bound to a broadcast address of its own a client comes from 127.0.0.1. */
const UNBOUND = new Set([0x7f00_0000n, 0x7fff_ffffn]);
const MAPPED = 0xffffn;
const MULTICAST = { 4: [0xe000_0000n, 0xf000_0000n], 6: [0xff00n << 112n, 0x1_0000n << 112n] } as const;

/** Can a client on this machine come from that address? */
export function isOurs(address: string): boolean {
  const numeric = numericAddress(address);
  if (!numeric) return false;
  const { family, value } = numeric;
  const [multicast, beyond] = MULTICAST[family];
  const isSomebody = value !== 0n && (value < multicast || value >= beyond) && value !== 0xffff_ffffn;
  if (family === 6) {
    const isLinkLocal = value >> 118n === 0x3fan;
    return HAS_IPV6 && (value === 1n || (EVERY_IPV6 && isSomebody && !isLinkLocal && value >> 32n !== MAPPED));
  }
  if (UNBOUND.has(value)) return false;
  return value >> 24n === 127n || OWN.includes(address) || (EVERY_IPV4 && isSomebody);
}
