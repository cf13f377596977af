import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { find } from './access/find.js';
import { EVERYWHERE } from './access/scope.js';
import { type Table, tableOf } from './access/table.js';
import { takersOf } from './access/takers.js';
import { recordsOf } from './hba.js';
import { hbaInForce } from './hba-versions.js';
import type { Server } from './project.js';
import { isAlike, isStricter } from './strictness.js';
import { isTlsOff } from './tls-offered.js';

/** A record that never decides anything, because earlier ones have decided all it looks at. */
export interface DeadRecord {
  readonly record: HbaRecord;
  readonly takers: readonly HbaRecord[];
  /**
   * What is lost with it. `nothing`: those above do the same. `protection`: it would turn away, or ask more of, those
   * whom they let in. `rest`: it turns away what is left at the end of the file, and nothing is. `entry`: it lets
   * somebody in whom they turn away or ask for something else.
   */
  readonly loses: 'nothing' | 'protection' | 'rest' | 'entry';
}

/**
 * The lines of this table that can be taken out without any connection being decided otherwise, in order. A line that
 * is read twice, since its file is included twice or is another server's as well, is dead only if it is so each time.
 */
export function* deadRecords(server: Server, tree: HbaTree, others: readonly Server[] = []): Generator<DeadRecord> {
  const live = new Set(others.flatMap((other) => (other === server ? [] : livePlaces(other, tree))));
  // Only a file that another one includes can stand in a table twice.
  if (tree.files.length > 1) for (const place of livePlacesOf(server, tree)) live.add(place);
  for (const dead of deadInTable(server, tree)) if (!live.has(placeOf(dead.record))) yield dead;
}

const placeOf = ({ at }: HbaRecord): string => `${at.start} ${at.file.path}`;

/** Where the records of another server stand that decide something, if it reads any of these files. */
function livePlaces(server: Server, { files }: HbaTree): readonly string[] {
  const tree = hbaInForce(server);
  const paths = new Set(files.map(({ path }) => path));
  return tree?.files.some(({ path }) => paths.has(path)) ? livePlacesOf(server, tree) : [];
}

const places = new WeakMap<HbaTree, readonly string[]>();

function livePlacesOf(server: Server, tree: HbaTree): readonly string[] {
  const before = places.get(tree);
  if (before) return before;
  const dead = new Set([...deadInTable(server, tree)].map(({ record }) => record));
  const found = recordsOf(tree)
    .filter((record) => !dead.has(record))
    .map(placeOf);
  places.set(tree, found);
  return found;
}

function* deadInTable(server: Server, tree: HbaTree): Generator<DeadRecord> {
  const table = tableOf(tree, server.world);
  const tlsOff = isTlsOff(server);
  for (const [order, record] of table.records.entries()) {
    // Nobody can take out what an operator adds.
    if (record.at.file.addedBy) continue;
    // Where TLS is off `hostssl` records are dead for another reason.
    if (tlsOff && record.type.value === 'hostssl') continue;
    const takers = takersOf(table, record, order);
    if (takers) yield { record, takers, loses: lossOf(table, record, takers) };
  }
}

function lossOf(table: Table, record: HbaRecord, takers: readonly HbaRecord[]): DeadRecord['loses'] {
  if (takers.every((taker) => isAlike(taker, record))) return 'nothing';
  const weaker = takers.filter((taker) => isStricter(record, taker));
  if (weaker.length === 0) return 'entry';
  // What nobody is left for at the end was to turn away all the others, and not these.
  const isRest = record.method.value === 'reject' && weaker.every((taker) => isWithin(table, taker, record));
  return isRest ? 'rest' : 'protection';
}

/** Does the one match nothing but what the other matches? */
const isWithin = (table: Table, inner: HbaRecord, outer: HbaRecord): boolean =>
  TRANSPORTS.every((transport) => {
    const excluded = [{ table, before: 0 }] as const;
    return find({ transport, matched: [inner], excluded, unmatched: [outer], scope: EVERYWHERE }).kind === 'none';
  });

const TRANSPORTS = ['local', 'plaintext', 'tls', 'gss'] as const;
