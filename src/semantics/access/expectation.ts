import type { Span } from '../../text/source.js';
import type { AddressRange } from '../address.js';
import type { Transport } from '../hba.js';
import { rangeOf } from './client-address.js';
import { worldWith } from './told.js';
import type { World } from './world.js';

export const EXPECTED_TRANSPORTS = ['plaintext', 'tls', 'gss', 'local'] as const satisfies readonly Transport[];
export const DECISIONS = ['accept', 'reject', 'no-entry'] as const;
export type ExpectedDecision = (typeof DECISIONS)[number];

type OneOrMore<T> = T | readonly T[];

/** An expectation as it stands in the configuration. */
export interface WrittenExpectation {
  /** The name of a server; every one without it. */
  readonly server?: string;
  /** `local`, `all`, an address or a range. */
  readonly from: OneOrMore<string>;
  readonly user: OneOrMore<string>;
  readonly database?: OneOrMore<string>;
  readonly transport?: OneOrMore<Transport>;
  readonly replication?: boolean;
  readonly decision: ExpectedDecision;
  readonly method?: OneOrMore<string>;
  readonly roles?: readonly string[];
  /** Empty for none. */
  readonly hostname?: string;
  readonly reason?: string;
}

/** Every connection that combines one of each. */
export interface ExpectedConnections {
  readonly transports: readonly Transport[];
  /** For everything but `local`. */
  readonly ranges: readonly AddressRange[];
  readonly users: 'all' | readonly string[];
  /** Counts for nothing with replication. */
  readonly databases: 'all' | readonly string[];
  readonly replication: boolean;
}

/** What must hold for all of these connections, made ready to be asked. */
export interface Expectation {
  readonly at?: Span;
  readonly written: WrittenExpectation;
  readonly connections: ExpectedConnections;
  readonly decision: ExpectedDecision;
  /** Of an accepted connection; any without it. */
  readonly methods?: readonly string[];
  /** What it says itself about roles and names goes before what is known of the server. */
  readonly world: World;
}

export const listOf = <T>(value: OneOrMore<T> | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const EVERYWHERE = ['0.0.0.0/0', '::/0'];

/** @param written as the validator of the configuration lets it pass: what is no address is left out */
export function expectationFrom(written: WrittenExpectation, world: World, at?: Span): Expectation {
  const from = listOf(written.from);
  const network = listOf(written.transport).filter((transport) => transport !== 'local');
  const ranges = from
    .filter((one) => one !== 'local')
    .flatMap((one) => (one === 'all' ? EVERYWHERE : [one]))
    .flatMap((one) => rangeOf(one) ?? []);
  return {
    ...(at && { at }),
    written,
    connections: {
      transports: [...(from.includes('local') ? (['local'] as const) : []), ...network],
      ranges,
      users: namesOf(written.user),
      databases: namesOf(written.database),
      replication: written.replication ?? false,
    },
    decision: written.decision,
    ...(written.method !== undefined && { methods: listOf(written.method) }),
    world: worldWith(world, {
      ...written,
      users: listOf(written.user),
      addresses: from,
    }),
  };
}

function namesOf(value: OneOrMore<string> | undefined): 'all' | readonly string[] {
  const names = listOf(value);
  return names.includes('all') ? 'all' : names;
}
