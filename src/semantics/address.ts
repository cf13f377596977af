import { cidrBits, type Family, maskOf, numericAddress, plainNetwork, printAddress } from '../parse/hba-address.js';

/** The client addresses a pg_hba.conf record looks at, as exactly as the file tells. */
export type AddressSet =
  | { readonly kind: 'all' }
  /** Addresses of the server's own interfaces. */
  | { readonly kind: 'samehost' }
  /** Every network the server's interfaces are attached to. */
  | { readonly kind: 'samenet' }
  /** Clients whose address resolves to this name and back; lower case, as the comparison ignores ASCII case. */
  | { readonly kind: 'name'; readonly name: string }
  /** Names that end in this, which starts with a dot; lower case. */
  | { readonly kind: 'suffix'; readonly suffix: string }
  | AddressRange;

/** Addresses of one family that agree with `base` in every bit of `mask`; the mask need not be contiguous. */
export interface AddressRange {
  readonly kind: 'range';
  readonly family: Family;
  /** With the bits outside the mask cleared. */
  readonly base: bigint;
  readonly mask: bigint;
}

/** An address field as far as its meaning goes: a keyword in quotes is a host name. */
export interface AddressWord {
  readonly value: string;
  readonly quoted: boolean;
}

const ALL: AddressSet = { kind: 'all' };
const SAMEHOST: AddressSet = { kind: 'samehost' };
const SAMENET: AddressSet = { kind: 'samenet' };
const NOWHERE: AddressSet = { kind: 'name', name: '' };

/**
 * What an address with its optional mask means. For words PostgreSQL refuses the set of no address comes back.
 * @example parseAddress({ value: '10/8', quoted: false }) // 0.0.0.0–0.255.255.255, as `inet_aton` reads it
 */
export function parseAddress(address: AddressWord, mask?: { readonly value: string }): AddressSet {
  const { value, quoted } = address;
  if (!quoted && value === 'all') return ALL;
  if (!quoted && value === 'samehost') return SAMEHOST;
  if (!quoted && value === 'samenet') return SAMENET;
  const network = plainNetwork(value);
  if (network) return range(4, BigInt(network.address), maskOf(network.bits, 4));
  const slash = value.indexOf('/');
  const numeric = numericAddress(slash < 0 ? value : value.slice(0, slash));
  if (!numeric) return slash < 0 ? named(value) : NOWHERE;
  const { family } = numeric;
  const bits = slash < 0 ? undefined : cidrBits(value.slice(slash + 1), family);
  const written = mask ? numericAddress(mask.value) : undefined;
  if (bits !== undefined) return range(family, numeric.value, maskOf(bits, family));
  return slash < 0 && written?.family === family ? range(family, numeric.value, written.value) : NOWHERE;
}

const range = (family: Family, address: bigint, mask: bigint): AddressRange => ({
  kind: 'range',
  family,
  base: address & mask,
  mask,
});

function named(text: string): AddressSet {
  const name = text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
  return name.startsWith('.') ? { kind: 'suffix', suffix: name } : { kind: 'name', name };
}

/** Is every address of `inner` surely in `outer`? */
export function contains(outer: AddressSet, inner: AddressSet): boolean {
  if (outer.kind === 'all') return true;
  switch (inner.kind) {
    case 'all':
      return false;
    case 'samehost':
      // Every interface address lies in that interface's own network.
      return outer.kind === 'samehost' || outer.kind === 'samenet';
    case 'samenet':
      return outer.kind === 'samenet';
    case 'name':
      return (
        (outer.kind === 'name' && outer.name === inner.name) ||
        (outer.kind === 'suffix' && inner.name.endsWith(outer.suffix))
      );
    case 'suffix':
      return outer.kind === 'suffix' && inner.suffix.endsWith(outer.suffix);
    case 'range':
      return (
        outer.kind === 'range' &&
        outer.family === inner.family &&
        (outer.mask & inner.mask) === outer.mask &&
        (inner.base & outer.mask) === outer.base
      );
  }
}

