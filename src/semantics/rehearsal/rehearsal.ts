import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Span } from '../../text/source.js';
import type { ChainFault } from '../certificates/chain.js';
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

/**
 * How a driver comes to know that an attempt failed, which decides whether it tries once more. `no-tls`: the server
 * answered the request for TLS with no. `handshake`: TLS was not set up, whoever gave up. `cut`: the connection ended
 * after the handshake without a word of PostgreSQL's. `refusal`: an error of the server before anybody is
 * authenticated. `own`: the driver refuses how it would be authenticated. `closed`: there is no server to talk to.
 */
export type Failure = 'no-tls' | 'handshake' | 'cut' | 'refusal' | 'own' | 'closed';

/** What stands in the way of one attempt. */
export interface Obstacle {
  readonly step: Step;
  /** False where it may be there, and nobody can tell. */
  readonly sure: boolean;
  readonly failure: Failure;
  /** As a clause. */
  readonly why: string;
  readonly at?: Span;
  /** What is wrong with the chain of a certificate, where that is what it is about. */
  readonly fault?: ChainFault;
  /** What takes it out of the way. */
  readonly remedy?: Remedy;
}

/** Something to do before a connection can work, in the order of these kinds. */
export interface Remedy {
  readonly kind: (typeof REMEDIES)[number];
  /** As an instruction: "give `app` the root certificate of `db`". */
  readonly words: string;
}

/** What has to come first comes first: whoever turns it round locks somebody out in between. */
export const REMEDIES = [
  'server files',
  'server certificate',
  'server CA',
  'client root',
  'client certificate',
  'client options',
  'records',
] as const;

/** One try of a client to get in over one transport. */
export interface Attempt {
  readonly transport: 'plaintext' | 'tls' | 'local';
  /** Everything that stands in its way, in the order it is met; a sure one decides. */
  readonly obstacles: readonly Obstacle[];
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
 * far as this driver goes: by its chain and its name. A chain without a name is `unverified`, since nobody can tell from
 * here for whom else that CA signs. `fails` is certain; what may end it sooner stands among the obstacles of its attempts.
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
  /** The address it is taken to come from, where that makes a difference. */
  readonly from?: string;
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
