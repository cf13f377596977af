import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteString, encodeUtf8 } from '../../src/parse/utf8-encoding.js';

it('encodes as Node.js does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(encodeUtf8(text)).toEqual([...Buffer.from(text)]);
      expect(byteString(text)).toBe(Buffer.from(text).toString('latin1'));
    }),
  );
  expect(byteString('a\ud800b')).toBe('a\xef\xbf\xbdb');
});
