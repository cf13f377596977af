import type { Resolved } from '../text/resolved.js';

/** What any client driver's options come to. Rules about clients speak this vocabulary, so a driver changes no rule. */
export interface Policy {
  readonly encryption: 'never' | 'if-offered' | 'required';
  /** What is checked of the server's certificate. */
  readonly verifies: 'nothing' | 'chain' | 'chain-and-name';
  /** With `if-offered`: plaintext is tried first, and TLS only when the server refuses that (libpq's `allow`). */
  readonly plaintextFirst?: boolean;
  /** With `if-offered`: a certificate that fails verification is answered by a retry in plaintext. */
  readonly downgradesOnFailure?: boolean;
}

/**
 * Weak to strong: P0 plaintext, P1 opportunistic, P1c opportunistic and verifying but retrying in plaintext,
 * P2 encrypted and unauthenticated, P3 chain verified, P4 chain and name verified; ERR the driver refuses to connect.
 */
export type Posture = 'P0' | 'P1' | 'P1c' | 'P2' | 'P3' | 'P4' | 'ERR';

/** A configuration this driver refuses: it fails closed, which is broken but not insecure. */
export interface Refuses {
  readonly refuses: string;
}

export type PolicyOrRefusal = Policy | Refuses;

export const isRefusal = (outcome: PolicyOrRefusal): outcome is Refuses => 'refuses' in outcome;

export function postureOf(outcome: PolicyOrRefusal): Posture {
  if (isRefusal(outcome)) return 'ERR';
  switch (outcome.encryption) {
    case 'never':
      return 'P0';
    case 'if-offered':
      if (outcome.plaintextFirst) return 'P0';
      return outcome.downgradesOnFailure ? 'P1c' : 'P1';
    case 'required':
      return outcome.verifies === 'nothing' ? 'P2' : outcome.verifies === 'chain' ? 'P3' : 'P4';
  }
}

/** An option of a connection by the driver's own name for it; undefined when it is set nowhere. */
export type OptionLookup = (name: string) => Resolved<string> | undefined;

/** What a driver needs to know about the world it runs in. */
export interface DriverWorld {
  /** The driver's own version, where a lock file tells. */
  readonly version?: string;
  /** Does this file exist where the client runs? `unknown` where nobody can tell. */
  readonly exists: (path: string) => boolean | 'unknown';
}

/** One client driver: what its options come to. One file each in `facts/drivers/`. */
export interface Driver {
  readonly id: string;
  /** Where the facts come from: documentation, or the source that was read. */
  readonly source: string;
  /** What these options come to; unknown where one that decides cannot be read. */
  policy(options: OptionLookup, world: DriverWorld): Resolved<PolicyOrRefusal>;
}
