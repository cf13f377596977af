import { splitGucList } from '../../parse/hba-guc-list.js';
import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import { known } from '../../text/resolved.js';
import { certificateDemand } from '../client-certificate.js';
import { accepts, methodOf, type Transport } from '../hba.js';
import { hbaInForce } from '../hba-versions.js';
import { type Assumption, type NetworkRecord, type NetworkTransport, networkRecords } from '../network-records.js';
import type { Server } from '../project.js';
import type { Connection } from './connection.js';
import { ownRecords, recordOf, recordsWithTemplates } from './own-records.js';
import { proof } from './reach.js';
import { EVERYWHERE } from './scope.js';
import { tableOf } from './table.js';
import type { Found } from './wanted.js';

/** How the bytes of a connection are protected; `mutual TLS` where the server asks for a client certificate, too. */
export type Protection = 'plaintext' | 'TLS' | 'mutual TLS' | 'GSS' | 'socket';

/** One record over one transport: somebody can get in by it. */
export interface AccessRow {
  readonly protection: Protection;
  readonly transport: Transport;
  readonly record: HbaRecord;
  /** As PostgreSQL uses it. */
  readonly method: string;
  readonly found: Pick<NetworkRecord, 'families' | 'narrowedBy'>;
  /** One connection that this record lets in; absent where nobody can be sure of one. */
  readonly witness?: Connection;
  /** What has to be so for that; nothing where it is certain. */
  readonly assumptions: readonly Assumption[];
}

/** Who can get in to one server. */
export type AccessMap =
  | { readonly kind: 'rows'; readonly tree: HbaTree; readonly rows: readonly AccessRow[] }
  /** PostgreSQL refuses the file, so none of it is in force. */
  | { readonly kind: 'refused'; readonly tree: HbaTree }
  /** No pg_hba.conf of this server is in sight. */
  | { readonly kind: 'unseen' };

/** Every record that lets somebody in, once for each way it can be reached: the weakest protection first. */
export function accessMap(server: Server): AccessMap {
  if (!server.hba) return { kind: 'unseen' };
  const tree = hbaInForce(server);
  if (!tree) return { kind: 'refused', tree: server.hba };
  const rows = [
    ...networkRows(server, tree, 'plaintext'),
    ...tlsFirst(networkRows(server, tree, 'tls')),
    ...(isKerberized(server, tree) ? networkRows(server, tree, 'gss') : []),
    ...socketRows(server, tree),
  ];
  return { kind: 'rows', tree, rows };
}

const tlsFirst = (rows: readonly AccessRow[]): readonly AccessRow[] => [
  ...rows.filter(({ protection }) => protection === 'TLS'),
  ...rows.filter(({ protection }) => protection !== 'TLS'),
];

/** Records for other machines, and those that only the server's own machine can use, in the order of the file. */
function networkRows(server: Server, tree: HbaTree, transport: NetworkTransport): readonly AccessRow[] {
  const remote = networkRecords(server, tree, transport);
  const there = new Set(remote.map(({ record }) => record));
  const own = ownRecords(server, tree, transport, (record) => !there.has(record));
  const order = tableOf(tree, server.world).orderOf;
  return [...remote, ...own]
    .map((found) => rowOf(found, transport))
    .sort((a, b) => order(a.record)! - order(b.record)!);
}

function rowOf(found: NetworkRecord, transport: Transport): AccessRow {
  const { record, connection, assumptions } = found;
  return {
    protection: protectionOf(record, transport),
    transport,
    record,
    method: methodOf(record),
    found,
    ...(connection && { witness: connection }),
    assumptions,
  };
}

function protectionOf(record: HbaRecord, transport: Transport): Protection {
  switch (transport) {
    case 'local':
      return 'socket';
    case 'plaintext':
      return 'plaintext';
    case 'tls':
      return certificateDemand(record) === 'none' ? 'TLS' : 'mutual TLS';
    case 'gss':
      return 'GSS';
  }
}

/** GSS encryption needs Kerberos keys. Where nothing speaks of Kerberos, nobody has set it up. */
const isKerberized = ({ settings }: Server, tree: HbaTree): boolean =>
  settings.written('krb_server_keyfile').length > 0 ||
  tree.entries.some(
    (entry) => entry.kind === 'record' && (entry.type.value === 'hostgssenc' || entry.method.value === 'gss'),
  );

function socketRows(server: Server, tree: HbaTree): readonly AccessRow[] {
  const folders = known(server.settings.text('unix_socket_directories'));
  if (folders !== undefined && splitGucList(folders)?.length === 0) return [];
  const table = tableOf(tree, server.world);
  return recordsWithTemplates(tree).flatMap(([record, template]) => {
    const found = accepts(record) ? proof(table, record, 'local', EVERYWHERE) : NONE;
    return found.kind === 'none' ? [] : [rowOf(recordOf(record, found, template), 'local')];
  });
}

const NONE: Found = { kind: 'none' };
