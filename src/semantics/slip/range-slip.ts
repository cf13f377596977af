import { numericAddress } from '../../parse/hba-address.js';
import type { AddressRange } from '../address.js';
import type { AddressSlip } from './address-slip.js';
import { beyondPrivate, clientlessSlip, hostBits, networkAlone } from './extent-slips.js';
import { formSlip, mappedSlip, notationSlip, zoneSlip } from './form-slips.js';
import { everySlip, maskSlip, prefixAsMask } from './mask-slips.js';
import type { Written } from './written-range.js';

/** In this order: what comes first says more. */
const QUESTIONS: readonly ((written: Written) => AddressSlip | undefined)[] = [
  zoneSlip,
  everySlip,
  mappedSlip,
  prefixAsMask,
  formSlip,
  maskSlip,
  clientlessSlip,
  networkAlone,
  beyondPrivate,
  hostBits,
  notationSlip,
];

/** What is odd about a numeric address that PostgreSQL reads as this range. */
export function rangeSlip(address: string, mask: string | undefined, range: AddressRange): AddressSlip | undefined {
  const slash = address.indexOf('/');
  const host = slash < 0 ? address : address.slice(0, slash);
  const numeric = numericAddress(host);
  if (!numeric) return undefined;
  const tail = slash < 0 ? ` ${mask ?? ''}` : address.slice(slash);
  const written: Written = { host, tail, mask, value: numeric.value, range };
  for (const question of QUESTIONS) {
    const slip = question(written);
    if (slip) return slip;
  }
  return undefined;
}
