import type { Door } from './doors.js';
import type { Played } from './play.js';
import type { Outcome } from './rehearsal.js';

/** What comes of a client that comes in by this door. */
export interface Entered {
  readonly door: Door;
  /** How it is today, where a change is tried out. */
  readonly today?: Played;
  readonly played: Played;
}

export interface Settled {
  readonly played: Played;
  readonly from?: string;
  readonly assumptions: readonly string[];
}

/** Weak to strong. */
export const OUTCOMES: readonly Outcome['kind'][] = [
  'plaintext',
  'downgradable',
  'unverified',
  'verified',
  'local',
  'unknown',
  'fails',
];

const rank = ({ played }: Entered): number => OUTCOMES.indexOf(played.outcome.kind);

/**
 * One answer for a client of which nobody knows where it comes from. A client that was deployed gets in, so it comes
 * from where somebody does; of several such places the one that protects it least counts, and after a change the one
 * that locks it out.
 */
export function settleDoors(entered: readonly Entered[], isChange: boolean): Settled {
  const working = isChange ? entered.filter(({ today }) => today && today.outcome.kind !== 'fails') : [];
  const open = working.length > 0 ? working : entered.filter(({ door }) => isOpen(door));
  const counted = open.length > 0 ? open : entered;
  const best = pick(counted, isChange);
  const same = entered.every(({ played }) => played.outcome.kind === best.played.outcome.kind);
  const { address, assumptions } = best.door;
  if (same) return { played: best.played, assumptions: [] };
  const isAlone = counted.every(({ played }) => played.outcome.kind === best.played.outcome.kind);
  return {
    played: best.played,
    ...(!isAlone && address !== undefined && { from: address }),
    assumptions: isAlone
      ? [LET_IN]
      : [address === undefined ? LET_IN : `it connects from an address like \`${address}\``, ...assumptions],
  };
}

const LET_IN = 'it connects from where it is let in';

/** Some transport leads in, or may. */
const isOpen = ({ today }: Door): boolean =>
  Object.values(today).some(
    (decider) => decider === 'open' || (decider !== 'no-entry' && decider.method.value !== 'reject'),
  );

function pick(counted: readonly Entered[], isChange: boolean): Entered {
  const [first, ...others] = counted.toSorted((a, b) => rank(a) - rank(b));
  if (!first) throw new Error('nobody comes in by no door');
  const fails = others.findLast(({ played }) => played.outcome.kind === 'fails');
  if (isChange && fails) return fails;
  // Where nobody can tell, it may be weaker than anything but the weakest.
  const unclear = others.find(({ played }) => played.outcome.kind === 'unknown');
  if (unclear && first.played.outcome.kind !== 'plaintext') return unclear;
  return first;
}
