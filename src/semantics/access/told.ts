import { numericAddress, printAddress } from '../../parse/hba-address.js';
import { clippedName } from './field-match.js';
import type { World } from './world.js';

/** What a person says about the clients of one question, besides what is known of the server. */
export interface Told {
  readonly users: readonly string[];
  /** Every role they are members of, directly or not. */
  readonly roles?: readonly string[];
  /** Numeric. */
  readonly addresses: readonly string[];
  /** What those resolve to and back; empty for nothing. */
  readonly hostname?: string;
}

/** The world in which that holds, too: what is said of the clients themselves goes before what was known. */
export function worldWith(world: World, { users, roles, addresses, hostname }: Told): World {
  if (roles === undefined && hostname === undefined) return world;
  return {
    ...world,
    ...(roles && { memberOf: added(world.memberOf, users.map(clippedName), new Set(roles)) }),
    ...(hostname !== undefined && {
      hostNames: added(world.hostNames, addresses.flatMap(printed), hostname === '' ? null : hostname.toLowerCase()),
    }),
  };
}

function printed(address: string): readonly string[] {
  const numeric = numericAddress(address);
  return numeric ? [printAddress(numeric)] : [];
}

const added = <V>(before: ReadonlyMap<string, V> | undefined, keys: readonly string[], value: V) =>
  new Map([...(before ?? []), ...keys.map((key) => [key, value] as const)]);
