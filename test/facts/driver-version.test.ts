import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../src/facts/driver-version.js';

describe('a version', () => {
  it.each([
    ['8.23.1', '8.23.1', true],
    ['8.23.0', '8.23.1', false],
    ['8.9.0', '8.10.0', false],
    ['10.0', '9.9.9', true],
    ['8', '8.23.1', true],
    ['8', '9.0.0', false],
    ['v3.4', '3.4.8', true],
    ['7.0.0-alpha.48', '7.0.0', true],
    [undefined, '99', true],
    ['workspace:*', '99', true],
    ['', '1', true],
  ])('%s is at least %s: %s', (version, least, expected) => expect(isAtLeast(version, least)).toBe(expected));
});
