import { known } from '../text/resolved.js';
import { type Leg, legsFrom } from './legs.js';
import type { Client, Project } from './project.js';

/** From an application to a server, hop by hop: the first leg, then those that poolers make for it. */
export interface Chain {
  readonly legs: readonly Leg[];
  /** The hop that follows, where no file tells where it ends. */
  readonly onward?: Client;
}

/** Poolers before poolers, and no further. */
const LONGEST = 8;

/** The ways that a connection may take from here, each ending at a server or where nobody can see further. */
export function chainsOf(leg: Leg, project: Pick<Project, 'legs'>, before: readonly Leg[] = []): readonly Chain[] {
  const legs = [...before, leg];
  const { to } = leg;
  if (to.kind !== 'pooler' || legs.length >= LONGEST) return [{ legs }];
  const isCircle = before.some((one) => one.to.kind === 'pooler' && one.to.pooler === to.pooler);
  const hops = isCircle ? [] : hopsFor(databaseOf(legs), to.pooler.upstreams);
  const ways = hops.flatMap((client): readonly Chain[] => {
    const next = legsFrom(client, project);
    return next.length === 0 ? [{ legs, onward: client }] : next.flatMap((one) => chainsOf(one, project, legs));
  });
  return ways.length > 0 ? ways : [{ legs }];
}

/** The hops for a database: the one of its name, else the one for all; all of them where nobody can tell. */
function hopsFor(database: string | undefined, upstreams: readonly Client[]): readonly Client[] {
  if (database === undefined) return upstreams;
  const open = upstreams.filter(({ route }) => route === undefined);
  const named = upstreams.filter(({ route }) => route === database);
  return [...open, ...(named.length > 0 ? named : upstreams.filter(({ route }) => route === '*'))];
}

/** What is asked for at the last hop; without a name of its own a pooler hands on what it was asked for. */
function databaseOf(legs: readonly Leg[]): string | undefined {
  const { client } = legs.at(-1)!;
  const own = ['dbname', 'database'].map((name) => client.options.get(name)?.value).find((value) => value);
  if (own) return known(own);
  return client.role === 'pooler' && legs.length > 1
    ? client.route === '*' || !client.route
      ? databaseOf(legs.slice(0, -1))
      : client.route
    : undefined;
}
