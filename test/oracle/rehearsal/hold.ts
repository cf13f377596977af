import { compare, type Verdict } from './compare.js';
import { predict } from './predict.js';
import { play } from './run-scenes.js';
import type { Scene } from './scene.js';

/** What came of many scenes. */
export interface Held {
  readonly scenes: number;
  readonly same: number;
  /** Names of those that nobody could tell beforehand, with why. */
  readonly unknown: readonly string[];
  /** Rehearsed otherwise than it is. A difference is answered by mending the rehearsal, because the server is right. */
  readonly different: readonly ({ readonly name: string } & Exclude<Verdict, string>)[];
}

/** Plays scenes and rehearses each of them from its files. */
export async function hold(scenes: readonly Scene[]): Promise<Held> {
  const verdicts = await play(scenes, async ({ scene: { name }, directory, seen }) => {
    const rehearsal = await predict(directory);
    const { outcome } = rehearsal;
    return { name, why: outcome.kind === 'unknown' ? outcome.why : '', verdict: compare(rehearsal, seen) };
  });
  return {
    scenes: verdicts.length,
    same: verdicts.filter(({ verdict }) => verdict === 'same').length,
    unknown: verdicts.flatMap(({ name, why, verdict }) => (verdict === 'unknown' ? [`${name}: ${why}`] : [])),
    different: verdicts.flatMap(({ name, verdict }) => (typeof verdict === 'string' ? [] : [{ name, ...verdict }])),
  };
}
