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

/**
 * Why `tls.connect` with these options gets to no server, as a clause; undefined where it may. It takes a `ca` that is
 * no certificate for an empty list, and calls `checkServerIdentity` as soon as its key is there. Run with Node.js 20.
 */
export function failingTls(input: DriverInput, path: string): string | undefined {
  const ca = input.get('beside', `${path}.ca`);
  const text = ca?.type === 'string' && ca.value.kind !== 'unknown' ? ca.value.value : '';
  if (text !== '' && !text.includes('-----BEGIN')) {
    return '`ca` is the text of a certificate and not the name of a file, so no server is trusted';
  }
  const check = input.get('beside', `${path}.checkServerIdentity`);
  return check?.type === 'undefined' ? 'Node.js calls `checkServerIdentity`, which is `undefined`' : undefined;
}
