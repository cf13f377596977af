import type { Connection } from '../../../src/semantics/access/connection.js';
import { type World, worldOf } from '../../../src/semantics/access/world.js';

export const USERS = ['u1', 'app', 'd1', 'g1', 'alice', '+g1', 'all', 'replication', 'zq', 'zr1'];
export const DATABASES = ['u1', 'app', 'd1', 'appdb', 'g1', 'alice', 'all', 'sameuser', 'zq', 'xr'];
export const ADDRESSES = [
  ...Array.from({ length: 8 }, (_, low) => `10.0.0.${low}`),
  ...['10.0.0.8', '203.0.113.7', '127.0.0.1', '127.0.0.9', '192.0.2.1'],
  ...['fd00::', 'fd00::1', 'fd00::2', 'fd00::3', '2001:db8::5', '::1'],
];

const some = <T>(next: () => number, list: readonly T[]): T => list[Math.floor(next() * list.length)]!;

/** A connection with names and from addresses that random tables tell apart. */
export function sampleConnection(next: () => number): Connection {
  const transport = some(next, ['local', 'plaintext', 'tls', 'gss'] as const);
  return {
    transport,
    user: some(next, USERS),
    database: some(next, DATABASES),
    ...(transport !== 'local' && { address: some(next, ADDRESSES) }),
    ...(next() < 0.15 && { replication: true }),
  };
}

/** Nothing is known, or one or more kinds of facts are. */
export const sampleWorld = (next: () => number): World =>
  worldOf({
    ...(next() < 0.4 && { roles: { u1: ['g1'], app: ['u1'], zq: ['alice'] } }),
    ...(next() < 0.4 && { interfaces: ['10.0.0.2/30', 'fd00::1/127'] }),
    ...(next() < 0.4 && { hosts: { 'n1.example': ['10.0.0.1', 'fd00::2'], 'other.example': ['10.0.0.5'] } }),
  });
