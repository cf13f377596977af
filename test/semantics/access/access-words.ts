import type { World } from '../../../src/semantics/access/world.js';

/**
 * What words of pg_hba.conf and what connections mean, written down a second time and as plainly as can be: by
 * enumeration. Nothing of this calls the code under test.
 *
 * What no file tells is enumerated, too. About the names of one connection three things may hold or not, eight
 * valuations: bit `v` of a set of them is on where it holds in valuation `v`. About its address there are twelve: four
 * names it may resolve to, times what it is to the server.
 */
export type Bits = number;

export const NEVER: Bits = 0;
export const ALWAYS: Bits = 0xff;

/** Roles that words of the tables name as groups, each with the valuations in which the user is a member. */
const GROUPS: Readonly<Record<string, Bits>> = { g1: 0xaa, alice: 0xcc };
/** Member of a role that is called like the database. */
const OF_DATABASE: Bits = 0xf0;

export const HOST_NAMES = [null, 'n1.example', 'm.example', 'localhost'] as const;
const OWN = { no: 0, network: 1, address: 2 } as const;
const OWN_KINDS = [OWN.no, OWN.network, OWN.address] as const;
/** Valuations of an address: `4 * own + name`. */
export const ADDRESS_VALUATIONS = 12;
const EVERY_ADDRESS: Bits = (1 << ADDRESS_VALUATIONS) - 1;

/** A role that is told of, so that it surely is one. */
const isTold = ({ memberOf }: World, role: string): boolean =>
  memberOf !== undefined && (memberOf.has(role) || [...memberOf.values()].some((groups) => groups.has(role)));

/**
 * Is the user a member of the role: in which valuations? A role is one of itself, as far as there is such a role:
 * `proven` leaves out what rests on that alone.
 */
export function memberBits(world: World, user: string, role: string, isDatabase: boolean, proven = false): Bits {
  if (user === role && !isTold(world, role)) return proven ? NEVER : ALWAYS;
  if (user === role) return ALWAYS;
  const groups = world.memberOf?.get(user);
  if (groups) return groups.has(role) ? ALWAYS : NEVER;
  if (world.allRoles) return NEVER;
  return GROUPS[role] ?? (isDatabase ? OF_DATABASE : NEVER);
}

const isRegex = (name: string, version: number): boolean => version >= 16 && name.startsWith('/');

/** The regular expressions of the tables, each with what it matches. */
const REGEXES: Readonly<Record<string, (name: string) => boolean>> = {
  '/^u': (name) => name[0] === 'u',
  '/1$': (name) => name.at(-1) === '1',
  '/': () => true,
};

const plainName = (word: string): string => (word.startsWith('"') ? word.slice(1, -1) : word);

function namedBits(word: string, name: string, version: number): Bits {
  const value = plainName(word);
  const isMatch = isRegex(value, version) ? REGEXES[value]!(name) : value === name;
  return isMatch ? ALWAYS : NEVER;
}

/** In which valuations does a word of the user field take the user? */
export function userBits(word: string, user: string, version: number, world: World, proven = false): Bits {
  if (word === 'all') return ALWAYS;
  if (word.startsWith('+')) return memberBits(world, user, word.slice(1), false, proven);
  return namedBits(word, user, version);
}

/** The same for the database field; `null` is physical replication. */
export function databaseBits(
  word: string,
  user: string,
  database: string | null,
  version: number,
  world: World,
  proven = false,
): Bits {
  if (database === null) return word === 'replication' ? ALWAYS : NEVER;
  switch (word) {
    case 'all':
      return ALWAYS;
    case 'replication':
      return NEVER;
    case 'sameuser':
      return database === user ? ALWAYS : NEVER;
    case 'samerole':
    case 'samegroup':
      return memberBits(world, user, database, true, proven);
    default:
      return namedBits(word, database, version);
  }
}

