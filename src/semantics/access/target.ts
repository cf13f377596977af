import type { Family } from '../../parse/hba-address.js';
import { type AddressRange, mayOverlap } from '../address.js';
import { type AddressShape, mayHoldTogether, type OpenAddress } from './address-shape.js';
import { isOutOfScope, type Scope } from './scope.js';

/** Where an address is looked for, and under what conditions it is matched there. */
export interface Target {
  /** Absent on a Unix socket. */
  readonly range?: AddressRange;
  readonly open: readonly OpenAddress[];
}

export const SOCKET: Target = { open: [] };

const WHOLE: Readonly<Record<Family, AddressRange>> = {
  4: { kind: 'range', family: 4, base: 0n, mask: 0n },
  6: { kind: 'range', family: 6, base: 0n, mask: 0n },
};

/** Where the addresses of several records meet; first the ranges in which they surely do. */
export function targetsOf(shapes: readonly AddressShape[], scope: Scope): readonly Target[] {
  let targets: readonly Target[] = scope.families.map((family) => ({ range: WHOLE[family], open: [] }));
  if (scope.within) targets = targets.flatMap((target) => meet(target, scope.within!));
  for (const { sure, open } of shapes) {
    const met = sure === 'all' ? targets : targets.flatMap((target) => sure.flatMap((range) => meet(target, range)));
    targets =
      open && !isOutOfScope(scope, open)
        ? [...met, ...targets.map((target) => ({ ...target, open: [...target.open, open] }))]
        : met;
  }
  return targets.filter(({ open }) => mayHoldTogether(open)).sort((a, b) => a.open.length - b.open.length);
}

function meet(target: Target, other: AddressRange): readonly Target[] {
  const { range } = target;
  if (!range || !mayOverlap(range, other)) return [];
  return [{ ...target, range: { ...range, base: range.base | other.base, mask: range.mask | other.mask } }];
}
