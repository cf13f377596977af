import type { Replication, Server } from '../semantics/project.js';
import type { LinkOptions } from './link-options.js';

/** Primaries and standbys by the names of the configuration; one that names no server here is left out. */
export function replications(servers: readonly Server[], { config }: LinkOptions): readonly Replication[] {
  const byName = new Map(servers.map((server) => [server.name, server]));
  return Object.entries(config?.replications ?? {}).flatMap(([name, { primary, standbys }]) => {
    const main = byName.get(primary);
    const others = standbys.flatMap((standby) => byName.get(standby) ?? []);
    return main && others.length > 0 ? [{ name, primary: main, standbys: others }] : [];
  });
}