/** An address as its bits, most significant first: of the few forms the tables and witnesses are written in. */
function bitsOf(address: string): string {
  const binary = (value: number, width: number) => value.toString(2).padStart(width, '0');
  if (!address.includes(':'))
    return address
      .split('.')
      .map((part) => binary(Number(part), 8))
      .join('');
  const hex = address.replace(/\d+\.\d+\.\d+\.\d+$/u, (four) => {
    const [a, b, c, d] = four.split('.').map(Number);
    return `${(a! * 256 + b!).toString(16)}:${(c! * 256 + d!).toString(16)}`;
  });
  const [head = '', tail] = hex.split('::');
  const groups = (side: string) => (side === '' ? [] : side.split(':'));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].map((group) => binary(Number.parseInt(group, 16), 16)).join('');
}

const isSame = (a: string, b: string, mask: string): boolean =>
  a.length === b.length && [...mask].every((bit, at) => bit === '0' || a[at] === b[at]);

const prefixMask = (length: number, width: number): string => '1'.repeat(length).padEnd(width, '0');

/** Is the address in `10.0.0.0/29` or in `10.0.0.0 255.255.255.250`? */
export function isInRange(address: string, range: string): boolean {
  const [base = '', length] = range.split('/');
  const client = bitsOf(address);
  if (length !== undefined) return isSame(client, bitsOf(base), prefixMask(Number(length), bitsOf(base).length));
  const [plain = '', mask = ''] = range.split(' ');
  return isSame(client, bitsOf(plain), bitsOf(mask));
}

const hasRange = (word: string): boolean => /^[0-9a-f:.]+(?:\/| [0-9a-f])/u.test(word);

/** Does it depend on the server's surroundings which addresses this word takes? */
export const isOpen = (word: string): boolean => word !== 'all' && !hasRange(word);

/** The valuations that the world allows for this address. */
export function allowedValuations(world: World, address: string): Bits {
  let bits = 0;
  for (const own of OWN_KINDS) {
    if (!isAllowedOwn(world, address, own)) continue;
    for (const [index, name] of HOST_NAMES.entries())
      if (isAllowedName(world, address, name)) bits |= 1 << (4 * own + index);
  }
  return bits;
}

function isAllowedOwn({ interfaces }: World, address: string, own: number): boolean {
  if (address === '127.0.0.1' || address === '::1') return own === OWN.address;
  const least = isInRange(address, '127.0.0.0/8') ? OWN.network : OWN.no;
  if (!interfaces) return own >= least;
  const told = interfaces.reduce((most, one) => {
    const width = one.family === 4 ? 32 : 128;
    const binary = (value: bigint) => value.toString(2).padStart(width, '0');
    const client = bitsOf(address);
    if (client === binary(one.address)) return OWN.address;
    return isSame(client, binary(one.address), binary(one.mask)) ? Math.max(most, OWN.network) : most;
  }, least as number);
  return own === told;
}

function isAllowedName({ hostNames, allHosts }: World, address: string, name: string | null): boolean {
  const told = hostNames?.get(address);
  if (told !== undefined) return told === name;
  return allHosts ? name === null : true;
}

/** In which valuations does an address field take the address? */
export function addressBits(word: string, address: string): Bits {
  if (word === 'all') return EVERY_ADDRESS;
  if (hasRange(word)) return isInRange(address, word) ? EVERY_ADDRESS : NEVER;
  let bits = 0;
  for (const own of OWN_KINDS) {
    for (const [index, name] of HOST_NAMES.entries()) {
      const holds =
        word === 'samehost'
          ? own === OWN.address
          : word === 'samenet'
            ? own >= OWN.network
            : name !== null && (word.startsWith('.') ? name.endsWith(word) : name === word.toLowerCase());
      if (holds) bits |= 1 << (4 * own + index);
    }
  }
  return bits;
}

/** Valuations in which a client with this address is on another machine than the server. */
export const REMOTE_VALUATIONS: Bits = OWN_KINDS.filter((own) => own !== OWN.address)
  .flatMap((own) => HOST_NAMES.flatMap((name, index) => (name === 'localhost' ? [] : [1 << (4 * own + index)])))
  .reduce((all, bit) => all | bit, 0);
