import { RECORD_TYPES, type RecordType } from '../../parse/hba-tree.js';
import type { AddressSet } from '../address.js';
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
  readonly address: AddressSet | undefined;
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
 * again. 18 bytes a record.
 */
export class RecordColumns {
  readonly #type: Uint8Array;
  readonly #traits: Uint8Array;
  readonly #database: Int32Array;
  readonly #user: Int32Array;
  /** Of IPv4 ranges. */
  readonly #base: Uint32Array;
  readonly #mask: Uint32Array;

  constructor(size: number) {
    this.#type = new Uint8Array(size);
    this.#traits = new Uint8Array(size);
    this.#database = new Int32Array(size);
    this.#user = new Int32Array(size);
    this.#base = new Uint32Array(size);
    this.#mask = new Uint32Array(size);
  }

  set(order: number, sketch: RecordSketch): void {
    const { type, rejects, database, user, address } = sketch;
    const family = address?.kind === 'range' ? address.family : 0;
    this.#type[order] = RECORD_TYPES.indexOf(type);
    this.#traits[order] = family | (isPlain(sketch) ? PLAIN : 0) | (rejects ? REJECTS : 0);
    this.#database[order] = database;
    this.#user[order] = user;
    if (address?.kind !== 'range' || family !== IPV4) return;
    this.#base[order] = Number(address.base);
    this.#mask[order] = Number(address.mask);
  }

  type = (order: number): RecordType => RECORD_TYPES[this.#type[order]!]!;
  admits = (order: number, transport: Transport): boolean =>
    (ADMITTED[this.#type[order]!]! & (1 << TRANSPORTS.indexOf(transport))) !== 0;
  /** The records of this transport that do not reject. */
  waysIn(transport: Transport): Int32Array {
    const orders = new Int32Array(this.#type.length);
    let size = 0;
    for (let order = 0; order < orders.length; order++)
      if (!this.rejects(order) && this.admits(order, transport)) orders[size++] = order;
    return orders.slice(0, size);
  }

  rejects = (order: number): boolean => (this.#traits[order]! & REJECTS) !== 0;
  /** One word for each name, and an IPv4 network of other machines. */
  isPlain = (order: number): boolean => (this.#traits[order]! & PLAIN) !== 0;
  database = (order: number): number => this.#database[order]!;
  user = (order: number): number => this.#user[order]!;

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

/** One name each that somebody can have, and IPv4 addresses of which none is one of the loopback network. */
function isPlain({ database, user, address, mayMatch }: RecordSketch): boolean {
  if (!mayMatch || !isNameKey(database) || !isNameKey(user)) return false;
  if (address?.kind !== 'range' || address.family !== 4) return false;
  return (address.mask & 0xff00_0000n) === 0xff00_0000n && address.base >> 24n !== 127n;
}
