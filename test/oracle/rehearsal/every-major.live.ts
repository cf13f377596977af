import { describe, expect, it } from 'vitest';
import { LIBPQ_HERE } from '../libpq.js';
import { hold } from './hold.js';
import { drawn } from './scenes/drawn.js';
import { namedAt } from './scenes/named.js';

const PATIENCE = 3_600_000;
const seed = Number(process.env['ORACLE_SEED'] ?? 1);

describe.skipIf(LIBPQ_HERE.length === 0)('a rehearsed connection', () => {
  it.each(LIBPQ_HERE)('comes out as it does at PostgreSQL %i, in every scene', { timeout: PATIENCE }, async (major) => {
    const held = await hold(namedAt(major));
    expect(held.different).toEqual([]);
    expect(held.unknown.length, held.unknown.join('\n')).toBeLessThan(held.scenes * 0.05);
  });

  it('comes out as it does, in a thousand draws', { timeout: PATIENCE }, async () => {
    const held = await hold(drawn(seed, 1000, LIBPQ_HERE));
    expect(held.different).toEqual([]);
    expect(held.unknown.length, held.unknown.join('\n')).toBeLessThan(held.scenes * 0.1);
  });
});
