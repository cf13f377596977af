import { chainsOf } from '../chains.js';
import type { Leg } from '../legs.js';
import type { Project } from '../project.js';
import type { Outcome, Rehearsal } from './rehearsal.js';
import { rehearse } from './rehearse.js';
import { OUTCOMES } from './settle-doors.js';

/** What protects a connection all the way from an application to the data. */
export interface Weakest {
  readonly outcome: Outcome;
  /** The hop that decides, where a pooler makes another; absent where the first leg is the whole way. */
  readonly hop?: Leg;
}

/** Of all the hops behind a leg the one that protects least: a way is as good as its worst part, and one that fails ends it. */
export function weakestBehind(first: Rehearsal, project: Pick<Project, 'legs'>, now: number): Weakest {
  let worst: Weakest = { outcome: first.outcome };
  for (const { legs, onward } of chainsOf(first.leg, project)) {
    for (const leg of legs.slice(1)) {
      const [consumer] = leg.client.consumers;
      if (!consumer) continue;
      worst = weaker(worst, { outcome: rehearse(leg, consumer, now).outcome, hop: leg });
    }
    if (onward) {
      const why = `where \`${onward.name}\` ends is not known`;
      worst = weaker(worst, { outcome: { kind: 'unknown', why } });
    }
  }
  return worst;
}

/** What fails is no way at all; what is plaintext stays that, whatever else nobody can tell. */
function weaker(a: Weakest, b: Weakest): Weakest {
  return rank(b.outcome) < rank(a.outcome) ? b : a;
}

const ORDER: readonly Outcome['kind'][] = ['fails', 'plaintext', 'unknown', ...OUTCOMES];

const rank = ({ kind }: Outcome): number => ORDER.indexOf(kind);
