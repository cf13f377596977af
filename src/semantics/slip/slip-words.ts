import type { HbaRecord } from '../../parse/hba-tree.js';
import { type AddressSet, describeAddress } from '../address.js';
import { isClientless } from '../address-blocks.js';
import { accepts, addressOf } from '../hba.js';
import { writtenAddress } from '../record-address.js';
import type { AddressSlip } from './address-slip.js';

/** What a slip does to its line. */
export type SlipEffect =
  /** It looks at more clients than it seems to. */
  | 'wider'
  /** At others. */
  | 'elsewhere'
  /** At nobody. */
  | 'nobody'
  /** At those that people expect, if they read it right. */
  | 'same';

export function effectOf({ kind }: AddressSlip, set: AddressSet): SlipEffect {
  switch (kind) {
    case 'every':
    case 'host-bits':
    case 'beyond-private':
    case 'prefix-as-mask':
    case 'inverse-mask':
    case 'mask-gap':
      return 'wider';
    case 'form':
      return isClientless(set) ? 'nobody' : 'elsewhere';
    case 'mapped':
    case 'clientless':
    case 'network-alone':
    case 'keyword':
    case 'no-host':
      return 'nobody';
    case 'notation':
    case 'zone':
      return 'same';
  }
}

/** What PostgreSQL reads, and what comes of it: one clause. */
export function slipWords(slip: AddressSlip, record: HbaRecord): string {
  const written = `\`${writtenAddress(record)}\``;
  const set = addressOf(record);
  const range = describeAddress(set);
  const lets = accepts(record) ? 'lets in' : 'turns away';
  const nobody = accepts(record) ? 'lets nobody in' : 'turns nobody away';
  switch (slip.kind) {
    case 'form':
      return isClientless(set)
        ? `PostgreSQL reads ${written} as \`${slip.read}\` and not as \`${slip.meant}\`, so the line ${nobody}`
        : `PostgreSQL reads ${written} as \`${slip.read}\`, so the line ${lets} ${range} instead of \`${slip.meant}\``;
    case 'notation':
      return `${written} is \`${slip.plain}\` in a form that people and other tools read differently`;
    case 'every':
      return `${written} ${lets} ${range}, since its mask compares nothing`;
    case 'host-bits':
      return `${written} ${lets} ${range}, because only the first ${slip.bits} bits are compared`;
    case 'beyond-private':
      return `${written} ${lets} ${range}, of which only \`${slip.meant}\` is private`;
    case 'prefix-as-mask':
      return `the prefix length in ${written} is read as a mask, so the line ${lets} one IPv4 address in ${slip.oneIn} of the whole world`;
    case 'inverse-mask':
      return `the mask in ${written} is inside out, so the line ${lets} ${range}`;
    case 'mask-gap':
      return `the mask in ${written} has gaps, so the line ${lets} ${range}`;
    case 'mapped':
      return `PostgreSQL never meets a client from ${written}, since IPv4 reaches it as IPv4, so the line ${nobody}`;
    case 'clientless':
      return `no client has an address in ${written}, so the line ${nobody}`;
    case 'network-alone':
      return `${written} is one address, and that of a network, so the line ${nobody}`;
    case 'zone':
      return `PostgreSQL does not compare the zone in ${written}, and refuses the whole file on a host without such an interface`;
    case 'keyword':
      return `${written} is a host name to PostgreSQL and not the keyword \`${slip.meant}\`, so the line ${nobody}`;
    case 'no-host':
      return `PostgreSQL takes ${written} for a host name that no host can have, so the line ${nobody}`;
  }
}

/** What has to be so for it to be a slip, as a clause; undefined where nobody means what is written. */
export function slipAssumption(slip: AddressSlip, record: HbaRecord): string | undefined {
  const whole = `assuming that not all of ${describeAddress(addressOf(record))} is meant`;
  switch (slip.kind) {
    case 'host-bits':
      return slip.stray ? undefined : whole;
    case 'beyond-private':
    case 'mask-gap':
      return whole;
    case 'network-alone':
      return 'assuming that no host has the first address of its network';
    default:
      return undefined;
  }
}
