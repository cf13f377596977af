import type { Certificate } from './material.js';

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/**
 * Whole seconds, and the last one is too late already: `X509_cmp_time` answers "not later" for equal times, which both
 * `notAfter` and `nextUpdate` are compared with.
 */
export const hasEnded = (end: number, now: number): boolean => seconds(end) <= seconds(now);

export const hasBegun = (begin: number, now: number): boolean => seconds(begin) <= seconds(now);

export const isValidAt = ({ notBefore, notAfter }: Certificate, now: number): boolean =>
  hasBegun(notBefore, now) && !hasEnded(notAfter, now);
