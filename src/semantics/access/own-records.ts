import { type Family, maskOf } from '../../parse/hba-address.js';
import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import type { Span } from '../../text/source.js';
import type { AddressRange } from '../address.js';
import { accepts } from '../hba.js';
import { listening } from '../listening.js';
import { assumptionsOf, type NetworkRecord, type NetworkTransport } from '../network-records.js';
import type { Server } from '../project.js';
import { isTlsOff } from '../tls-offered.js';
import { reach } from './reach.js';
import { EVERYWHERE } from './scope.js';
import { tableOf } from './table.js';
import type { Found } from './wanted.js';
import { interfacesOf, LOOPBACK_INTERFACES } from './world.js';

/** The records that let in a connection from the machine the server runs on. */
export function ownRecords(
  server: Server,
  tree: HbaTree,
  transport: NetworkTransport,
  isWanted: (record: HbaRecord) => boolean,
): readonly NetworkRecord[] {
  if (transport === 'tls' && isTlsOff(server)) return [];
  const table = tableOf(tree, server.world);
  const ranges = ownRanges(server);
  return recordsWithTemplates(tree).flatMap(([record, template]): readonly NetworkRecord[] => {
    if (!accepts(record) || !isWanted(record)) return [];
    const answers = ranges.map((within) => reach(table, record, transport, { ...EVERYWHERE, within }));
    const found = ['certain', 'possible', 'limit'].flatMap((kind) => answers.find((one) => one.kind === kind) ?? [])[0];
    return found ? [recordOf(record, found, template)] : [];
  });
}

/** The addresses that the server's own machine can connect from, as far as they are known. */
function ownRanges(server: Server): readonly AddressRange[] {
  const { ipv4, ipv6 } = listening(server);
  const listens: Readonly<Record<Family, boolean>> = { 4: ipv4 !== 'nobody', 6: ipv6 !== 'nobody' };
  const own = (interfacesOf(server.world) ?? LOOPBACK_INTERFACES).map(({ family, address }) => ({
    kind: 'range' as const,
    family,
    base: address,
    mask: maskOf(family === 4 ? 32 : 128, family),
  }));
  const loopback = { kind: 'range' as const, family: 4 as const, base: 127n << 24n, mask: maskOf(8, 4) };
  return [...own, loopback].filter(({ family }) => listens[family]);
}

/** A record with what was found of it. */
export function recordOf(record: HbaRecord, found: Found, template: Span | undefined): NetworkRecord {
  const isSure = !template && (found.kind === 'certain' || found.kind === 'possible');
  return {
    record,
    narrowedBy: [],
    families: [4, 6],
    ...(isSure && { connection: found.connection }),
    assumptions: [...(template ? [{ kind: 'template', at: template } as const] : []), ...assumptionsOf(found)],
  };
}

/** Each record with the nearest line above it that is not final. */
export function recordsWithTemplates({ entries }: HbaTree): readonly (readonly [HbaRecord, Span | undefined])[] {
  let template: Span | undefined;
  return entries.flatMap((entry) => {
    if (entry.kind === 'template') template = entry.at;
    return entry.kind === 'record' ? [[entry, template] as const] : [];
  });
}
