import { maskOf, type NumericAddress, numericAddress } from '../../parse/hba-address.js';
import type { AddressRange, AddressSet } from '../address.js';
import type { Condition } from './condition.js';
import { mayBeHostName } from './field-match.js';
import { hostNameOf, type Interface, interfacesOf, LOOPBACK_INTERFACES, type World } from './world.js';

/** Which addresses an address field takes: some surely, and any other under a condition. */
export interface AddressShape {
  readonly sure: 'all' | readonly AddressRange[];
  /** What has to hold of any other address for it to be taken, too. */
  readonly open?: OpenAddress;
}

export type OpenAddress =
  | { readonly kind: 'samehost' }
  | { readonly kind: 'samenet' }
  | { readonly kind: 'host-name'; readonly name: string };

const ALL: AddressShape = { sure: 'all' };

/** An address field in a world where some of what it depends on is known. */
export function shapeOf(set: AddressSet, world: World): AddressShape {
  switch (set.kind) {
    case 'all':
      return ALL;
    case 'range':
      return { sure: [set] };
    case 'samehost':
    case 'samenet': {
      const all = interfacesOf(world);
      const ranges = (all ?? LOOPBACK_INTERFACES).map((one) => interfaceRange(one, set.kind));
      return all ? { sure: ranges } : { sure: ranges, open: { kind: set.kind } };
    }
    case 'name':
    case 'suffix': {
      const name = set.kind === 'name' ? set.name : set.suffix;
      if (!mayBeHostName(name)) return { sure: [] };
      const sure = namedRanges(name, world);
      return world.allHosts ? { sure } : { sure, open: { kind: 'host-name', name } };
    }
  }
}

function interfaceRange({ family, address, mask }: Interface, kind: 'samehost' | 'samenet'): AddressRange {
  const kept = kind === 'samehost' ? maskOf(family === 4 ? 32 : 128, family) : mask;
  return { kind: 'range', family, base: address & kept, mask: kept };
}

function namedRanges(name: string, world: World): readonly AddressRange[] {
  const ranges: AddressRange[] = [];
  for (const address of world.hostNames?.keys() ?? []) {
    const found = hostNameOf(world, address);
    const numeric = numericAddress(address);
    const fits = found && (name.startsWith('.') ? found.endsWith(name) : found === name);
    if (!fits || !numeric) continue;
    ranges.push(onlyAddress(numeric));
  }
  return ranges;
}

/** Is it about the client's address, and not about its names? */
export const isOfAddress = (condition: Condition) => condition.kind !== 'member' && condition.kind !== 'regex';

/** The condition for one address. */
export const openCondition = (open: OpenAddress, address: string): Condition =>
  open.kind === 'host-name' ? { kind: 'host-name', address, name: open.name } : { kind: open.kind, address };

/** Whether that holds of this address is known already: it is among those the field surely takes, or it does not hold. */
export const isSettled = (open: OpenAddress, address: string, world: World): boolean =>
  open.kind === 'host-name' && hostNameOf(world, address) !== undefined;

/** The addresses of which the name is known, or that they have none, where that is not known of all. */
export function namedAddresses({ hostNames, allHosts }: World): readonly AddressRange[] {
  if (allHosts) return [];
  return [...(hostNames?.keys() ?? [])].flatMap((address): readonly AddressRange[] => {
    const numeric = numericAddress(address);
    return numeric ? [onlyAddress(numeric)] : [];
  });
}

const onlyAddress = ({ family, value }: NumericAddress): AddressRange => ({
  kind: 'range',
  family,
  base: value,
  mask: maskOf(family === 4 ? 32 : 128, family),
});

/** May all of these hold of one address? A client has one name. */
export function mayHoldTogether(all: readonly OpenAddress[]): boolean {
  const names = all.flatMap((open) => (open.kind === 'host-name' ? [open.name] : []));
  // The longest says most: it is the name itself, or the narrowest of the suffixes.
  const [most, ...others] = names.sort(
    (a, b) => Number(a.startsWith('.')) - Number(b.startsWith('.')) || b.length - a.length,
  );
  return others.every((name) => name === most || (name.startsWith('.') && most!.endsWith(name)));
}

/** If `given` holds of an address, does `asked` hold, too? */
export function impliesAddress(given: OpenAddress, asked: OpenAddress): boolean {
  if (asked.kind !== 'host-name') {
    // Every address of an interface lies in that interface's network.
    return given.kind === asked.kind || (given.kind === 'samehost' && asked.kind === 'samenet');
  }
  if (given.kind !== 'host-name') return false;
  return given.name === asked.name || (asked.name.startsWith('.') && given.name.endsWith(asked.name));
}
