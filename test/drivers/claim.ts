import type { DriverChoice } from '../../src/facts/drivers.js';
import type { DriverWorld, PolicyOrRefusal } from '../../src/facts/policy.js';
import { clientFrom } from '../../src/semantics/client.js';
import type { WrittenOption } from '../../src/semantics/written.js';
import { verbatim } from '../../src/text/passage.js';
import { type Resolved, set } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';

/** What is known of a connection before anybody dials. */
export interface Told {
  readonly choice: DriverChoice;
  readonly string?: string;
  readonly beside?: readonly WrittenOption[];
  readonly variables: Readonly<Record<string, string>>;
  readonly exists: DriverWorld['exists'];
}

/** What we claim about it, through everything that a connection of a file goes through. */
export function claimOf({ choice, string, beside, variables, exists }: Told): Resolved<PolicyOrRefusal> {
  const at = whole({ path: 'configuration', text: '' });
  const scoped = Object.entries(variables).map(([name, value]) => ({ name, value: set(value, at), at }));
  return clientFrom({
    name: 'configuration',
    at,
    role: 'application',
    ...(string !== undefined && { string: verbatim(whole({ path: 'string', text: string })) }),
    ...(beside && { beside }),
    scope: { name: 'the environment', prefix: '', variables: scoped, environment: 'unknown' },
    world: { exists },
    environment: 'unknown',
    drivers: [choice],
  }).policy;
}
