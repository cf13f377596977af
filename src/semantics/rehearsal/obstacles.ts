import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Attempt, Obstacle } from './rehearsal.js';

/** An attempt with what stands in its way: the first that surely does decides, else the first that may. */
export function attempt(
  transport: Attempt['transport'],
  obstacles: readonly Obstacle[],
  verifies: 'nothing' | 'chain' | 'chain-and-name',
  record?: HbaRecord,
): Attempt {
  const decisive = obstacles.find(({ sure }) => sure) ?? obstacles[0];
  const told = { transport, obstacles, ...(record && { record }) };
  if (!decisive) return { ...told, result: { kind: 'connects', verifies } };
  const { step, why, at, sure } = decisive;
  return { ...told, result: { kind: sure ? 'fails' : 'unknown', step, why, ...(at && { at }) } };
}
