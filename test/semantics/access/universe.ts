import type { Family } from '../../../src/parse/hba-address.js';
import type { Connection } from '../../../src/semantics/access/connection.js';
import type { Scope } from '../../../src/semantics/access/scope.js';
import type { Transport } from '../../../src/semantics/hba.js';
import { isInRange } from './access-words.js';
import type { RandomRecord } from './random-tables.js';

/** Every name the words of the tables tell apart: those written there, and two of each kind that nobody mentions. */
export const MENTIONED = ['u1', 'app', 'd1', 'appdb', 'g1', 'alice', '+g1', 'all', 'replication', 'sameuser'];
export const FRESH = ['zq', 'zr', 'uq', 'ur', 'q1', 'r1', 'uq1', 'ur1'];
export const SLASHED = ['/^u', '/1$', '/'];

/** The same for addresses, every one of the small ranges; the last is one that no client has. */
export const ADDRESSES = [
  ...Array.from({ length: 8 }, (_, low) => `10.0.0.${low}`),
  ...['11.0.0.8', '11.0.0.9', '203.0.113.8', '203.0.113.9', '127.0.0.1', '127.0.0.2', '127.0.0.3'],
  ...['fd00::', 'fd00::1', 'fd00::2', 'fd00::3', '2001:db9::5', 'fe00::5', '::1'],
  '::ffff:10.0.0.1',
];
export const NO_CLIENT = ADDRESSES.length - 1;

export const familyOf = (address: string): Family => (address.includes(':') ? 6 : 4);

export const staysThere = (address: string): boolean => address === '::1' || address.startsWith('127.');

const TAKES: Readonly<Record<string, readonly Transport[]>> = {
  local: ['local'],
  host: ['plaintext', 'tls', 'gss'],
  hostssl: ['tls'],
  hostnossl: ['plaintext', 'gss'],
  hostgssenc: ['gss'],
  hostnogssenc: ['plaintext', 'tls'],
};

export const takes = ({ type }: RandomRecord, transport: Transport): boolean => TAKES[type]!.includes(transport);

/** Which addresses a question is about: as `Scope`, with a range as people write one. */
export interface Asked extends Omit<Scope, 'within'> {
  readonly range?: string;
}

/** Is the connection one of those that are asked about? */
export function isAsked({ address, replication = false, transport }: Connection, asked: Asked): boolean {
  const { families, remoteOnly, range, sessions } = asked;
  if (sessions !== undefined && replication !== (sessions === 'replication')) return false;
  if (transport === 'local') return address === undefined;
  if (address === undefined || !families.includes(familyOf(address)) || isInRange(address, '::ffff:0:0/96'))
    return false;
  return !(remoteOnly && staysThere(address)) && (range === undefined || isInRange(address, range));
}
