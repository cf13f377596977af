import { describe, expect, it } from 'vitest';
import { LIBPQ_HERE } from '../libpq.js';
import { hold } from './hold.js';
import { drawn } from './scenes/drawn.js';
import { namedInTurns } from './scenes/named.js';

const PATIENCE = 900_000;
const seed = Number(process.env['ORACLE_SEED'] ?? 20_261_130);
const runs = Number(process.env['ORACLE_RUNS'] ?? 40);

/** Real servers, libpq of each major and npm's `pg`, against what was rehearsed from their files. */
describe.skipIf(LIBPQ_HERE.length === 0)('a rehearsed connection', () => {
  it('comes out as it does, in every scene that has a name', { timeout: PATIENCE }, async () => {
    const held = await hold(namedInTurns(LIBPQ_HERE));
    expect(held.different).toEqual([]);
    expect(held.same).toBeGreaterThan(200);
    // What a build of OpenSSL decides, and what lies in somebody's home directory.
    // What somebody added to the roots of a machine no file tells, so those scenes do not count against us.
    const open = held.unknown.filter((scene) => !scene.includes('the roots of the machine'));
    expect(open.length, open.join('\n')).toBeLessThan(held.scenes * 0.05);
  });

  it('comes out as it does, where settings meet at random', { timeout: PATIENCE }, async () => {
    const held = await hold(drawn(seed, runs, LIBPQ_HERE));
    expect(held.different).toEqual([]);
    expect(held.unknown.length, held.unknown.join('\n')).toBeLessThan(held.scenes * 0.1);
  });
});
