import { createHash } from 'node:crypto';
import { rules } from '../../rules/index.js';
import { judge } from '../../src/engine/judge.js';
import type { JudgedFinding } from '../../src/engine/weigh.js';
import { link } from '../../src/index.js';
import { maskOf, numericAddress } from '../../src/parse/hba-address.js';
import type { HbaRecord, HbaTree } from '../../src/parse/hba-tree.js';
import { accessMap } from '../../src/semantics/access/access-map.js';
import type { Connection } from '../../src/semantics/access/connection.js';
import { reach } from '../../src/semantics/access/reach.js';
import { EVERYWHERE, type Scope } from '../../src/semantics/access/scope.js';
import { tableOf } from '../../src/semantics/access/table.js';
import type { Found } from '../../src/semantics/access/wanted.js';
import type { World } from '../../src/semantics/access/world.js';
import { addressOf, recordsOf } from '../../src/semantics/hba.js';
import { hbaInForce } from '../../src/semantics/hba-versions.js';
import { networkRecords } from '../../src/semantics/network-records.js';
import type { Project, Server } from '../../src/semantics/project.js';
import { memoryFiles } from '../../src/text/files.js';
import type { Span } from '../../src/text/source.js';
import { filesWith } from './answers.js';
import { ALWAYS, asksForNames, WAYS, type Way } from './grid.js';
import { HAS_IPV6 } from './network-server.js';
import { EVERY_IPV4, EVERY_IPV6, OWN } from './own-addresses.js';
import type { OracleMajor } from './postgres.js';

/** A connection of which somebody says that this record decides it. */
export interface Claim {
  readonly by: string;
  readonly connection: Connection;
  readonly record: HbaRecord;
}

/** What is said of one record over one transport from some addresses. */
export interface Reached {
  readonly record: HbaRecord;
  readonly transport: Way;
  readonly scope: Scope;
  /** Without any facts, and with all of them. */
  readonly bare: Found;
  readonly full: Found;
}

function scopeOfOne(address: string, bits?: number): Scope {
  const { family, value } = numericAddress(address)!;
  const mask = maskOf(bits ?? (family === 4 ? 32 : 128), family);
  return { ...EVERYWHERE, within: { kind: 'range', family, base: value & mask, mask } };
}

/** Where we can knock from; of a table with host names only what the resolver was asked about. */
function scopesOf(tree: HbaTree): readonly Scope[] {
  if (asksForNames(tree)) return ALWAYS.map((address) => scopeOfOne(address));
  if (EVERY_IPV4 && EVERY_IPV6) return [EVERYWHERE];
  const isAboutInterfaces = recordsOf(tree).some((record) => ['samehost', 'samenet'].includes(addressOf(record).kind));
  const others = [...(HAS_IPV6 ? ['::1'] : []), ...(isAboutInterfaces ? OWN : [])];
  return [scopeOfOne('127.0.0.0', 8), ...others.map((address) => scopeOfOne(address))];
}

export function isWithin(address: string, { within }: Scope): boolean {
  const { family, value } = numericAddress(address)!;
  return within === undefined || (family === within.family && (value & within.mask) === within.base);
}

/** What is said of every record, over every transport, from wherever we can knock. */
export function reachedIn(tree: HbaTree, world: World): readonly Reached[] {
  const [bare, full] = [tableOf(tree), tableOf(tree, world)];
  return bare.records.flatMap((record) =>
    WAYS.flatMap((transport) =>
      (transport === 'local' ? [EVERYWHERE] : scopesOf(tree)).map((scope) => ({
        record,
        transport,
        scope,
        bare: reach(bare, record, transport, scope),
        full: reach(full, record, transport, scope),
      })),
    ),
  );
}

/** Every connection that is named for certain, with facts and without. */
export const claimsOf = (reached: readonly Reached[]): readonly Claim[] =>
  reached.flatMap(({ record, bare, full }) =>
    [bare, full].flatMap((found) =>
      found.kind === 'certain'
        ? [{ by: found === full ? 'with facts' : 'without facts', connection: found.connection, record }]
        : [],
    ),
  );

const CONF = { path: 'postgresql.conf', text: "listen_addresses = '*'\nssl = on\n" };

/** The files of a server that is open to the network, with what is known about the world. */
export function projectOf(text: string, major: OracleMajor, world: World): Project {
  const files = [CONF, ...filesWith(text)];
  const project = link(files, { files: memoryFiles(files), versionOf: () => major });
  return { ...project, servers: project.servers.map((server) => ({ ...server, world })) };
}

const LOOPBACK = { 'hba/plaintext-path': { options: { loopback: true } } } as const;
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What a run of all rules says, or of these. */
export const findingsOf = (project: Project, only?: readonly string[]): readonly JudgedFinding[] =>
  judge(project, rules, {
    version: '0',
    now: 0,
    hash,
    config: { profile: 'strict', rules: LOOPBACK, ...(only && { only }) },
  }).findings;

/** The rules about who gets in without encryption. */
export const ABOUT_PLAINTEXT = [
  'hba/plaintext-path',
  'hba/hostnossl-permitted',
  'hba/downgrade-after-tls-reject',
  'replication/hba-plaintext',
];

/** The one server of a project. */
export function serverIn({ servers }: Project): Server {
  const [server, ...others] = servers;
  if (!server || others.length > 0) throw new Error(`${servers.length} servers`);
  return server;
}

/** What the map of access, and the list it rests on, say for certain. */
export function claimsOfMap(project: Project): readonly Claim[] {
  const server = serverIn(project);
  const tree = hbaInForce(server);
  const map = accessMap(server);
  if (!tree || map.kind !== 'rows') throw new Error('this table is not in force');
  const listed = networkRecords(server, tree, 'plaintext', { loopback: true });
  const sure = [
    ...listed.map((one) => ({ ...one, by: 'networkRecords' })),
    ...map.rows.map(({ witness, ...row }) => ({ ...row, connection: witness, by: 'accessMap' })),
  ];
  return sure.flatMap(({ by, record, connection, assumptions }) =>
    connection && assumptions.length === 0 ? [{ by, record, connection }] : [],
  );
}

/** What findings say for certain. */
export function claimsOfFindings(project: Project, findings: readonly JudgedFinding[]): readonly Claim[] {
  const server = serverIn(project);
  const records = new Map(recordsOf(server.hba!).map((record) => [keyOf(record.at), record]));
  return findings.flatMap(({ rule, confidence, finding: { witness } }): readonly Claim[] => {
    if (!witness || confidence !== 'certain') return [];
    const { record, method: _, ...connection } = witness;
    return [{ by: rule.id, connection, record: records.get(keyOf(record))! }];
  });
}

const keyOf = ({ file, start }: Span): string => `${start} ${file.path}`;
