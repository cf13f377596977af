import type { HbaRecord } from '../../parse/hba-tree.js';
import { parseAddress } from '../address.js';
import { admits } from '../hba.js';
import { shapeOf } from './address-shape.js';
import { connect } from './connect.js';
import { type Mentions, mentionsOf } from './mentions.js';
import { type NameDemand, nameChoices, namesWritten } from './name-demands.js';
import { readTerms } from './record-terms.js';
import type { Scope } from './scope.js';
import type { Table } from './table.js';
import { SOCKET, targetsOf } from './target.js';
import type { Found, Wanted } from './wanted.js';

/** What it takes to look for the names and the addresses of one combination, whatever stands in its way. */
const STEPS_A_CHOICE = 20;

/** More combinations of words than this are not all tried. */
const MOST_COMBINATIONS = 4096;

/**
 * Looks for one connection outside the union of everything excluded, and rather for one that rests on no assumption.
 * Exact: `none` means that there is none, whatever the conditions come to.
 */
export function find(wanted: Wanted): Found {
  const { transport, matched, excluded, unmatched, scope } = wanted;
  const [{ table }] = excluded;
  if (!matched.every((record) => admits(record, transport))) return { kind: 'none' };
  let mentions: Mentions | undefined;
  const targets =
    transport === 'local'
      ? [SOCKET]
      : targetsOf(
          matched.map((record) => shapeIn(record, table)),
          scope,
        );
  let possible: Found | undefined;
  let limited = false;
  let tried = 0;
  for (const demands of combinations(matched, table)) {
    if (!isInScope(demands, scope)) continue;
    if (++tried > MOST_COMBINATIONS || !table.work.take(STEPS_A_CHOICE)) return possible ?? { kind: 'limit' };
    const written = namesWritten(demands);
    mentions ??= written ? undefined : mentionsOf(tablesOf(excluded), [...matched, ...(unmatched ?? [])]);
    const { choices, all } = written ?? nameChoices(demands, mentions!);
    limited ||= !all;
    for (const names of choices) {
      for (const target of targets) {
        const found = connect(wanted, names, target);
        if (found.kind === 'certain') return found;
        if (found.kind === 'possible') possible ??= found;
        limited ||= found.kind === 'limit';
      }
    }
  }
  return possible ?? { kind: limited ? 'limit' : 'none' };
}

function tablesOf([{ table }, ...more]: Wanted['excluded']): readonly [Table, ...Table[]] {
  return [table, ...new Set(more.flatMap((one) => (one.table === table ? [] : [one.table])))];
}

const ANY_ADDRESS = { kind: 'all' } as const;

const shapeIn = ({ address, mask }: HbaRecord, { world }: Table) =>
  shapeOf(address ? parseAddress(address, mask) : ANY_ADDRESS, world);

/** One word of the database field and one of the user field of each record. */
function* combinations(records: readonly HbaRecord[], table: Table): Generator<readonly NameDemand[]> {
  const [record, ...others] = records;
  if (!record) {
    yield [];
    return;
  }
  const { databases, users } = readTerms(record, table.version);
  for (const database of databases) {
    for (const user of users) {
      for (const rest of combinations(others, table)) yield [{ database, user }, ...rest];
    }
  }
}

const isInScope = (demands: readonly NameDemand[], { sessions }: Scope): boolean =>
  sessions === undefined ||
  demands.every(({ database }) => (database.kind === 'replication') === (sessions === 'replication'));
