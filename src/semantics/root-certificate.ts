import { isRefusal } from '../facts/policy.js';
import { known } from '../text/resolved.js';
import type { Client, ClientOption } from './project.js';

/** A root certificate that is named and will not be found. */
export interface MissingRoot {
  readonly option: ClientOption;
  readonly path: string;
  /** The path starts with `~` or `$HOME`, which only a shell replaces. */
  readonly needsShell: boolean;
}

/**
 * The `sslrootcert` of a client whose driver read it and did not find the file. With `require` libpq then verifies
 * nothing and connects; with `verify-ca` and `verify-full` it refuses to connect.
 */
export function missingRoot(client: Client): MissingRoot | undefined {
  const option = client.options.get('sslrootcert');
  const path = known(option?.value);
  const policy = known(client.policy);
  if (!option || !path || path === 'system' || !policy) return undefined;
  const needsShell = /^(?:~|\$HOME\b|\$\{HOME\})/u.test(path);
  const notFound = isRefusal(policy)
    ? policy.refuses.includes('root certificate file')
    : policy.encryption === 'required' && policy.verifies === 'nothing' && client.driver.through === 'libpq';
  return notFound ? { option, path, needsShell } : undefined;
}
