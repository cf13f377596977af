import { maskOf, printAddress } from '../../src/parse/hba-address.js';
import type { HbaTree } from '../../src/parse/hba-tree.js';
import { databaseTerm, userTerm } from '../../src/semantics/access/field-match.js';
import type { AddressSet } from '../../src/semantics/address.js';
import { addressOf, recordsOf } from '../../src/semantics/hba.js';
import type { Knock } from './knock.js';
import { HAS_IPV6 } from './network-server.js';
import { isOurs, OWN } from './own-addresses.js';
import type { Random } from './random.js';
import { DATABASES, ROLES } from './table-arbitrary.js';

/** Every connection worth trying against one table. */
export interface Grid {
  /** One of them, by chance. */
  pick(random: Random): Knock;
  /** Some of those over one transport, spread evenly, or all where there are no more. */
  spread(transport: Way, count: number, random: Random): readonly Knock[];
}

export const WAYS = ['plaintext', 'tls', 'local'] as const;
export type Way = (typeof WAYS)[number];

/** Addresses that a table with host names is asked about, too: each is a question to the resolver, which may be slow. */
export const ALWAYS: readonly string[] = ['127.0.0.1', '127.0.0.9', '127.255.255.254', '::1', ...OWN].filter(
  (address) => HAS_IPV6 || !address.includes(':'),
);

const USERS = [...ROLES.map(([role]) => role), 'postgres'];

/** Addresses at every edge of the table's ranges, all roles, databases, transports, with and without replication. */
export function gridOf(tree: HbaTree): Grid {
  const sets = recordsOf(tree).map(addressOf);
  const edges = asksForNames(tree) ? [] : sets.flatMap(edgesOf);
  const addresses = [...new Set([...ALWAYS, ...edges])];
  const databases = [...new Set([...DATABASES, ...namesIn(tree)])];
  return {
    pick(random) {
      // A TLS handshake costs as much as four other knocks.
      const transport = WAYS[random.chance(0.25) ? 1 : random.chance(0.25) ? 2 : 0]!;
      return {
        transport,
        ...(transport !== 'local' && { address: random.pick(addresses) }),
        user: random.pick(USERS),
        database: random.pick(databases),
        replication: random.chance(0.2),
      };
    },
    spread(transport, count, random) {
      const froms = transport === 'local' ? [undefined] : addresses;
      const size = froms.length * USERS.length * databases.length * 2;
      const step = Math.max(1, size / count);
      return random.times(Math.min(size, count), (index) => {
        let place = Math.floor((index + (step > 1 ? random.next() : 0)) * step);
        const next = <T>(list: readonly T[]): T => {
          const one = list[place % list.length]!;
          place = Math.floor(place / list.length);
          return one;
        };
        const [address, replication] = [next(froms), next([false, true])];
        const [database, user] = [next(databases), next(USERS)];
        return { transport, ...(address !== undefined && { address }), user, database, replication };
      });
    },
  };
}

/** Some record is about host names, for which the server asks its resolver. */
export const asksForNames = (tree: HbaTree): boolean =>
  recordsOf(tree).some((record) => ['name', 'suffix'].includes(addressOf(record).kind));

/** Some record is about members of a role of this name, or of one that is called like the database. */
export const asksForMembers = (tree: HbaTree, role: string, database: string): boolean =>
  recordsOf(tree).some(({ databases, users }) => {
    const isSameRole = databases.some((word) => databaseTerm(word, tree.version).kind === 'samerole');
    const terms = users.map((word) => userTerm(word, tree.version));
    return (isSameRole && role === database) || terms.some((term) => term.kind === 'member' && term.role === role);
  });

/** The names that records look for as such. */
function namesIn(tree: HbaTree): readonly string[] {
  const words = recordsOf(tree).flatMap(({ databases, users }) => [
    ...databases.map((word) => databaseTerm(word, tree.version)),
    ...users.map((word) => userTerm(word, tree.version)),
  ]);
  // An empty one would stand for the user's own.
  return words.flatMap((term) => (term.kind === 'name' && term.name !== '' ? [term.name] : []));
}

const LOOPBACK = 127n << 24n;

/** The first and last address of the range and those beside them, moved into 127.0.0.0/8 where we cannot knock from them. */
function edgesOf(set: AddressSet): readonly string[] {
  if (set.kind !== 'range') return [];
  const { family } = set;
  const last = set.base | (maskOf(family === 4 ? 32 : 128, family) ^ set.mask);
  const lowestBit = set.mask & -set.mask;
  const edges = [set.base, set.base - 1n, set.base + 1n, last, last - 1n, last + 1n, set.base ^ lowestBit];
  const addresses = edges.map((edge) => printAddress({ family, value: BigInt.asUintN(family === 4 ? 32 : 128, edge) }));
  const moved = edges.map((edge) => printAddress({ family: 4, value: LOOPBACK | (edge & 0xff_ffffn) }));
  return [...addresses, ...(family === 4 ? moved : [])].filter(isOurs);
}
