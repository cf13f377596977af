import { optionValues } from '../parse/hba-options.js';
import type { HbaOption, HbaRecord, HbaRefusal, HbaTree } from '../parse/hba-tree.js';
import type { IdentMapping, IdentTree } from '../parse/pg-ident-tree.js';
import { namesAbsentDirectory, namesAbsentFile } from './hba-absent.js';
import { type LiveRecord, liveRecords } from './live-records.js';
import type { Server } from './project.js';

/** The `map` of a record that counts, the last one; undefined where it has none, and an empty one is none. */
export const mapOption = ({ options }: HbaRecord): HbaOption | undefined => {
  const last = options.findLast(({ name }) => name === 'map');
  return last?.value === '' ? undefined : last;
};

/** The records some connection reaches that leave it to a map who is let in, by the name of the map. */
export function mapUses(server: Server, tree: HbaTree): ReadonlyMap<string, readonly LiveRecord[]> {
  const uses = new Map<string, LiveRecord[]>();
  for (const live of liveRecords(server, tree, (record) => mapOption(record) !== undefined)) {
    const map = mapOption(live.record)!.value;
    const others = uses.get(map);
    if (others) others.push(live);
    else uses.set(map, [live]);
  }
  return uses;
}

/** What has to be so for somebody to reach any of these records. */
export const leastAssumed = (uses: readonly LiveRecord[]): LiveRecord['assumptions'] =>
  uses.map(({ assumptions }) => assumptions).reduce((least, one) => (one.length < least.length ? one : least));

/** The realm is compared with the one the record names, or is no part of the name. */
export function isOneRealm({ options }: HbaRecord): boolean {
  const values = optionValues(options);
  return values.has('krb_realm') || (values.get('include_realm') ?? '1') !== '1';
}

export const mappingsOf = ({ entries }: IdentTree): readonly IdentMapping[] =>
  entries.filter((entry) => entry.kind === 'mapping');

/** Lines PostgreSQL refuses: one, and it has no map at all. Those that name a file which is not in sight are left out. */
export const refusedMappings = ({ entries }: IdentTree): readonly HbaRefusal[] =>
  entries.filter(
    (entry) => entry.kind === 'refused' && !namesAbsentFile(entry) && !namesAbsentDirectory(entry),
  ) as readonly HbaRefusal[];

/** Everything in it is read and final, so that a map that is not there is nowhere. */
export const isWhole = ({ entries, gaps }: IdentTree): boolean =>
  gaps.length === 0 && entries.every(({ kind }) => kind === 'mapping');
