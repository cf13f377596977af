import type { Client, Endpoint, ManagedServer, Pooler, Server } from './project.js';

/** Where a leg ends. */
export type Destination =
  | { readonly kind: 'server'; readonly server: Server }
  | { readonly kind: 'pooler'; readonly pooler: Pooler }
  | { readonly kind: 'managed'; readonly managed: ManagedServer };

/** One client with one thing it connects to: an application and its server, a standby and its primary, one hop of a pooler. */
export interface Leg {
  readonly client: Client;
  readonly endpoint: Endpoint;
  readonly to: Destination;
  /** How they were found to belong together, as a clause: "`db` is a service of `compose.yaml`". */
  readonly because: string;
  /** `likely`: nothing says so in so many words. */
  readonly confidence: 'certain' | 'likely';
}

export const nameOfDestination = (to: Destination): string =>
  to.kind === 'server' ? to.server.name : to.kind === 'pooler' ? to.pooler.name : to.managed.name;
