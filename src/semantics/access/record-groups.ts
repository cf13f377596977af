import { RECORD_TYPES, type RecordType } from '../../parse/hba-tree.js';
import { Growing } from './growing.js';

/** Keys of either field stay below this, so that three of them make one number. */
const FIELD = 2 ** 23;

export const groupKey = (type: RecordType, database: number, user: number): number =>
  (RECORD_TYPES.indexOf(type) * FIELD + database) * FIELD + user;

/** No group. */
const NONE = -1;

/**
 * Records by type, database word and user word; a record may be in several groups. A hash table of numbers: there may
 * be as many groups as records, and a `Map` takes several times the room.
 */
export class RecordGroups {
  #keys: Float64Array;
  /** The first entry of each group. */
  #first: Int32Array;
  #size = 0;
  /** The next entry of the same group, and the record of each entry. */
  readonly #next: Growing;
  readonly #orders: Growing;

  constructor(expected: number) {
    const capacity = capacityFor(expected);
    this.#keys = new Float64Array(capacity);
    this.#first = new Int32Array(capacity).fill(NONE);
    this.#next = new Growing(expected);
    this.#orders = new Growing(expected);
  }

  /** Puts a record in front of its group. */
  add(key: number, order: number): void {
    let slot = slotOf(this.#keys, this.#first, key);
    if (this.#first[slot] === NONE) {
      if (++this.#size * 4 > this.#keys.length * 3) {
        this.#grow();
        slot = slotOf(this.#keys, this.#first, key);
      }
      this.#keys[slot] = key;
    }
    this.#next.push(this.#first[slot]!);
    this.#first[slot] = this.#orders.push(order);
  }

  /** The first entry of a group; negative where it is empty. */
  first(key: number): number {
    return this.#first[slotOf(this.#keys, this.#first, key)]!;
  }

  /** The entry behind that one; negative behind the last. */
  next(entry: number): number {
    return this.#next.at(entry);
  }

  orderAt(entry: number): number {
    return this.#orders.at(entry);
  }

  /** The records of a group, from the one that was added last. */
  orders(key: number): readonly number[] {
    const found: number[] = [];
    for (let entry = this.first(key); entry >= 0; entry = this.next(entry)) found.push(this.orderAt(entry));
    return found;
  }

  isLargerThan(key: number, limit: number): boolean {
    let size = 0;
    for (let entry = this.first(key); entry >= 0; entry = this.next(entry)) if (++size > limit) return true;
    return false;
  }

  #grow(): void {
    const [keys, first] = [this.#keys, this.#first];
    this.#keys = new Float64Array(keys.length * 2);
    this.#first = new Int32Array(keys.length * 2).fill(NONE);
    for (const [old, entry] of first.entries()) {
      if (entry === NONE) continue;
      const slot = slotOf(this.#keys, this.#first, keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#first[slot] = entry;
    }
  }
}

/** A power of two with room to spare. */
const capacityFor = (expected: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, expected * 1.25)));

/** Where a key is, or would be. */
function slotOf(keys: Float64Array, first: Int32Array, key: number): number {
  const last = keys.length - 1;
  const high = Math.floor(key / 2 ** 32);
  let hash = Math.imul(key ^ Math.imul(high, 0x9e37_79b1), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2_ae35);
  let slot = (hash ^ (hash >>> 13)) & last;
  while (first[slot] !== NONE && keys[slot] !== key) slot = (slot + 1) & last;
  return slot;
}
