import type { Client, Destination, Leg, Project } from './project.js';

export type { Destination, Leg } from './project.js';

export const nameOfDestination = (to: Destination): string =>
  to.kind === 'server' ? to.server.name : to.kind === 'pooler' ? to.pooler.name : to.managed.name;

const byClient = new WeakMap<readonly Leg[], Map<Client, Leg[]>>();

/** The legs of one client, in the order of its endpoints; a hop of a pooler is a client, too. */
export function legsFrom(client: Client, { legs }: Pick<Project, 'legs'>): readonly Leg[] {
  let filed = byClient.get(legs);
  if (!filed) {
    filed = new Map();
    for (const leg of legs) {
      const there = filed.get(leg.client);
      if (there) there.push(leg);
      else filed.set(leg.client, [leg]);
    }
    byClient.set(legs, filed);
  }
  return filed.get(client) ?? [];
}

/** The same for messages: the server of the root folder has no name that would tell anybody anything. */
export const destinationWords = (to: Destination): string =>
  to.kind === 'server' && to.server.name === '.'
    ? `the server of \`${to.server.settings.anchor.file.path}\``
    : `\`${nameOfDestination(to)}\``;
