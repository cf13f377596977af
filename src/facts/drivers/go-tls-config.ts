import { switchOf, textOf } from '../outcome.js';
import { type DriverInput, NEVER, type Policy, required, type Written } from '../policy.js';

/** A `tls.Config` that the code gives to the driver, and what it comes to. */
export interface GoTlsConfig {
  readonly setting: Written;
  readonly policy: Policy;
}

/**
 * Go verifies chain and name unless a configuration says `InsecureSkipVerify`, in which case only a callback of its own
 * could. Source: https://pkg.go.dev/crypto/tls#Config
 */
export function goTlsConfig(input: DriverInput): GoTlsConfig | undefined {
  const options = input.all('beside');
  const skips = options.findLast(({ name }) => /(?:^|\.)InsecureSkipVerify$/u.test(name));
  if (skips && switchOf(skips)) return { setting: skips, policy: required('nothing') };
  const config = options.findLast(({ name }) => /(?:^|\.)(?:With)?TLSConfig$/u.test(name));
  if (!config) return undefined;
  const isNil = config.type === 'null' || textOf(config) === 'nil';
  return { setting: config, policy: isNil ? NEVER : required('chain-and-name') };
}
