import { lookup, lookupService } from 'node:dns/promises';
import { type World, worldOf } from '../../src/semantics/access/world.js';
import type { NetworkServer } from './network-server.js';
import { INTERFACES } from './own-addresses.js';
import { ROLES } from './table-arbitrary.js';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Memberships that are not what they seem. */
const ODD_ROLES = [
  'create role lurker login noinherit in role staff;',
  'create role boss login superuser;',
  'create role maker login createrole;',
  'set role maker; create role made login; reset role;',
];
const ODD_ROLES_16 = ['create role unable login; grant staff to unable with inherit false, set false;'];

/** Makes the roles that the tables and the cases name. */
export async function createRoles(server: NetworkServer): Promise<void> {
  const roles = ROLES.map(([role]) => `create role ${quoted(role)} login;`);
  const grants = ROLES.flatMap(([role, ...groups]) =>
    groups.map((group) => `grant ${quoted(group)} to ${quoted(role)};`),
  );
  const odd = [...ODD_ROLES, ...(server.major >= 16 ? ODD_ROLES_16 : [])];
  await server.query([...roles, ...grants, ...odd].join('\n'));
}

/** What decides about records of this server besides its files, as it really is: its roles, and this machine. */
export async function worldAround(server: NetworkServer): Promise<World> {
  const members = await server.query(
    'select m.rolname, g.rolname from pg_roles m left join pg_auth_members a on m.oid = member left join pg_roles g on g.oid = roleid',
  );
  const roles: Record<string, string[]> = {};
  for (const [role, group] of members) {
    roles[role!] ??= [];
    if (group) roles[role!]!.push(group);
  }
  return worldOf({ roles, interfaces: INTERFACES });
}

const names = new Map<string, Promise<string | null>>();

/** The name an address resolves to and back, asked as `check_hostname` asks; null for none. */
export function realNameOf(address: string): Promise<string | null> {
  const known = names.get(address) ?? askName(address);
  names.set(address, known);
  return known;
}

async function askName(address: string): Promise<string | null> {
  try {
    const { hostname } = await lookupService(address, 0);
    const back = await lookup(hostname, { all: true, family: address.includes(':') ? 6 : 4 });
    return back.some((one) => one.address === address) ? hostname.toLowerCase() : null;
  } catch {
    return null;
  }
}
