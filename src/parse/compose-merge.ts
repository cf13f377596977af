import type { MountDraft } from './compose-mounts.js';
import type { ServiceLayer, ServiceLists } from './compose-service.js';
import type { ComposePort } from './compose-tree.js';

/** A service with what extends it or stands in a later file: compose-go's `override.Merge`, field by field. */
export function mergeLayers(base: ServiceLayer, over: ServiceLayer): ServiceLayer {
  const { replaces } = over;
  const kept = Object.fromEntries(Object.entries(base.scalars).filter(([name]) => !replaces.has(name as 'image')));
  const from = <K extends keyof ServiceLists>(name: K): ServiceLists[K] | undefined =>
    replaces.has(name) ? undefined : base.lists[name];
  const byTarget = (name: 'volumes' | 'configs' | 'secrets') =>
    unique([...(from(name) ?? []), ...over.lists[name]], ({ target }: MountDraft) => target);
  const incomplete = over.incomplete ?? base.incomplete;
  return {
    at: over.at,
    scalars: { ...kept, ...over.scalars },
    lists: {
      environment: new Map([...(from('environment') ?? []), ...over.lists.environment]),
      envFiles: [...(from('envFiles') ?? []), ...over.lists.envFiles],
      ports: unique([...(from('ports') ?? []), ...over.lists.ports], portKey),
      volumes: byTarget('volumes'),
      configs: byTarget('configs'),
      secrets: byTarget('secrets'),
      networks: new Map([...(from('networks') ?? []), ...over.lists.networks]),
      links: new Map([...(from('links') ?? []), ...over.lists.links]),
    },
    // A layer below both is replaced by whatever either of them replaces.
    replaces: new Set([...base.replaces, ...replaces]),
    ...(incomplete && { incomplete }),
  };
}

const portKey = ({ address, published, target, protocol }: ComposePort) =>
  `${address ?? ''}|${published}|${target}|${protocol}`;

/** Of entries with one key the last, where the first stood. */
function unique<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const entry of entries) byKey.set(keyOf(entry), entry);
  return [...byKey.values()];
}
