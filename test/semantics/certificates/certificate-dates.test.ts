import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../src/semantics/certificates/certificate-dates.js';

describe('days by the calendar', () => {
  it.each([
    ['2026-11-30T23:59:59Z', '2026-12-10T00:00:00Z', 10],
    ['2026-11-30T00:00:00Z', '2026-12-10T23:59:59Z', 10],
    ['2026-11-30T05:00:00Z', '2026-11-30T23:00:00Z', 0],
    ['2026-11-30T23:00:00Z', '2026-12-01T01:00:00Z', 1],
    ['2028-02-28T12:00:00Z', '2028-03-01T12:00:00Z', 2],
    ['1969-12-31T23:00:00Z', '1970-01-01T01:00:00Z', 1],
  ])('%s to %s is %i', (from, to, days) => expect(daysBetween(Date.parse(from), Date.parse(to))).toBe(days));
});
