import { expect, it } from 'vitest';
import { protocolOverlap } from '../../../src/semantics/certificates/protocol-overlap.js';

const range = (min: string, max: string) => ({ min, max });

it.each([
  ['both as they are', range('TLSv1.2', ''), range('TLSv1.2', ''), ['TLSv1.2', 'TLSv1.3']],
  ['one version', range('TLSv1.3', ''), range('TLSv1.2', 'TLSv1.3'), ['TLSv1.3']],
  ['none', range('TLSv1.3', ''), range('TLSv1.2', 'TLSv1.2'), []],
  ['any case', range('tlsv1.2', 'TLSV1.2'), range('', ''), ['TLSv1.2']],
  ['the wrong way round', range('TLSv1.3', 'TLSv1.2'), range('', ''), []],
])('%s', (_, server, client, versions) => expect(protocolOverlap(server, client)).toEqual({ versions }));

it('tells that nobody talks the oldest any more', () =>
  expect(protocolOverlap(range('TLSv1', 'TLSv1.1'), range('', ''))).toEqual({
    versions: ['TLSv1', 'TLSv1.1'],
    dependsOn: 'security level',
  }));

it('knows no other words', () => expect(protocolOverlap(range('TLSv1.4', ''), range('', ''))).toBeUndefined());
