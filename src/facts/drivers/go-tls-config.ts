import { switchOf, textOf } from '../outcome.js';
import {
  type DriverInput,
  type DriverWorld,
  NEVER,
  type OptionLookup,
  type Policy,
  required,
  type Written,
} from '../policy.js';
import type { TlsFiles } from '../tls-files.js';
import { libpqNamesAndHome, systemRoots } from './file-options.js';

/** The files of libpq's names, or the roots of the machine, unless the code brings a configuration of its own. */
export function goFiles(input: DriverInput, options: OptionLookup, world: Pick<DriverWorld, 'exists'>): TlsFiles {
  const inCode = goTlsConfig(input);
  if (inCode) {
    const hidden = { kind: 'unseen', why: `it is up to \`${inCode.setting.name}\` of the code` } as const;
    return { root: hidden, certificate: hidden, key: hidden };
  }
  const named = libpqNamesAndHome(options, world);
  const { root } = named;
  const isSystem = root?.kind === 'file' && root.value.kind !== 'unknown' && root.value.value === 'system';
  return { ...named, root: isSystem ? systemRoots(input) : (root ?? systemRoots(input)) };
}

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
