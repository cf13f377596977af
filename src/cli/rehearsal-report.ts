import type { Redactor } from '../engine/redact.js';
import { gapsOf } from '../engine/settle.js';
import type { RehearsalReport, RehearsedChange, RehearsedClient, RehearsedServer } from '../report/rehearsal.js';
import { nameOfDestination } from '../semantics/legs.js';
import type { Client, Consumer, Destination, Leg, Project } from '../semantics/project.js';
import { abandonedBy, type Passage } from '../semantics/rehearsal/abandoned.js';
import { changesFor } from '../semantics/rehearsal/changes-for.js';
import { lastStep } from '../semantics/rehearsal/last-step.js';
import { needsOf, ordered, whenSecured } from '../semantics/rehearsal/needs.js';
import type { Change, Outcome, Remedy } from '../semantics/rehearsal/rehearsal.js';
import { rehearse } from '../semantics/rehearsal/rehearse.js';
import type { Span } from '../text/source.js';
import { toldDriver, toldOutcome, toldPlace } from './told-outcome.js';

export interface RehearsalQuestion {
  readonly now: number;
  /** The changes asked for; every one there is something to do for without any. */
  readonly changes: readonly Change['kind'][];
  /** Is this client, this server asked for? */
  readonly isClient: (client: Client) => boolean;
  readonly isServer: (name: string) => boolean;
}

/** What would come of changes to the servers of a project, with nothing hidden in it and no secret. */
export function rehearsalReport(
  project: Project,
  redactor: Redactor,
  shown: (path: string) => boolean,
  question: RehearsalQuestion,
): RehearsalReport {
  const legs = legsAskedFor(project, shown, question);
  const servers = destinationsOf(project).flatMap((to) => {
    const own = legs.filter((leg) => isSame(leg.to, to));
    const changes = changesFor(to, own, question.now).filter(({ kind }) => isAsked(kind, question));
    if (own.length === 0 || changes.length === 0) return [];
    const others = project.legs.filter((leg) => isSame(leg.to, to) && !own.includes(leg));
    return [rehearsedServer(to, { own, others }, changes, question.now, redactor)];
  });
  return { servers, gaps: gapsOf(project, redactor, shown) };
}

/** The connections that somebody asked about. */
export const legsAskedFor = (
  { legs }: Project,
  shown: (path: string) => boolean,
  { isClient, isServer }: Pick<RehearsalQuestion, 'isClient' | 'isServer'>,
): readonly Leg[] =>
  legs.filter(({ client, to }) => shown(client.at.file.path) && isClient(client) && isServer(nameOfDestination(to)));

const isAsked = (kind: Change['kind'], { changes }: RehearsalQuestion): boolean =>
  changes.length === 0 || changes.includes(kind);

const destinationsOf = ({ servers, poolers, managed }: Project): readonly Destination[] => [
  ...servers.map((server) => ({ kind: 'server' as const, server })),
  ...poolers.map((pooler) => ({ kind: 'pooler' as const, pooler })),
  ...managed.map((one) => ({ kind: 'managed' as const, managed: one })),
];

const thingOf = (to: Destination): { readonly at: Span } =>
  to.kind === 'server' ? to.server : to.kind === 'pooler' ? to.pooler : to.managed;

const isSame = (a: Destination, b: Destination): boolean => thingOf(a) === thingOf(b);

/** The connections to one server. */
interface Connected {
  readonly own: readonly Leg[];
  /** Those that nobody asked about: they use its records all the same. */
  readonly others: readonly Leg[];
}

function rehearsedServer(
  to: Destination,
  legs: Connected,
  changes: readonly Change[],
  now: number,
  redactor: Redactor,
): RehearsedServer {
  return {
    name: redactor.text(nameOfDestination(to)),
    kind: to.kind,
    place: toldPlace(thingOf(to).at, redactor),
    changes: changes.map((change) => rehearsedChange(to, legs, change, now, redactor)),
  };
}

interface Rehearsed extends Passage {
  readonly verdict: RehearsedClient['verdict'];
  readonly needs: readonly Remedy[];
}

function rehearsedChange(
  to: Destination,
  { own, others }: Connected,
  change: Change,
  now: number,
  redactor: Redactor,
): RehearsedChange {
  const each = (legs: readonly Leg[]) =>
    legs.flatMap((leg) => leg.client.consumers.map((consumer) => rehearsed(leg, consumer, change, now)));
  const all = each(own);
  const needs = ordered(all.flatMap((one) => one.needs));
  const last = lastStep(to, change);
  const steps = [
    ...needs.map(({ words }) => redactor.text(words)),
    ...(last === undefined ? [] : [redactor.text(last)]),
  ];
  return {
    change: change.kind,
    words: wordsOf(to, change, redactor),
    clients: all.map((one) => toldClient(one, redactor)),
    steps,
    abandoned: abandonedBy([...all, ...each(others)]).map((at) => toldPlace(at, redactor)),
  };
}

function rehearsed(leg: Leg, consumer: Consumer, change: Change, now: number): Rehearsed {
  const today = rehearse(leg, consumer, now);
  const after = rehearse(leg, consumer, now, change);
  const secured = whenSecured(leg, consumer, now, change);
  const needs = needsOf(leg, consumer, now, change);
  return { today, after, secured, verdict: verdictOf(today.outcome, after.outcome), needs };
}

function verdictOf(today: Outcome, after: Outcome): RehearsedClient['verdict'] {
  switch (after.kind) {
    case 'unknown':
      return 'unknown';
    case 'fails':
      return today.kind === 'fails' ? 'broken' : 'breaks';
    default:
      return 'works';
  }
}

function toldClient({ today, after, verdict, needs }: Rehearsed, redactor: Redactor): RehearsedClient {
  const { client } = after.leg;
  return {
    client: redactor.text(client.name),
    place: toldPlace(client.at, redactor),
    driver: toldDriver(after.consumer, redactor),
    today: toldOutcome(today.outcome, redactor),
    after: toldOutcome(after.outcome, redactor),
    verdict,
    needs: needs.map(({ words }) => redactor.text(words)),
    assumptions: after.assumptions.map((text) => redactor.text(text)),
  };
}

function wordsOf(to: Destination, change: Change, redactor: Redactor): string {
  switch (change.kind) {
    case 'hostssl':
      return 'every record that lets somebody in without TLS became `hostssl`';
    case 'force-tls':
      return redactor.text(`\`${nameOfDestination(to)}\` refused connections without TLS`);
    case 'verify-full':
      return 'every client went to `verify-full`';
  }
}
