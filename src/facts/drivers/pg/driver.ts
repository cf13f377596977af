import type { Driver } from '../../policy.js';
import { pgFiles } from './files.js';
import { pgIgnored } from './ignored.js';
import { pgPolicy, type ThroughPg } from './policy.js';
import { pgUpgrades } from './upgrades.js';

/** A driver whose last word is `pg`. `own` where its version is that of `pg` itself. */
export const throughPg = (
  library: ThroughPg,
  own = false,
): Required<Pick<Driver, 'policy' | 'files' | 'ignored' | 'upgrades'>> => ({
  policy: (input, world) => pgPolicy(library, input, world),
  files: (input, world) => pgFiles(library, input, world),
  ignored: (input, world) => pgIgnored(library, input, world),
  upgrades: (world) => pgUpgrades(world, own),
});
