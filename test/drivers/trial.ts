/** JSON, and what JSON has not. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | readonly Literal[]
  | Undefined
  | Func
  | { readonly [name: string]: Literal };

/** `undefined`, where a key is there and has no value. */
export interface Undefined {
  readonly $: 'undefined';
}

/** A function, as its source. */
export interface Func {
  readonly $: 'function';
  readonly source: string;
}

export const UNDEFINED: Undefined = { $: 'undefined' };
export const func = (source: string): Func => ({ $: 'function', source });

export const isUndefined = (value: Literal): value is Undefined => isOf(value, 'undefined');
export const isFunc = (value: Literal): value is Func => isOf(value, 'function');
const isOf = (value: Literal, kind: string) =>
  typeof value === 'object' && value !== null && '$' in value && value.$ === kind;

/** Variables of a process. */
export type Variables = Readonly<Record<string, string>>;

/** A way to connect with what a driver's own function or constructor takes. */
export type Adapter =
  | 'pg'
  | 'postgres'
  | 'knex'
  | 'sequelize'
  | 'sequelize-7'
  | 'typeorm'
  | 'drizzle-pg'
  | 'drizzle-postgres-js'
  | 'mikro-orm'
  | 'pg-promise'
  | 'prisma-adapter';

/** A driver as it is installed. */
export interface Installed {
  readonly adapter: Adapter;
  /** Workspace below `packages/`. */
  readonly workspace: string;
  /** Name of the package there, which may be an alias. */
  readonly name: string;
  /** Package that takes the place of `pg-connection-string`, by the name it has in the same workspace. */
  readonly connectionString?: string;
}

/**
 * Connecting once, with arguments in which `$URL` stands for the whole string and `$HOST`, `$PORT` (a number where it
 * is all of a value) and `$USER` for what differs between servers.
 */
export interface Trial {
  readonly installed: Installed;
  readonly args: readonly Literal[];
  /** What `$URL` stands for. */
  readonly url: string;
  /** Of the process. Drivers look at them when they are told to connect, and Node.js when it starts TLS. */
  readonly variables: Variables;
}

export interface Target {
  readonly host: string;
  readonly port: number;
  readonly user: string;
}

/**
 * Where a trial is dialled: at the five servers of the bench, and at `good` as somebody whom only TLS lets in.
 */
export const PLACES = ['good', 'plain', 'insisting', 'untrusted', 'wronghost', 'dnsonly'] as const;
export type Place = (typeof PLACES)[number];

export interface Aimed {
  readonly trial: Trial;
  readonly targets: Readonly<Record<Place, Target>>;
  /** Dialled by address instead of by name. */
  readonly byAddress?: boolean;
}

/** What a process of its own is asked. */
export type Batch = readonly Aimed[];

/** Connected with or without TLS, or not at all. */
export type Outcome = { readonly ssl: boolean } | { readonly error: string };

/** What one way to connect did; only `good` and `plain` are always dialled. */
export type Outcomes = Readonly<Record<'good' | 'plain', Outcome>> & Partial<Readonly<Record<Place, Outcome>>>;
