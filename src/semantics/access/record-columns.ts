import type { PlainNetwork } from '../../parse/hba-address.js';
import { RECORD_TYPES, type RecordType } from '../../parse/hba-tree.js';
import type { AddressRange, AddressSet } from '../address.js';
import { admits, type Transport } from '../hba.js';
import { isNameKey, REPLICATION_KEY } from './name-keys.js';

/** What one record says, as far as numbers can tell it. */
export interface RecordSketch {
  readonly type: RecordType;
  readonly rejects: boolean;
  /** The key of its only word, or `SEVERAL`. */
  readonly database: number;
  readonly user: number;
  /** Undefined on a Unix socket. */
  readonly address: PlainNetwork | AddressSet | undefined;
  /** Some client can have its names. */
  readonly mayMatch: boolean;
}

/** Instead of a key, where a field has more than one word. */
export const SEVERAL = -1;

/** Bits of `#traits`. */
const IPV4 = 4;
const IPV6 = 6;
const FAMILY = 7;
const PLAIN = 8;
const REJECTS = 16;

const TRANSPORTS: readonly Transport[] = ['local', 'plaintext', 'tls', 'gss'];

/** For each type the transports it admits, a bit each. */
const ADMITTED = RECORD_TYPES.map((value) =>
  TRANSPORTS.reduce((bits, transport, index) => bits | (admits({ type: { value } }, transport) ? 1 << index : 0), 0),
);

/**
 * The records of a table in numbers, so that a million of them can be held against each other without reading one
 * again. 19 bytes a record.
 */
export class RecordColumns {
  readonly #type: Uint8Array;
  readonly #traits: Uint8Array;
  readonly #found: Uint8Array;
  readonly #database: Int32Array;
  readonly #user: Int32Array;
  /** Of IPv4 ranges. */
  readonly #base: Uint32Array;
  readonly #mask: Uint32Array;

  constructor(size: number) {
    this.#type = new Uint8Array(size);
    this.#traits = new Uint8Array(size);
    this.#found = new Uint8Array(size);
    this.#database = new Int32Array(size);
    this.#user = new Int32Array(size);
    this.#base = new Uint32Array(size);
    this.#mask = new Uint32Array(size);
  }

  set(order: number, sketch: RecordSketch): void {
    const { type, rejects, database, user, address } = sketch;
    this.#type[order] = RECORD_TYPES.indexOf(type);
    this.#traits[order] = 0;
    this.#database[order] = database;
    this.#user[order] = user;
    if (address) this.#setAddress(order, address);
    const hasOneName = isNameKey(database) && isNameKey(user) && sketch.mayMatch;
    if (hasOneName && this.#isOtherNetwork(order)) this.#traits[order]! |= PLAIN;
    if (rejects) this.#traits[order]! |= REJECTS;
  }

  #setAddress(order: number, address: PlainNetwork | AddressSet): void {
    if ('bits' in address) {
      this.#traits[order] = IPV4;
      this.#mask[order] = address.bits === 0 ? 0 : -1 << (32 - address.bits);
      this.#base[order] = address.address & this.#mask[order]!;
    } else if (address.kind === 'range') {
      this.#traits[order] = address.family;
      if (address.family === 6) return;
      this.#base[order] = Number(address.base);
      this.#mask[order] = Number(address.mask);
    }
  }

  /** IPv4 addresses of which none is one of the loopback network, and none is nobody's. */
  #isOtherNetwork(order: number): boolean {
    if ((this.#traits[order]! & FAMILY) !== IPV4) return false;
    const first = this.#base[order]! >>> 24;
    return this.#mask[order]! >>> 24 === 255 && first !== 127 && first < 224 && this.#base[order] !== 0;
  }

  /** The addresses of a record, if they are an IPv4 range. */
  ipv4Range(order: number): AddressRange | undefined {
    if ((this.#traits[order]! & FAMILY) !== IPV4) return undefined;
    return { kind: 'range', family: 4, base: BigInt(this.#base[order]!), mask: BigInt(this.#mask[order]!) };
  }

  type = (order: number): RecordType => RECORD_TYPES[this.#type[order]!]!;
  admits = (order: number, transport: Transport): boolean =>
    (ADMITTED[this.#type[order]!]! & (1 << TRANSPORTS.indexOf(transport))) !== 0;
  /** Those of the first `records` that admit this transport and do not reject. */
  waysIn(transport: Transport, records: number): Int32Array {
    const orders = new Int32Array(records);
    let size = 0;
    for (let order = 0; order < records; order++)
      if (!this.rejects(order) && this.admits(order, transport)) orders[size++] = order;
    return orders.slice(0, size);
  }

  rejects = (order: number): boolean => (this.#traits[order]! & REJECTS) !== 0;
  /** One name each that somebody can have, and an IPv4 network of other machines. */
  isPlain = (order: number): boolean => (this.#traits[order]! & PLAIN) !== 0;
  database = (order: number): number => this.#database[order]!;
  user = (order: number): number => this.#user[order]!;

  /** What was found out of a record before: nothing stands in front of it over this transport. */
  untouched(order: number, transport: Transport): boolean | undefined {
    const bits = (this.#found[order]! >> (2 * TRANSPORTS.indexOf(transport))) & 3;
    return bits === 0 ? undefined : bits === 1;
  }

  setUntouched(order: number, transport: Transport, is: boolean): void {
    this.#found[order]! |= (is ? 1 : 2) << (2 * TRANSPORTS.indexOf(transport));
  }

  /** Might one connection match both, transport aside? Only "no" is sure. */
  mayMeet(one: number, other: number): boolean {
    return (
      mayShare(this.#database[one]!, this.#database[other]!) &&
      mayShare(this.#user[one]!, this.#user[other]!) &&
      this.#mayShareAddress(one, other)
    );
  }

  #mayShareAddress(one: number, other: number): boolean {
    const [family, second] = [this.#traits[one]! & FAMILY, this.#traits[other]! & FAMILY];
    if (family === 0 || second === 0) return true;
    if (family !== second) return false;
    if (family === IPV6) return true;
    const mask = this.#mask[one]! & this.#mask[other]!;
    return ((this.#base[one]! ^ this.#base[other]!) & mask) === 0;
  }
}

/** Two words of one field. Nothing but `replication` matches physical replication. */
function mayShare(one: number, other: number): boolean {
  if (one === SEVERAL || other === SEVERAL || one === other) return true;
  if (one === REPLICATION_KEY || other === REPLICATION_KEY) return false;
  return !isNameKey(one) || !isNameKey(other);
}
