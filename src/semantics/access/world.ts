import { PREDEFINED_GRANTS } from '../../facts/predefined-roles.js';
import { type Family, maskOf, numericAddress, printAddress } from '../../parse/hba-address.js';

/** One address of the server's own interfaces with its netmask, as `ip addr` shows it. */
export interface Interface {
  readonly family: Family;
  readonly address: bigint;
  readonly mask: bigint;
}

/** What decides about pg_hba.conf records and stands in no file: given by people, or not known at all. */
export interface World {
  /** For each role the roles it is a member of, directly or not. */
  readonly memberOf?: ReadonlyMap<string, ReadonlySet<string>>;
  /** `memberOf` is complete: who is not in it is a member of nothing. */
  readonly allRoles?: true;
  /** Every interface of the server besides the loopback one. */
  readonly interfaces?: readonly Interface[];
  /** The name that a client's address, as `inet_ntop` prints it, resolves to and back; null for none. Lower case. */
  readonly hostNames?: ReadonlyMap<string, string | null>;
  /** `hostNames` is complete: an address that is not in it has no name. */
  readonly allHosts?: true;
}

export const NOTHING_KNOWN: World = {};

/** What a person writes down about a server: names as in the configuration, not yet checked. */
export interface WorldFacts {
  /** Roles with the roles each is a direct member of, however granted: from 16 on who creates a role is one of it. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
  /** Addresses with prefix length: `10.0.0.5/24`. */
  readonly interfaces?: readonly string[];
  /** Addresses by the name of the client. */
  readonly hosts?: Readonly<Record<string, readonly string[]>>;
}

/** The world those facts make. What is no address is left out: whoever takes the facts in has said so. */
export function worldOf({ roles, interfaces, hosts }: WorldFacts): World {
  return {
    ...(roles && { memberOf: closureOf(roles), allRoles: true as const }),
    ...(interfaces && {
      interfaces: interfaces.map(interfaceOf).filter((one) => one !== undefined),
    }),
    ...(hosts && { hostNames: namesByAddress(hosts), allHosts: true as const }),
  };
}

/** `10.0.0.5/24` or an address alone; undefined for anything else. */
export function interfaceOf(text: string): Interface | undefined {
  const [host = '', bits, ...more] = text.split('/');
  const numeric = numericAddress(host);
  const width = numeric?.family === 4 ? 32 : 128;
  const length = bits === undefined ? width : /^\d{1,3}$/u.test(bits) ? Number(bits) : Number.NaN;
  if (!numeric || more.length > 0 || !(length <= width)) return undefined;
  return { family: numeric.family, address: numeric.value, mask: maskOf(length, numeric.family) };
}

/** Membership is inherited: a member of a member is one. */
function closureOf(direct: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map(Object.entries({ ...PREDEFINED_GRANTS, ...direct }));
  const all = new Map<string, ReadonlySet<string>>();
  for (const role of Object.keys(direct)) {
    const found = new Set<string>();
    const open = [...(groups.get(role) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(groups.get(next) ?? []));
    }
    all.set(role, found);
  }
  return all;
}

function namesByAddress(hosts: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  const byAddress = new Map<string, string>();
  for (const [name, addresses] of Object.entries(hosts)) {
    for (const address of addresses) {
      const numeric = numericAddress(address);
      if (numeric) byAddress.set(printAddress(numeric), name.toLowerCase());
    }
  }
  return byAddress;
}

/**
 * Is `user` a member of `role`? A role that exists is one of itself; superusers are of no other by that alone, and the
 * options of a grant (`INHERIT`, `SET`) count for nothing. Mirrors `is_member`.
 */
export function isMember(world: World, user: string, role: string): boolean | undefined {
  const { memberOf, allRoles } = world;
  // Who connects is taken to be a role: a list of roles may leave out those that are members of nothing.
  if (user === role) return true;
  const groups = memberOf?.get(user);
  if (groups) return groups.has(role);
  return allRoles ? false : undefined;
}

const told = new WeakMap<World, ReadonlySet<string>>();

/** Roles of which something is known, and roles that are known for their members. */
export function rolesTold(world: World): ReadonlySet<string> {
  const before = told.get(world);
  if (before) return before;
  const found = new Set([...(world.memberOf ?? [])].flatMap(([user, groups]) => [user, ...groups]));
  told.set(world, found);
  return found;
}

/** The name a client's address resolves to and back; null for none, undefined where nobody tells. */
export function hostNameOf({ hostNames, allHosts }: World, address: string): string | null | undefined {
  const name = hostNames?.get(address);
  return name === undefined && allHosts ? null : name;
}

const LOOPBACK: readonly Interface[] = [
  { family: 4, address: 0x7f00_0001n, mask: maskOf(8, 4) },
  { family: 6, address: 1n, mask: maskOf(128, 6) },
];

/** Every interface of the server, the loopback one included; undefined where nobody lists the others. */
export const interfacesOf = ({ interfaces }: World): readonly Interface[] | undefined =>
  interfaces && [...LOOPBACK, ...interfaces];

/** Every host has these, with whatever others. */
export const LOOPBACK_INTERFACES = LOOPBACK;
