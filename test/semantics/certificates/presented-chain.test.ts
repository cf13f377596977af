import { expect, it } from 'vitest';
import { presentedWith } from '../../../src/semantics/certificates/presented-chain.js';
import { certificateOf } from './certificate-of.js';

const NOW = 5_000_000;
const root = certificateOf({ subject: 'root' });
const middle = certificateOf({ subject: 'middle', issuer: 'root' });
const leaf = certificateOf({ subject: 'leaf', issuer: 'middle' });
const own = certificateOf({ subject: 'own' });
const loop = certificateOf({ subject: 'middle', issuer: 'middle', subjectKeyId: 'A', authorityKeyId: 'B' });

it.each([
  ['nothing without roots', [leaf], [], []],
  ['the rest of the file', [leaf, middle], [middle, root], [middle]],
  ['the issuers among the roots', [leaf], [root, middle], [middle, root]],
  ['as far up as they go', [leaf], [middle], [middle]],
  ['nothing of somebody else', [leaf], [root], []],
  ['nothing above what signed itself', [own], [own, root], []],
  ['nothing of an empty file', [], [root], []],
])('%s', (_, file, roots, sent) => expect(presentedWith(file, roots, NOW)).toEqual(sent));

it('ends where issuers go round', () => expect(presentedWith([leaf], [loop], NOW).length).toBeLessThan(200));
