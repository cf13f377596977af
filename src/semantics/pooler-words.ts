import { driverOf } from '../facts/drivers.js';
import { type ClientPath, clientPath, hostName } from './client-path.js';
import type { Client, Pooler, Project } from './project.js';

/** PgBouncer itself, and what operators make of it. */
const PGBOUNCERS: ReadonlySet<string> = new Set(['pgbouncer', 'cnpg-pooler', 'pgo-pgbouncer', 'zalando-pooler']);

export const isPgbouncer = ({ software }: Pooler): boolean => PGBOUNCERS.has(software);

/** As messages name it: `PgBouncer`, `Odyssey`; in backticks, where that is a name, because a message may start with it. */
export function poolerTitle({ software }: Pooler): string {
  const { title } = driverOf(software);
  return /^[a-z]/u.test(title) ? title : `\`${title}\``;
}

/** What becomes of the connection of an application at a pooler, as the start of a clause about what follows it. */
export function endingHere(pooler: Pooler): string {
  const { tls } = pooler.listener;
  const isTls = tls.kind !== 'unknown' && tls.value !== 'off';
  return isTls ? `the TLS of the application ends here, and ${poolerTitle(pooler)}` : poolerTitle(pooler);
}

/** One hop to PostgreSQL, and how far it goes. */
export interface Hop {
  readonly client: Client;
  readonly path: ClientPath;
  /** In backticks, or a word for a server without a name. */
  readonly server: string;
}

const FARTHEST: readonly ClientPath['kind'][] = ['network', 'unknown', 'internal', 'local'];

/** The hops of a pooler to PostgreSQL, the farthest first. */
export function hopsOf(pooler: Pooler, project: Project): readonly Hop[] {
  return pooler.upstreams
    .map((client): Hop => {
      const path = clientPath(client, project);
      const host = hostName(path.endpoint);
      return { client, path, server: host === undefined ? 'the server' : `\`${host}\`` };
    })
    .sort((a, b) => FARTHEST.indexOf(a.path.kind) - FARTHEST.indexOf(b.path.kind));
}
