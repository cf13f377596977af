import { maskOf, numericAddress } from '../../parse/hba-address.js';
import type { HbaTree } from '../../parse/hba-tree.js';
import type { AddressRange } from '../address.js';
import type { Connection } from './connection.js';
import { clipped, type Deciding, deciding } from './decide.js';
import { tableOf } from './table.js';
import { NOTHING_KNOWN, type World } from './world.js';

/** Steps for one question; where they do not do, every record is looked at. */
const STEPS = 1_000_000;

export type DecidingOne = (connection: Connection, world: World) => Deciding;

/**
 * `deciding` for very many connections: the table's index finds the records that may match, so that not all are looked
 * at each time. Which they are is asked without any knowledge, so that the answer serves whatever is told of a client.
 */
export function decidingMany(tree: HbaTree): DecidingOne {
  // Lines that are not final may decide wherever they stand.
  if (tree.entries.some(({ kind }) => kind === 'template'))
    return (connection, world) => deciding(tree, connection, world);
  const table = tableOf(tree, NOTHING_KNOWN);
  return (connection, world) => {
    const seen = clipped(connection);
    table.work.left = STEPS;
    const found = table.candidates(seen.transport, seen, rangeOfClient(seen), Number.POSITIVE_INFINITY, true);
    if (!found) return deciding(tree, connection, world);
    const entries = [...new Set(found)].sort((a, b) => a - b).map((order) => table.records[order]!);
    return deciding({ ...tree, entries }, connection, world);
  };
}

function rangeOfClient({ address }: Connection): AddressRange | undefined {
  const client = address === undefined ? undefined : numericAddress(address);
  if (!client) return undefined;
  const { family, value } = client;
  return { kind: 'range', family, base: value, mask: maskOf(family === 4 ? 32 : 128, family) };
}
