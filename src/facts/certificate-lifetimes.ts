const DAY = 86_400_000;

/**
 * How long a certificate of a public CA for servers may be valid, in days, by the day it was issued: CA/Browser Forum,
 * Baseline Requirements 6.3.2, with ballots SC-31 and SC-081v3.
 */
const LIMITS: readonly (readonly [since: string, days: number])[] = [
  ['2029-03-15', 47],
  ['2027-03-15', 100],
  ['2026-03-15', 200],
  ['2020-09-01', 398],
  ['2018-03-01', 825],
];

/** The longest life of one that was issued at this moment (milliseconds since 1970); undefined before there was a limit. */
export const publicLifetime = (issued: number): number | undefined =>
  LIMITS.find(([since]) => issued >= Date.parse(since))?.[1];

/** Both ends count, and a begun day is a day. */
export const lifetimeInDays = (notBefore: number, notAfter: number): number =>
  Math.ceil((notAfter - notBefore + 1000) / DAY - 1e-9);
