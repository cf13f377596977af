import { exampleProject } from '../../../src/engine/example-project.js';
import type { Major } from '../../../src/facts/versions.js';
import type { Destination, Leg, Project } from '../../../src/semantics/project.js';
import type { Change, Rehearsal } from '../../../src/semantics/rehearsal/rehearsal.js';
import { rehearse } from '../../../src/semantics/rehearsal/rehearse.js';

export const NOW = Date.UTC(2027, 0, 15);

/** A project of files in memory. */
export function projectOf(texts: Readonly<Record<string, string>>, version: Major = 17): Project {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return exampleProject(files, { version } as Parameters<typeof exampleProject>[1]);
}

/** The first client with what the project has to connect to: a server, else a pooler, else a managed one. */
export function legOf(texts: Readonly<Record<string, string>>, version?: Major): Leg {
  const { clients, servers, poolers, managed } = projectOf(texts, version);
  const [client] = clients;
  const endpoint = client?.endpoints[0];
  const to: Destination | undefined = servers[0]
    ? { kind: 'server', server: servers[0] }
    : poolers[0]
      ? { kind: 'pooler', pooler: poolers[0] }
      : managed[0] && { kind: 'managed', managed: managed[0] };
  if (!client || !endpoint || !to) throw new Error('a leg needs a client and something to connect to');
  return { client, endpoint, to, because: 'the test says so', confidence: 'certain' };
}

export function rehearsalOf(
  texts: Readonly<Record<string, string>>,
  { version, change, now = NOW }: { version?: Major; change?: Change; now?: number } = {},
): Rehearsal {
  const leg = legOf(texts, version);
  return rehearse(leg, leg.client.consumers[0]!, now, change);
}

/** A libpq string and a server with its records: the outcome as one line. */
export function outcomeOf(
  string: string,
  hba: string,
  { conf = "ssl = on\nlisten_addresses = '*'\n", ...rest }: { conf?: string; version?: Major; change?: Change } = {},
): string {
  // Only libpq reads a connection service file, so nothing about the driver is assumed.
  const service = `[shop]\n${string.split(' ').join('\n')}\n`;
  const texts = { 'app/pg_service.conf': service, 'db/postgresql.conf': conf, 'db/pg_hba.conf': hba };
  return told(rehearsalOf(texts, rest));
}

export function told({ outcome, from }: Rehearsal): string {
  const where = from === undefined ? '' : ` from ${from}`;
  return outcome.kind === 'fails' || outcome.kind === 'unknown'
    ? `${outcome.kind} at ${outcome.step}: ${outcome.why}${where}`
    : `${outcome.kind}${where}`;
}
