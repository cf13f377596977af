import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Span } from '../text/source.js';
import { staysOnHost } from './address.js';
import { connectionsOf } from './connections-of.js';
import { accepts, addressOf, admits, type Connection, covers, matchRecord, overlaps, recordsOf } from './hba.js';
import { hbaInForce } from './hba-versions.js';
import { isOffNetwork, listening } from './listening.js';
import { localityOf } from './locality.js';
import type { Server } from './project.js';
import { isTlsOff, tlsOffered } from './tls-offered.js';

/** `hostssl` records on a server that does not offer TLS. */
export interface InertRecords {
  readonly records: readonly HbaRecord[];
  /** The record that lets in clients of the first of them all the same, without TLS. */
  readonly instead?: HbaRecord;
  /** The clients of the first of them surely come in by no other. */
  readonly turnedAway: boolean;
  /** The value that switches TLS off; absent where nothing sets `ssl`. */
  readonly off?: Span;
}

/** The `hostssl` records that never match because TLS is off; undefined where there is none, or it may be on. */
export function inertRecords(server: Server): InertRecords | undefined {
  const tree = hbaInForce(server);
  if (!tree || !isTlsOff(server)) return undefined;
  const where = listening(server);
  if (where.from.kind === 'set' && isOffNetwork(where)) return undefined;
  // A rejection that never matches changes nothing: plaintext is all there is.
  const records = recordsOf(tree).filter((record) => record.type.value === 'hostssl' && accepts(record));
  const first = records[0];
  if (!first) return undefined;
  const ssl = tlsOffered(server);
  return {
    records,
    ...fateOf(tree, first),
    ...(ssl.kind === 'set' && { off: ssl.at }),
  };
}

interface Fate {
  readonly instead?: HbaRecord;
  readonly turnedAway: boolean;
}

/** What becomes of the connections that this record would decide if TLS were on, now that it is off. */
function fateOf(tree: HbaTree, meant: HbaRecord): Fate {
  const onHost = staysOnHost(addressOf(meant));
  // Connections that never leave the host are none of those `hostssl` was written for.
  const entries = tree.entries.filter((entry) => onHost || entry.kind !== 'record' || !staysOnHost(addressOf(entry)));
  const table: HbaTree = { ...tree, entries };
  const decided = (connection: Connection): HbaRecord | 'nobody' | undefined => {
    const index = matchRecord(table, connection);
    if (index === undefined) return 'nobody';
    const entry = typeof index === 'number' ? entries[index] : undefined;
    return entry?.kind === 'record' ? entry : undefined;
  };
  const deciding = connectionsOf(meant, 'tls', [tree])
    .filter(({ address }) => onHost || localityOf(address) !== 'loopback')
    .filter((connection) => decided(connection) === meant)
    .map((connection) => decided({ ...connection, transport: 'plaintext' }));
  if (deciding.length === 0) return fateByNames(table, meant);
  const instead = entries.find((entry) => entry.kind === 'record' && accepts(entry) && deciding.includes(entry));
  if (instead?.kind === 'record') return { instead, turnedAway: false };
  return { turnedAway: deciding.every((record) => record !== undefined) };
}

/** Whose clients nobody can name an address of: it is sure only where one line decides about all of them. */
function fateByNames(table: HbaTree, meant: HbaRecord): Fate {
  const first = recordsOf(table).find((record) => admits(record, 'plaintext') && overlaps(record, meant));
  if (!first) return { turnedAway: table.entries.every(({ kind }) => kind !== 'template') };
  if (!covers(first, meant) || isAbove(table, first, meant)) return { turnedAway: false };
  return accepts(first) ? { instead: first, turnedAway: false } : { turnedAway: true };
}

const isAbove = ({ entries }: HbaTree, one: HbaRecord, other: HbaRecord): boolean =>
  entries.indexOf(one) < entries.indexOf(other);
