import type { Resolved, Unknown } from '../../text/resolved.js';
import type { DriverInput, Policy } from '../policy.js';
import { verificationSwitch } from '../verification-switches.js';

/** Has somebody taken verification out of the whole process? It counts where the options do not say themselves. */
export function processVerifies(input: DriverInput): boolean | Unknown {
  for (const { name, value } of input.all('environment')) {
    if (verificationSwitch(name, '0') === undefined) continue;
    const setting: Resolved<string> = input.get('environment', name)?.value ?? value;
    if (setting.kind === 'unknown') return setting;
    return verificationSwitch(name, setting.value) === undefined;
  }
  return true;
}

/** An address is no name for TLS: without a `host` of its own `tls.connect` looks for `localhost` in the certificate. */
export function checkedAgainstLocalhost(policy: Policy, host: string | undefined): Policy {
  const isAddress = host !== undefined && (/^\d+\.\d+\.\d+\.\d+$/u.test(host) || host.includes(':'));
  if (policy.verifies !== 'chain-and-name' || !isAddress) return policy;
  return { ...policy, but: `the name is checked against \`localhost\`, because \`${host}\` is an address` };
}
