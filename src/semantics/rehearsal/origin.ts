import { known } from '../../text/resolved.js';
import type { Leg } from '../legs.js';
import { listening } from '../listening.js';
import { familiesHeard } from '../network-records.js';
import type { Server } from '../project.js';
import type { Origin } from './doors.js';

/**
 * Where a server sees this client come from. Only a client that connects to the loopback interface of a server outside
 * of containers has an address that is known; any other may be anywhere but on the server's machine.
 */
export function originOf({ endpoint }: Leg, server: Server): Origin {
  if (endpoint.locality === 'socket') return { kind: 'socket' };
  const isOwn = endpoint.locality === 'loopback' && !server.container && !server.operator;
  const families = familiesHeard(listening(server), isOwn);
  // Containers may share a loopback interface, and else the machine's own is translated into some other address.
  if (!isOwn) return { kind: 'anywhere', scope: { families, remoteOnly: endpoint.locality !== 'loopback' } };
  const host = known(endpoint.host) ?? '';
  const addresses = LOOPBACK.filter(({ family, address }) => families.includes(family) && mayBe(host, address));
  return { kind: 'addresses', addresses: addresses.map(({ address }) => address) };
}

const LOOPBACK = [
  { family: 4, address: '127.0.0.1' },
  { family: 6, address: '::1' },
] as const;

/** A name may be resolved to either. */
const mayBe = (host: string, address: string): boolean => {
  const plain = host.replace(/^\[|\]$/gu, '');
  if (plain === '127.0.0.1') return address === '127.0.0.1';
  return plain === '::1' ? address === '::1' : true;
};
