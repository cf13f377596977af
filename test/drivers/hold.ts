import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, bench, HAS_SERVERS } from './bench.js';
import { type Configuration, type Material, materialOf } from './cases/configuration.js';
import { differences } from './compare.js';
import { type Subject, subject } from './subject.js';

/** A driver and everything it is asked. */
export interface Held {
  readonly subject: Readonly<Parameters<typeof subject>>;
  readonly configurations: (material: Material) => readonly Configuration[];
}

/** Time for one driver where everything runs at once. */
const PATIENCE = 600_000;

/**
 * A test for each: the driver does at the servers what we claim. A difference is answered by mending the driver's file
 * in `src/facts/drivers/`, because the driver is right.
 */
export function hold(all: readonly Held[]): void {
  if (!HAS_SERVERS) {
    it.skip('there are no servers here');
    return;
  }
  let servers: Bench;
  beforeAll(async () => {
    servers = await bench();
  });
  afterAll(() => servers.stop());
  const subjects = all.map((held) => [subject(...held.subject), held] as const);
  it.each(named(subjects))('%s does what we claim', { timeout: PATIENCE }, async (_, made, held) => {
    const asked = held.configurations(materialOf(servers));
    expect(asked.length).toBeGreaterThan(10);
    expect(await differences(servers, made, asked)).toEqual([]);
  });
}

const named = (all: readonly (readonly [Subject, Held])[]): readonly (readonly [string, Subject, Held])[] =>
  all.map(([made, held]) => [made.title, made, held]);
