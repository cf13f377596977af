import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Span } from '../text/source.js';
import { conditionKey } from './access/condition.js';
import { demandsOf } from './access/decide.js';
import { find } from './access/find.js';
import { EVERYWHERE, type Scope } from './access/scope.js';
import { type Table, tableOf } from './access/table.js';
import { asHost } from './access/taken.js';
import type { Found } from './access/wanted.js';
import { staysOnHost } from './address.js';
import { accepts, addressOf, admits, recordsOf } from './hba.js';
import { hbaInForce } from './hba-versions.js';
import { isOffNetwork, listening } from './listening.js';
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
    ...fateOf(server, tree, first),
    ...(ssl.kind === 'set' && { off: ssl.at }),
  };
}

interface Fate {
  readonly instead?: HbaRecord;
  readonly turnedAway: boolean;
}

/** What becomes of the connections that this record would decide if TLS were on, now that it is off. */
function fateOf(server: Server, tree: HbaTree, meant: HbaRecord): Fate {
  const table = tableOf(tree, server.world);
  const before = table.orderOf(meant) ?? 0;
  // Connections that never leave the host are none of those `hostssl` was written for.
  const scope: Scope = { ...EVERYWHERE, remoteOnly: !staysOnHost(addressOf(meant)) };
  let turnedAway = tree.entries.every(({ kind }) => kind !== 'template');
  for (const [order, other] of table.records.entries()) {
    if (!accepts(other) || !admits(other, 'plaintext')) continue;
    const found = find({
      transport: 'plaintext',
      matched: [asHost(meant), other],
      excluded: [
        { table, before, transport: 'tls' },
        { table, before: order },
      ],
      scope,
    });
    if (found.kind === 'certain' || (found.kind === 'possible' && isMeantToo(table, meant, other, found)))
      return { instead: other, turnedAway: false };
    if (found.kind !== 'none') turnedAway = false;
  }
  return { turnedAway };
}

/** Whoever the one was meant for is a client of the other: it rests on nothing else. */
function isMeantToo(table: Table, meant: HbaRecord, other: HbaRecord, { connection, assumed }: Possible): boolean {
  const needed = (record: HbaRecord): readonly string[] => {
    const demands = demandsOf(record, connection, table.tree, table.world);
    return demands ? demands.flat().map(conditionKey) : [];
  };
  const own = new Set(needed(asHost(meant)));
  return assumed.every(({ holds }) => holds) && needed(other).every((key) => own.has(key));
}

type Possible = Extract<Found, { readonly kind: 'possible' }>;
