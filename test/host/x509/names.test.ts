import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDer, encodeDer, TAG } from '../../../src/host/x509/der.js';
import { nameOf } from '../../../src/host/x509/names.js';
import { authority } from '../../pki/certificates.js';
import { openssl } from '../../pki/openssl.js';
import { certificateDer } from '../../pki/others.js';

const TYPES = {
  utf8: 12,
  numeric: 18,
  printable: 19,
  t61: 20,
  ia5: 22,
  universal: 28,
  bmp: 30,
} as const;
type Type = keyof typeof TYPES;

function bytesOf(type: Type, text: string): Buffer {
  if (type === 'utf8') return Buffer.from(text);
  if (type === 'bmp') return Buffer.from(text, 'utf16le').swap16();
  if (type === 'universal')
    return Buffer.from(text.split('').flatMap((c) => [0, 0, c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
  return Buffer.from(text, 'latin1');
}

const OIDS: Readonly<Record<string, readonly number[]>> = {
  CN: [0x55, 4, 3],
  O: [0x55, 4, 10],
  DC: [0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 1, 25],
  email: [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1],
  unknown: [0x2a, 3, 4],
};

interface Attribute {
  readonly oid: string;
  readonly type: Type;
  readonly text: string;
}

const attribute = ({ oid, type, text }: Attribute) =>
  encodeDer(TAG.sequence, encodeDer(TAG.oid, OIDS[oid]!), encodeDer(TYPES[type], bytesOf(type, text)));

/** A set in the order DER demands. */
const setOf = (attributes: readonly Attribute[]) =>
  encodeDer(TAG.set, ...attributes.map(attribute).sort(Buffer.compare));

const nameDer = (sets: readonly (readonly Attribute[])[]) => encodeDer(TAG.sequence, ...sets.map(setOf));

/** What openssl makes of a name: as RFC 2253, and a hash of what it compares. */
function told(name: Buffer): { readonly text: string; readonly hash: string } {
  const [body, algorithm, signature] = decodeDer(certificateDer(authority('names')).bytes)!.children;
  const parts = body!.children.map(({ raw }, index) => (index === 5 ? name : raw));
  const made = encodeDer(TAG.sequence, encodeDer(TAG.sequence, ...parts), algorithm!.raw, signature!.raw);
  const options = ['-nameopt', 'RFC2253', '-subject', '-subject_hash'];
  const [text = '', hash = ''] = openssl(['x509', '-inform', 'DER', '-noout', ...options], made).split('\n');
  return { text: text.slice('subject='.length), hash };
}

const ours = (name: Buffer) => nameOf(decodeDer(name)!);

const word = fc.oneof(
  fc.constantFrom('alice', 'Alice', 'ALICE', ' alice ', 'a  b', 'a\tb', 'a b', '#a', '#', ' ', '', 'a#', '  a', 'a  '),
  fc.array(fc.constantFrom(...'ab AB,+"\\<>;=#\n\x7f\0é*()/ß'), { maxLength: 6 }).map((letters) => letters.join('')),
);
const anyAttribute = fc.record({
  oid: fc.constantFrom(...Object.keys(OIDS)),
  type: fc.constantFrom(...(Object.keys(TYPES) as Type[])),
  text: word,
});
const name = fc.array(fc.array(anyAttribute, { minLength: 1, maxLength: 2 }), { maxLength: 3 });

describe('nameOf', () => {
  it('prints what `openssl x509 -nameopt RFC2253` prints', () => {
    fc.assert(
      fc.property(name, (sets) => {
        const der = nameDer(sets);
        expect(ours(der).text).toBe(told(der).text);
      }),
      { numRuns: 60 },
    );
  });

  it('takes two names for the same where OpenSSL does', () => {
    const known = new Map<string, string>();
    fc.assert(
      fc.property(
        fc.constantFrom<Type>('utf8', 'printable', 'ia5', 't61', 'bmp', 'universal', 'numeric'),
        word,
        fc.constantFrom('CN', 'O', 'unknown'),
        (type, text, oid) => {
          const der = nameDer([[{ oid, type, text }], [{ oid: 'O', type: 'utf8', text: 'x' }]]);
          const { id } = ours(der);
          const { hash } = told(der);
          expect(known.get(`id ${id}`) ?? hash).toBe(hash);
          expect(known.get(`hash ${hash}`) ?? id).toBe(id);
          known.set(`id ${id}`, hash).set(`hash ${hash}`, id);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('says the same name in each type of string, and in any letter case', () => {
    const ids = (['utf8', 'printable', 'ia5', 't61', 'bmp', 'universal'] as const).flatMap((type) =>
      ['Alice  Smith', ' ALICE smith\n'].map((text) => ours(nameDer([[{ oid: 'CN', type, text }]])).id),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const der = decodeDer(Buffer.concat([Buffer.from([0x30, bytes.length]), bytes]));
        if (der) nameOf(der);
      }),
    );
  });
});
