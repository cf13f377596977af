import type { Redactor } from '../engine/redact.js';
import { gapsOf } from '../engine/settle.js';
import type { RehearsalReport, RehearsedChange, RehearsedClient, RehearsedServer } from '../report/rehearsal.js';
import { nameOfDestination } from '../semantics/legs.js';
import type { Consumer, Destination, Leg, Project } from '../semantics/project.js';
import { changesFor, recordsToChange } from '../semantics/rehearsal/changes-for.js';
import { needsOf, ordered } from '../semantics/rehearsal/needs.js';
import type { Change, Outcome, Rehearsal, Remedy } from '../semantics/rehearsal/rehearsal.js';
import { rehearse } from '../semantics/rehearsal/rehearse.js';
import type { Span } from '../text/source.js';
import { toldDriver, toldOutcome, toldPlace } from './told-outcome.js';

export interface RehearsalQuestion {
  readonly now: number;
  /** The changes asked for; every one there is something to do for without any. */
  readonly changes: readonly Change['kind'][];
  /** Is this client, this server asked for? */
  readonly isClient: (name: string) => boolean;
  readonly isServer: (name: string) => boolean;
}

/** What would come of changes to the servers of a project, with nothing hidden in it and no secret. */
export function rehearsalReport(
  project: Project,
  redactor: Redactor,
  shown: (path: string) => boolean,
  question: RehearsalQuestion,
): RehearsalReport {
  const legs = project.legs.filter(({ client }) => shown(client.at.file.path) && question.isClient(client.name));
  const servers = destinationsOf(project)
    .filter((to) => question.isServer(nameOfDestination(to)))
    .flatMap((to) => {
      const own = legs.filter((leg) => isSame(leg.to, to));
      const changes = changesFor(to, own).filter(({ kind }) => isAsked(kind, question));
      return own.length > 0 && changes.length > 0 ? [rehearsedServer(to, own, changes, question.now, redactor)] : [];
    });
  return { servers, gaps: gapsOf(project, redactor, shown) };
}

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

function rehearsedServer(
  to: Destination,
  legs: readonly Leg[],
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

interface Rehearsed {
  readonly today: Rehearsal;
  readonly after: Rehearsal;
  readonly verdict: RehearsedClient['verdict'];
  readonly needs: readonly Remedy[];
}

function rehearsedChange(
  to: Destination,
  legs: readonly Leg[],
  change: Change,
  now: number,
  redactor: Redactor,
): RehearsedChange {
  const all = legs.flatMap((leg) => leg.client.consumers.map((consumer) => rehearsed(leg, consumer, change, now)));
  const needs = ordered(all.flatMap((one) => one.needs));
  const last = lastStep(to, change, redactor);
  const steps = [...needs.map(({ words }) => redactor.text(words)), ...(last === undefined ? [] : [last])];
  return {
    change: change.kind,
    words: wordsOf(to, change, redactor),
    clients: all.map((one) => toldClient(one, redactor)),
    steps,
    abandoned: abandonedBy(all).map((at) => toldPlace(at, redactor)),
  };
}

function rehearsed(leg: Leg, consumer: Consumer, change: Change, now: number): Rehearsed {
  const today = rehearse(leg, consumer, now);
  const after = rehearse(leg, consumer, now, change);
  return { today, after, verdict: verdictOf(today.outcome, after.outcome), needs: needsOf(leg, consumer, now, change) };
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

/** The records that let in somebody today and nobody afterwards: the same line, whatever it would say then. */
function abandonedBy(all: readonly Rehearsed[]): readonly Span[] {
  const used = new Map<string, Span>();
  for (const { today } of all) for (const at of recordsOf(today)) used.set(keyOf(at), at);
  for (const { after } of all) for (const at of recordsOf(after)) used.delete(keyOf(at));
  return [...used.values()];
}

const recordsOf = ({ attempts }: Rehearsal): readonly Span[] =>
  attempts.flatMap(({ result, record }) => (result.kind === 'connects' && record ? [record.at] : []));

const keyOf = ({ file, start }: Span): string => `${start} ${file.path}`;

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

/** More lines than this are not listed. */
const FEW_LINES = 6;

function lastStep(to: Destination, change: Change, redactor: Redactor): string | undefined {
  switch (change.kind) {
    case 'hostssl': {
      const places = recordsToChange(to).map(({ at }) => toldPlace(at, redactor));
      const some = places.slice(0, FEW_LINES).map(({ file, line }) => `${file}:${line}`);
      const more = places.length > some.length ? ` and ${places.length - some.length} more` : '';
      return `then make these records \`hostssl\`: ${some.join(', ')}${more}`;
    }
    case 'force-tls':
      return to.kind === 'managed'
        ? redactor.text(`then let it refuse connections without TLS: ${to.managed.remedy}`)
        : undefined;
    case 'verify-full':
      return undefined;
  }
}
