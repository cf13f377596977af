import type { Span } from './source.js';

/** A value as far as the files tell: written down, left to the default, or beyond what we can read. */
export type Resolved<T> = Set<T> | Default<T> | Unknown;

export interface Set<T> {
  readonly kind: 'set';
  readonly value: T;
  readonly at: Span;
}

export interface Default<T> {
  readonly kind: 'default';
  readonly value: T;
  /** Where the default comes from, as a clause: "PostgreSQL leaves TLS off". */
  readonly why: string;
}

export interface Unknown {
  readonly kind: 'unknown';
  /** Why nobody can tell from the files, as a clause: "`${PGSSL}` has no value in sight". */
  readonly why: string;
  readonly at?: Span;
}

export const set = <T>(value: T, at: Span): Set<T> => ({ kind: 'set', value, at });
export const byDefault = <T>(value: T, why: string): Default<T> => ({ kind: 'default', value, why });
export const unknown = (why: string, at?: Span): Unknown =>
  at ? { kind: 'unknown', why, at } : { kind: 'unknown', why };

/** The value if it is known. */
export const known = <T>(resolved: Resolved<T> | undefined): T | undefined =>
  resolved === undefined || resolved.kind === 'unknown' ? undefined : resolved.value;

/** Map a known value; `undefined` from `map` becomes unknown with `why`. */
export function mapResolved<T, U>(resolved: Resolved<T>, map: (value: T) => U | undefined, why: string): Resolved<U> {
  if (resolved.kind === 'unknown') return resolved;
  const value = map(resolved.value);
  if (value === undefined) return unknown(why, resolved.kind === 'set' ? resolved.at : undefined);
  return resolved.kind === 'set' ? set(value, resolved.at) : byDefault(value, resolved.why);
}
