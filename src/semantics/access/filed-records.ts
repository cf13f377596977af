import type { Major } from '../../facts/versions.js';
import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import type { AddressRange } from '../address.js';
import type { Transport } from '../hba.js';
import type { AddressShape } from './address-shape.js';
import type { DatabaseTerm, Names, UserTerm } from './field-match.js';
import type { NameIds } from './name-ids.js';
import type { Work } from './work.js';
import type { World } from './world.js';

/**
 * A pg_hba.conf made ready for questions about many connections: its records filed by type, database, user and
 * address, so that those which could match a connection are found without looking at all the others.
 */
export interface Table {
  readonly tree: HbaTree;
  readonly version: Major;
  readonly world: World;
  /** In file order: positions in this list are what `before` and `order` mean. */
  readonly records: readonly HbaRecord[];
  readonly orderOf: (record: HbaRecord) => number | undefined;
  readonly work: Work;
  /** Literal names of either field: a name that is not among them is mentioned nowhere. */
  readonly names: NameIds;
  /** Every regular expression and group, each once. */
  readonly specialUsers: readonly UserTerm[];
  readonly specialDatabases: readonly DatabaseTerm[];
  /**
   * The records before `before` that may match a connection of this transport with these names from somewhere in
   * `within` (anywhere without it); undefined where that takes too long. In no order. Unless `each` of them is asked
   * for, those that others of them cover may be left out.
   */
  candidates(
    transport: Transport,
    names: Names,
    within: AddressRange | undefined,
    before: number,
    each?: boolean,
  ): number[] | undefined;
  shape(order: number): AddressShape;
  /** Lets somebody in over the network. */
  isWayIn(order: number): boolean;
  /** The records that are for this transport and let somebody in. */
  waysIn(transport: Transport): Int32Array;
  admits(order: number, transport: Transport): boolean;
  rejects(order: number): boolean;
  /** Might one connection match the records of both places, transport aside? A quick look; only "no" is sure. */
  mayMeet(one: number, other: number): boolean;
  /** Of a record of another table a place of its own for that, good until the next such record is asked about. */
  placeOf(record: HbaRecord): number;
  /** Whether everything the record's words ask about is asked about in this table, too. */
  mentionsAllOf(record: HbaRecord): boolean;
  /**
   * A quick "yes": this record matches connections over IPv4 from other machines, and none of the earlier records
   * could match any of them. Of what it does not say that of, nothing is known.
   */
  isUntouched(order: number, transport: Transport): boolean;
}
