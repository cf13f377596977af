import { type Family, maskOf } from '../../parse/hba-address.js';
import type { AddressRange } from '../address.js';
import type { OpenAddress } from './address-shape.js';
import { interfacesOf, LOOPBACK_INTERFACES, type World } from './world.js';

/** The part of all connections that a question is about. */
export interface Scope {
  /** Those clients can come over: the server listens on no other. */
  readonly families: readonly Family[];
  /** Leave out connections that never leave the machine the server runs on. */
  readonly remoteOnly: boolean;
  /** Only ordinary sessions, or only physical replication; both without it. */
  readonly sessions?: 'ordinary' | 'replication';
  /** Only from these addresses. */
  readonly within?: AddressRange;
}

export const EVERYWHERE: Scope = { families: [4, 6], remoteOnly: false };
export const REMOTE: Scope = { families: [4, 6], remoteOnly: true };

const range = (family: Family, base: bigint, mask: bigint): AddressRange => ({ kind: 'range', family, base, mask });

/** IPv4 in IPv6 clothes: a server's IPv6 sockets take IPv6 only, so no client ever has such an address. */
const MAPPED = range(6, 0xffffn << 32n, maskOf(96, 6));

/** No connection comes from an unspecified, multicast or broadcast address. */
const NOBODYS: readonly AddressRange[] = [
  MAPPED,
  range(4, 0n, maskOf(32, 4)),
  range(4, 224n << 24n, maskOf(4, 4)),
  range(4, 0xffff_ffffn, maskOf(32, 4)),
  range(6, 0n, maskOf(128, 6)),
  range(6, 0xff00n << 112n, maskOf(8, 6)),
];

/** Addresses that no client in scope has. */
export function outOfScope({ remoteOnly }: Scope, world: World): readonly AddressRange[] {
  if (!remoteOnly) return NOBODYS;
  const own = (interfacesOf(world) ?? LOOPBACK_INTERFACES).map(({ family, address }) =>
    range(family, address, maskOf(family === 4 ? 32 : 128, family)),
  );
  return [...NOBODYS, range(4, 127n << 24n, maskOf(8, 4)), ...own];
}

/** A condition that no client in scope meets: one that is of the server's own machine, where only others are asked about. */
export const isOutOfScope = ({ remoteOnly }: Scope, open: OpenAddress): boolean =>
  remoteOnly && (open.kind === 'samehost' || (open.kind === 'host-name' && open.name === 'localhost'));
