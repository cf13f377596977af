import { it, expect } from 'vitest';
import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { claimsIn, claimsOf, projectOf, reachedIn, findingsOf } from './claims.js';
import { readTable } from './answers.js';
import { tableFor } from './table-arbitrary.js';
import { worldOf } from '../../src/semantics/access/world.js';
import { isActive } from '../../src/semantics/hba.js';
import { gridOf } from './grid.js';
import { Random } from './random.js';
import { decide } from '../../src/semantics/access/decide.js';
it('m', async () => {
  const session = new Session(); session.connect();
  const world = { ...worldOf({ roles: {alice:['staff'],bob:[],carol:['staff'], dave:['app'], postgres: []}, interfaces: ['192.0.2.2/24'] }), hostNames: new Map(), allHosts: true as const };
  const t: Record<string, number> = {};
  const lap = <T>(w: string, f: () => T): T => { const c = process.cpuUsage(); const r = f(); const d = process.cpuUsage(c); t[w] = (t[w] ?? 0) + (d.user + d.system) / 1000; return r; };
  const texts = lap('gen', () => fc.sample(tableFor(18).filter((text) => isActive(readTable(text, 18))), { numRuns: 600, seed: 3 }));
  await new Promise<void>((r) => session.post('Profiler.enable', () => session.post('Profiler.start', () => r())));
  for (const text of texts) {
    const tree = lap('read', () => readTable(text, 18));
    const r = lap('reached', () => reachedIn(tree, world));
    lap('grid', () => { const g = gridOf(tree); const random = new Random(1); for (const k of random.times(48, () => g.pick(random))) decide(tree, k, world); });
    const p = lap('project', () => projectOf(text, 18, world));
    lap('claimsIn', () => claimsIn(p));
    lap('expect', () => { for (const one of r) { expect(['certain', 'none'], JSON.stringify([one.bare, one.full])).toContain(one.full.kind); expect(one.bare.kind).toBe(one.bare.kind); } });
  }
  await new Promise<void>((r) => session.post('Profiler.stop', (_e, { profile }) => { writeFileSync('/tmp/pure.cpuprofile', JSON.stringify(profile)); r(); }));
  console.log(Object.entries(t).map(([k, v]) => `${k} ${(v / 600).toFixed(2)}`).join('\n'));
}, 100000);
