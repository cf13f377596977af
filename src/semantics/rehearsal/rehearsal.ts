import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Span } from '../../text/source.js';
import type { Leg } from '../legs.js';
import type { Consumer } from '../project.js';

/** How far a connection gets, in the order it happens. */
export type Step =
  /** The driver refuses its own options, or finds no file it needs. */
  | 'client options'
  /** The server does not start with these files, or is none of those that take TLS the way it is asked for. */
  | 'server start'
  | 'TLS request'
  /** Versions and cipher suites. */
  | 'handshake'
  /** The certificate the server presents, and who vouches for it. */
  | 'server certificate'
  | 'server name'
  | 'client certificate'
  /** pg_hba.conf, or the provider's rule. */
  | 'records'
  | 'authentication';

/** One try of a client to get in over one transport. */
export interface Attempt {
  readonly transport: 'plaintext' | 'tls' | 'local';
  readonly result:
    | { readonly kind: 'connects'; readonly verifies: 'nothing' | 'chain' | 'chain-and-name' }
    | { readonly kind: 'fails'; readonly step: Step; readonly why: string; readonly at?: Span }
    | { readonly kind: 'unknown'; readonly step: Step; readonly why: string; readonly at?: Span };
  /** The record that decides, where one does. */
  readonly record?: HbaRecord;
}

/**
 * What comes of a leg, weak to strong. `downgradable`: it is encrypted today, and who stands in between can make it
 * plaintext. `unverified`: encrypted, towards whoever answers. `verified`: the server is known to be the right one, as
 * far as this driver goes (`chain` without a name is `unverified` where others can have a certificate of that CA).
 */
export type Outcome =
  | { readonly kind: 'plaintext' | 'downgradable' | 'unverified' | 'verified' | 'local' }
  | { readonly kind: 'fails'; readonly step: Step; readonly why: string; readonly at?: Span }
  | { readonly kind: 'unknown'; readonly step?: Step; readonly why: string; readonly at?: Span };

/** One leg, rehearsed for one program that reads its configuration. */
export interface Rehearsal {
  readonly leg: Leg;
  readonly consumer: Consumer;
  readonly outcome: Outcome;
  /** In the order they are made; the last one decides. */
  readonly attempts: readonly Attempt[];
  /** What it rests on, as clauses: "it connects from an address that is let in". Empty where it is certain. */
  readonly assumptions: readonly string[];
}

/** What is tried out in a rehearsal, besides how things are. */
export type Change =
  /** Every `host` and `hostnossl` of the server that lets somebody in became `hostssl`. */
  | { readonly kind: 'hostssl' }
  /** The provider's switch went on (`rds.force_ssl` and its like): plaintext is refused before any record. */
  | { readonly kind: 'force-tls' }
  /** The client went to `verify-full`, or what its driver calls that. */
  | { readonly kind: 'verify-full' };
