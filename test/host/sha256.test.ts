import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/host/sha256.js';

const nodes = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('sha256', () => {
  it('is what Node computes, at every length of a block', () => {
    for (let length = 0; length <= 200; length++) expect(sha256('a'.repeat(length))).toBe(nodes('a'.repeat(length)));
  });

  it('is what Node computes, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === nodes(text)));
    expect(sha256('\uD800')).toBe(nodes('\uD800'));
  });
});
