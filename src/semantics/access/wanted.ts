import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Transport } from '../hba.js';
import type { Condition } from './condition.js';
import type { Connection } from './connection.js';
import type { Scope } from './scope.js';
import type { Table } from './table.js';

/** The records of a table that must not match: those before `before`, apart from a few, or only some of them. */
export interface Excluded {
  readonly table: Table;
  readonly before: number;
  readonly but?: ReadonlySet<HbaRecord>;
  readonly only?: (record: HbaRecord) => boolean;
  /** They are asked about the same client over this transport instead. */
  readonly transport?: Transport;
}

/** A connection that is looked for: every one of `matched` matches it, and nothing excluded does. */
export interface Wanted {
  readonly transport: Transport;
  readonly matched: readonly HbaRecord[];
  readonly excluded: readonly [Excluded, ...Excluded[]];
  /** More records that must not match, of no table. */
  readonly unmatched?: readonly HbaRecord[];
  readonly scope: Scope;
  /** Is told the records that together take all there is, for each choice of names where they do. */
  readonly onTaken?: (records: readonly HbaRecord[]) => void;
}

/** What has to hold, or not to hold, for a connection to be as wanted. */
export interface Assumed {
  readonly condition: Condition;
  readonly holds: boolean;
}

export type Found =
  | { readonly kind: 'certain'; readonly connection: Connection }
  | { readonly kind: 'possible'; readonly connection: Connection; readonly assumed: readonly Assumed[] }
  | { readonly kind: 'none' }
  /** None was found within the limits: that says nothing. */
  | { readonly kind: 'limit' };
