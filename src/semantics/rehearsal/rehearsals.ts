import type { Leg } from '../legs.js';
import type { Consumer, Project } from '../project.js';
import type { Obstacle, Rehearsal } from './rehearsal.js';
import { rehearse } from './rehearse.js';

const told = new WeakMap<Project, { readonly now: number; readonly all: readonly Rehearsal[] }>();

/** Every leg of the project, rehearsed as things are for every program that reads its client; several rules ask. */
export function rehearsals(project: Project, now: number): readonly Rehearsal[] {
  const before = told.get(project);
  if (before?.now === now) return before.all;
  const all = project.legs.flatMap((leg) => leg.client.consumers.map((consumer) => rehearse(leg, consumer, now)));
  told.set(project, { now, all });
  return all;
}

/** What surely ends the attempts over TLS, in the order it is met. */
export const sureObstacles = ({ attempts }: Rehearsal): readonly Obstacle[] =>
  attempts.flatMap(({ transport, obstacles }) => (transport === 'tls' ? obstacles.filter(({ sure }) => sure) : []));

/** What ends a connection that fails. */
export function decisive({ outcome, attempts }: Rehearsal): Obstacle | undefined {
  if (outcome.kind !== 'fails') return undefined;
  const failed = attempts.find(({ result }) => result.kind === 'fails' && result.step === outcome.step);
  return failed?.obstacles.find(({ sure }) => sure);
}

/** Nothing but the files says that they belong together, and who reads the connection. */
export const isSurelyPaired = (leg: Leg, { driver }: Consumer): boolean =>
  leg.confidence === 'certain' && driver.assumed !== true;

/** What a rehearsal rests on besides how its ends were found and who reads the connection, which is told by itself. */
export const takenForGranted = ({ assumptions, leg, consumer: { driver } }: Rehearsal): readonly string[] =>
  assumptions.filter((one) => one !== leg.because && !(driver.assumed && one === `\`${driver.title}\` reads it`));
