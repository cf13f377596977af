import { byDefault, type Resolved, set } from '../../text/resolved.js';
import { type DriverInput, type Policy, required } from '../policy.js';
import { verificationSwitch } from '../verification-switches.js';

/**
 * What becomes of a connection that would be verified, where somebody has taken verification out of the whole process;
 * undefined where nobody has. It counts where the options do not say themselves.
 */
export function processSwitch(input: DriverInput): Resolved<Policy> | undefined {
  const setting = input.all('environment').findLast(({ name }) => verificationSwitch(name, '0') !== undefined);
  if (!setting) return undefined;
  const { name, value } = setting;
  if (value.kind === 'unknown') return value;
  if (verificationSwitch(name, value.value) === undefined) return undefined;
  const policy = {
    ...required('nothing'),
    but: `\`${name}=${value.value}\` takes verification out of the whole process`,
  };
  return value.kind === 'set' ? set(policy, value.at) : byDefault(policy, value.why);
}

/** An address is no name for TLS: without a `host` of its own `tls.connect` looks for `localhost` in the certificate. */
export function checkedAgainstLocalhost(policy: Policy, host: string | undefined): Policy {
  const isAddress = host !== undefined && (/^\d+\.\d+\.\d+\.\d+$/u.test(host) || host.includes(':'));
  if (policy.verifies !== 'chain-and-name' || !isAddress) return policy;
  return { ...policy, but: `the name is checked against \`localhost\`, because \`${host}\` is an address` };
}
