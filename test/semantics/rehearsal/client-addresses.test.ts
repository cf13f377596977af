import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericAddress } from '../../../src/parse/hba-address.js';
import { outOfScope, REMOTE } from '../../../src/semantics/access/scope.js';
import { NOTHING_KNOWN } from '../../../src/semantics/access/world.js';
import { type AddressSet, matches } from '../../../src/semantics/address.js';
import { addressOf, recordsOf } from '../../../src/semantics/hba.js';
import { representatives } from '../../../src/semantics/rehearsal/client-addresses.js';
import { hbaOf, hbaServer } from '../server-of.js';

const treeOf = (addresses: readonly string[]) =>
  hbaOf(hbaServer(addresses.map((address) => `host all all ${address} md5\n`).join(''), 17));

const octets = fc.tuple(fc.constantFrom(10, 127, 192, 203), fc.nat(3), fc.nat(3), fc.nat(255));
const prefix = fc
  .tuple(octets, fc.constantFrom(0, 4, 8, 15, 16, 23, 24, 30, 31, 32))
  .map(([parts, bits]) => `${parts.join('.')}/${bits}`);

const isIn = (sets: readonly AddressSet[], address: string): string =>
  sets.map((set) => Number(matches(set, address) === true)).join('');

describe('addresses that stand for all others', () => {
  it('leave out no address that is treated otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(prefix, { minLength: 1, maxLength: 6 }),
        fc.array(octets, { maxLength: 40 }),
        (ranges, some) => {
          const tree = treeOf(ranges);
          const sets = recordsOf(tree).map(addressOf);
          const { addresses, complete } = representatives([tree], NOTHING_KNOWN, REMOTE);
          expect(complete).toBe(true);
          const known = new Set(addresses.map((address) => isIn(sets, address)));
          const closed = outOfScope(REMOTE, NOTHING_KNOWN);
          for (const address of some.map((parts) => parts.join('.')))
            if (closed.every((range) => matches(range, address) !== true)) expect(known).toContain(isIn(sets, address));
        },
      ),
    );
  });

  it('are addresses that people have', () => {
    const { addresses } = representatives([treeOf(['10.0.0.0/8', '0.0.0.0/0'])], NOTHING_KNOWN, REMOTE);
    expect(addresses).toContain('203.0.113.7');
    expect(addresses).toContain('10.0.0.1');
    expect(addresses.every((address) => numericAddress(address) !== undefined)).toBe(true);
  });

  it('are not all there are where a mask has gaps, or there are too many ranges', () => {
    expect(representatives([treeOf(['10.0.0.0 255.0.255.0'])], NOTHING_KNOWN, REMOTE).complete).toBe(false);
    const many = Array.from({ length: 300 }, (_, index) => `10.${index % 256}.${index >> 8}.0/24`);
    expect(representatives([treeOf(many)], NOTHING_KNOWN, REMOTE)).toEqual({ addresses: [], complete: false });
  });
});
