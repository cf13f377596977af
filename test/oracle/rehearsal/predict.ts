import { linkWith } from '../../../src/cli/link-estate.js';
import { loadConfig } from '../../../src/host/config.js';
import { gather } from '../../../src/host/estate.js';
import type { Rehearsal } from '../../../src/semantics/rehearsal/rehearsal.js';
import { rehearse } from '../../../src/semantics/rehearsal/rehearse.js';

/** The rehearsal of the one client of a tree, which is read as the command line reads it. */
export async function predict(directory: string): Promise<Rehearsal> {
  const config = await loadConfig({ cwd: directory, root: undefined, rules: [] });
  const session = { cwd: directory, tree: undefined, config, rules: [], pgVersion: undefined };
  const estate = await gather({ cwd: directory, config, tree: undefined, paths: [], exclude: [], noIgnore: false });
  const linked = await linkWith(session, estate, { partial: false, some: false });
  const { legs } = linked(estate.sources, estate.files);
  const found = legs.flatMap((leg) => leg.client.consumers.map((consumer) => ({ leg, consumer })));
  const [one] = found;
  if (found.length !== 1 || !one) throw new Error(`${found.length} rehearsals in ${directory}`);
  return rehearse(one.leg, one.consumer, Date.now());
}