/** Might one address be in both? Only a sure "no" is a no. */
export function mayOverlap(a: AddressSet, b: AddressSet): boolean {
  if (a.kind === 'range' && b.kind === 'range')
    return a.family === b.family && ((a.base ^ b.base) & a.mask & b.mask) === 0n;
  if (isNamed(a) && isNamed(b)) return contains(a, b) || contains(b, a); // a client has one name
  return true;
}

const isNamed = (set: AddressSet): boolean => set.kind === 'name' || set.kind === 'suffix';

const LOOPBACK: readonly AddressRange[] = [
  range(4, 127n << 24n, maskOf(8, 4)),
  range(6, 1n, maskOf(128, 6)),
  // Server sockets take IPv6 only, so an IPv4-mapped address is no client's; it would be this machine all the same.
  range(6, 0xffff_7f00_0000n, maskOf(104, 6)),
];

/** Only addresses of the loopback interface. */
export const isLoopback = (set: AddressSet): boolean => LOOPBACK.some((loopback) => contains(loopback, set));

/** Connections from these addresses never leave the machine the server runs on. */
export const staysOnHost = (set: AddressSet): boolean =>
  isLoopback(set) || set.kind === 'samehost' || (set.kind === 'name' && set.name === 'localhost');

/** Is this numeric address in the set? `unknown` where only the server's own machine or DNS can tell. */
export function matches(set: AddressSet, ip: string): boolean | 'unknown' {
  const address = numericAddress(ip);
  if (!address) return false;
  switch (set.kind) {
    case 'all':
      return true;
    case 'range':
      return set.family === address.family && (address.value & set.mask) === set.base;
    case 'name':
      return set.name === '' ? false : 'unknown';
    case 'suffix':
    case 'samehost':
    case 'samenet':
      return 'unknown';
  }
}

const ones = (family: Family): bigint => maskOf(family === 4 ? 32 : 128, family);

/** A mask without a gap has only ones above its zeros. */
function isContiguous({ family, mask }: AddressRange): boolean {
  const zeros = ones(family) ^ mask;
  return (zeros & (zeros + 1n)) === 0n;
}

/** The set for people: `10.0.0.0–10.255.255.255`, `every IPv4 address`, `the networks the server is attached to`. */
export function describeAddress(set: AddressSet): string {
  switch (set.kind) {
    case 'all':
      return 'every address';
    case 'samehost':
      return 'the addresses of the server itself';
    case 'samenet':
      return 'the networks the server is attached to';
    case 'name':
      return set.name === '' ? 'no address' : `the host ${set.name}`;
    case 'suffix':
      return `hosts below ${set.suffix.slice(1)}`;
    case 'range':
      return describeRange(set);
  }
}

function describeRange(set: AddressRange): string {
  const { family, base, mask } = set;
  if (mask === 0n) return `every IPv${family} address`;
  const first = printAddress({ family, value: base });
  if (mask === ones(family)) return first;
  const last = base | (ones(family) ^ mask);
  return isContiguous(set)
    ? `${first}–${printAddress({ family, value: last })}`
    : `addresses that equal ${first} under the mask ${printAddress({ family, value: mask })}`;
}

/** Documentation addresses of RFC 5737 and RFC 3849: nobody's own. */
const ANYWHERE = { 4: (203n << 24n) | (113n << 8n) | 7n, 6: (0x20010db8n << 96n) | 7n } as const;

/** One address of the set, rather that of a host than of a network; undefined where only the server's machine knows one. */
export function exampleAddress(set: AddressSet): string | undefined {
  if (set.kind === 'all') return printAddress({ family: 4, value: ANYWHERE[4] });
  if (set.kind !== 'range') return undefined;
  const { family, base, mask } = set;
  const free = ones(family) ^ mask;
  // Where the mask leaves all bits free, a documentation address; otherwise the first host of the range.
  const value = mask === 0n ? ANYWHERE[family] : base | (free > 1n ? 1n & free : 0n);
  return printAddress({ family, value });
}
