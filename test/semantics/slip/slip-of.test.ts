import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOf, printAddress } from '../../../src/parse/hba-address.js';
import { parseAddress } from '../../../src/semantics/address.js';
import { plainFormOf, slipOf } from '../../../src/semantics/slip/slip-of.js';

/** `10.0.0.0 255.0.0.0` is an address with a mask. */
function slip(text: string) {
  const [value = '', mask] = text.split(' ');
  const quoted = value.startsWith('"');
  const word = { value: value.replaceAll('"', ''), quoted };
  return slipOf(word, mask === undefined ? undefined : { value: mask });
}

describe('numbers that are read differently', () => {
  it.each([
    ['10/8', '0.0.0.10/8', '10.0.0.0/8'],
    ['10.1/16', '10.0.0.1/16', '10.1.0.0/16'],
    ['172.16/12', '172.0.0.16/12', '172.16.0.0/12'],
    ['192.168/16', '192.0.0.168/16', '192.168.0.0/16'],
    ['127/8', '0.0.0.127/8', '127.0.0.0/8'],
    ['10 255.0.0.0', '0.0.0.10 255.0.0.0', '10.0.0.0 255.0.0.0'],
    ['010.0.0.1/32', '8.0.0.1/32', '10.0.0.1/32'],
    ['192.168.010.0/24', '192.168.8.0/24', '192.168.10.0/24'],
    ['0xa.1/16', '10.0.0.1/16', '10.1.0.0/16'],
  ])('%s', (text, read, meant) => expect(slip(text)).toEqual({ kind: 'form', read, meant }));
});

it.each([
  ['0x0a000000/8', '10.0.0.0/8'],
  ['167772160/8', '10.0.0.0/8'],
  ['10.256/24', '10.0.1.0/24'],
  ['0x0a.0.0.0 255.0.0.0', '10.0.0.0 255.0.0.0'],
])('%s says the same as %s', (text, plain) => expect(slip(text)).toEqual({ kind: 'notation', plain }));

describe('nothing of the address is compared', () => {
  it.each([
    ['192.168.1.1/0', 4, '192.168.1.1/32'],
    ['127.0.0.1/0', 4, '127.0.0.1/32'],
    ['192.168.1.5 0.0.0.0', 4, '192.168.1.5/32'],
    ['::1/0', 6, '::1/128'],
    ['2001:db8::7/0', 6, '2001:db8::7/128'],
  ] as const)('%s', (text, family, meant) => expect(slip(text)).toEqual({ kind: 'every', family, meant }));
  it.each([
    ['10.0.0.0/0', 4],
    ['10/0', 4],
    ['2001:db8::/0', 6],
    ['::ffff:10.0.0.0/0', 6],
    ['10.0.0.0 0', 4],
  ] as const)('%s, and what is meant nobody can say', (text, family) =>
    expect(slip(text)).toEqual({ kind: 'every', family }),
  );
});

describe('masks', () => {
  it.each([
    ['10.0.0.0 8', 2, '10.0.0.0/8'],
    ['10.0.0.0 24', 4, '10.0.0.0/24'],
    ['10.0.0.0 31', 32, '10.0.0.0/31'],
    ['10.0.0.7 32', 2, '10.0.0.7/32'],
  ])('%s is a prefix length', (text, oneIn, meant) =>
    expect(slip(text)).toEqual({ kind: 'prefix-as-mask', oneIn, meant }),
  );
  it.each([
    ['10.0.0.0 0.255.255.255', '10.0.0.0 255.0.0.0'],
    ['192.168.7.0 0.0.0.255', '192.168.7.0 255.255.255.0'],
    ['192.168.7.0 255', '192.168.7.0 255.255.255.0'],
  ])('%s is inside out', (text, meant) => expect(slip(text)).toEqual({ kind: 'inverse-mask', meant }));
  it.each([
    ['10.2.3.0 255.225.255.0', false],
    ['10.0.0.7 255.0.0.255', true],
    ['10.0.0.0 33', false],
  ])('%s has gaps', (text, octets) => expect(slip(text)).toEqual({ kind: 'mask-gap', octets }));
});

it.each([
  ['10.1.2.3/8', 8, false],
  ['10.1.0.0/8', 8, false],
  ['192.168.1.0/16', 16, false],
  ['192.168.1.0/8', 8, false],
  ['203.0.113.9/16', 16, false],
  ['172.28.33.11/12', 12, false],
  ['fd12:3456::1/8', 8, true],
  ['2001:db8:1:2::1/32', 32, false],
  ['203.0.113.9/3', 3, true],
  ['127.0.0.1/3', 3, true],
  ['2001:db8::1/2', 2, true],
  ['10.1.2.3 255.0.0.0', 8, false],
])('%s has more in front than is compared', (text, bits, stray) =>
  expect(slip(text)).toEqual({ kind: 'host-bits', bits, stray }),
);

it.each([
  ['172.0.0.0/8', '172.16.0.0/12'],
  ['172.16.0.0/8', '172.16.0.0/12'],
  ['192.0.0.0/8', '192.168.0.0/16'],
  ['192.168.0.0/8', '192.168.0.0/16'],
  ['10.0.0.0/7', '10.0.0.0/8'],
  ['100.0.0.0/8', '100.64.0.0/10'],
  ['172.0.0.0 255.0.0.0', '172.16.0.0/12'],
])('%s is more than the private %s', (text, meant) => expect(slip(text)).toEqual({ kind: 'beyond-private', meant }));

describe('what no client comes from', () => {
  it.each([
    ['::ffff:10.0.0.0/104', '10.0.0.0/8'],
    ['::ffff:192.168.1.7/128', '192.168.1.7/32'],
    ['::FFFF:c0a8:107/128', '192.168.1.7/32'],
    ['::ffff:10.0.0.0/8', '10.0.0.0/8'],
    ['::10.0.0.0/104', '10.0.0.0/8'],
    ['::ffff:0:0/96', '0.0.0.0/0'],
    ['::ffff:10.0.0.0 ffff:ffff:ffff:ffff:ffff:ffff:ff00::', '10.0.0.0/8'],
  ])('%s', (text, meant) => expect(slip(text)).toEqual({ kind: 'mapped', meant }));
  it('::ffff:10.0.0.0/64, whatever that is', () => expect(slip('::ffff:10.0.0.0/64')).toEqual({ kind: 'mapped' }));
  it.each(['0.0.0.0/32', '0.0.0.0 255.255.255.255', '0.0.0.0/8', '::/128', 'ff02::1/128', '224.0.0.0/4'])(
    '%s',
    (text) => expect(slip(text)).toEqual({ kind: 'clientless' }),
  );
  it.each(['10.0.0.0/32', '192.168.7.0/32', '203.0.0.0/32', '2001:db8::/128', '10.0.0.0 255.255.255.255'])(
    '%s',
    (text) => expect(slip(text)).toEqual({ kind: 'network-alone' }),
  );
});

it.each([
  ['fe80::1%eth0/64', 'eth0', 'fe80::1/64'],
  ['fe80::1%2/64', '2', 'fe80::1/64'],
])('%s has a zone', (text, zone, without) => expect(slip(text)).toEqual({ kind: 'zone', zone, without }));

describe('names', () => {
  it.each([
    ['ALL', 'all', false],
    ['"all"', 'all', true],
    ['"samenet"', 'samenet', true],
    ['SameHost', 'samehost', false],
    ['any', 'all', false],
  ])('%s is no keyword', (text, meant, quoted) => expect(slip(text)).toEqual({ kind: 'keyword', meant, quoted }));
  it.each([
    ['*', 'all'],
    ['*.example.com', '.example.com'],
    ['10.0.0.*', '10.0.0.0/24'],
    ['10.*.*.*', '10.0.0.0/8'],
    ['10.4.x', '10.4.0.0/16'],
    ['192.168.', '192.168.0.0/16'],
  ])('%s is meant as %s', (text, meant) => expect(slip(text)).toEqual({ kind: 'no-host', meant }));
  it.each([
    '10.0.0.256',
    '10.0.0.1-10.0.0.9',
    '10.0.0.1-9',
    '10.0.0.0-24',
    '10.300.*',
    '1.2.3.4.*',
    '""',
    '-',
    '[::1]',
    '.1.2',
    'db.example.com:5432',
    'münchen.example',
    'db,example.com',
    'a..b',
  ])('%s is nobody', (text) => expect(slip(text)).toEqual({ kind: 'no-host' }));
  it.each([
    'db',
    'db-1.example.com',
    '.example.com',
    'app_1',
    '3com.com',
    '${NET}',
    '<net>',
    '{{net}}',
    '@NET@',
    '%(net)s',
  ])('%s may be somebody', (text) => expect(slip(text)).toBeUndefined());
});

it.each([
  'all',
  'samenet',
  '0/0',
  '0.0.0.0/0',
  '::/0',
  '0.0.0.0 0.0.0.0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '10.0.0.0/8',
  '10.0.0.0 0xff000000',
  '192.168.1.1/24',
  '192.168.1.5/16',
  '172.17.0.0/12',
  '172.20.0.0/12',
  '192.168.001.005/32',
  '192.0.2.7/32',
  '172.0.0.0/16',
  '203.0.113.0/32',
  '127.1/32',
  '127.0.0.1/8',
  '::1/128',
  '::ffff:127.0.0.1/128',
  'fe80::/10',
  'fe80::1/10',
  'fd00::/8',
  '2001:db8::1/64',
  '2000::/3',
  '1.2.3.0/+24',
  '10.0.0.256/24', // refused
  '10.0.0.0/33',
  '10.0.0.0 ::',
])('%s is as people read it', (text) => expect(slip(text)).toBeUndefined());

describe('of random addresses', () => {
  const octet = fc.nat(255);
  const dotted = fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.'));
  const bits = fc.integer({ min: 0, max: 32 });

  it('networks written in full, with nothing behind the mask, are odd only for what they hold', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 0xffffffffn }), bits, (value, length) => {
        const base = printAddress({ family: 4, value: value & maskOf(length, 4) });
        const found = slip(`${base}/${length}`);
        expect(['clientless', 'network-alone', 'beyond-private', undefined]).toContain(found?.kind);
      }),
    ));

  it('a prefix length and its mask are the same slip', () =>
    fc.assert(
      fc.property(dotted, bits, (address, length) => {
        const mask = printAddress({ family: 4, value: maskOf(length, 4) });
        expect(slip(`${address} ${mask}`)).toEqual(slip(`${address}/${length}`));
      }),
    ));

  it('what says the same says the same, and what is meant is always an address', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            octet.map(String),
            octet.map((n) => `0x${n.toString(16)}`),
            octet.map((n) => `0${n.toString(8)}`),
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        bits,
        (parts, length) => {
          const text = `${parts.join('.')}/${length}`;
          const found = slip(text);
          const read = parseAddress({ value: text, quoted: false });
          if (found?.kind === 'notation') expect(parseAddress({ value: found.plain, quoted: false })).toEqual(read);
          if (found?.kind === 'form') {
            expect(parseAddress({ value: found.read, quoted: false })).toEqual(read);
            expect(parseAddress({ value: found.meant, quoted: false })).not.toEqual(read);
          }
        },
      ),
    ));

  it('no text is too odd, and what to write instead never is', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.x/:*-%af "\u0000\ud800é'), maxLength: 30 }),
        (value) => {
          const found = slipOf({ value, quoted: false });
          const plain = found && plainFormOf(found);
          if (!found || !plain) return;
          const again = slip(plain.text);
          expect(plain.same ? parseOf(plain.text) : again).toEqual(plain.same ? parseOf(value) : undefined);
        },
      ),
      { numRuns: 2_000 },
    ));
});

const parseOf = (text: string) => parseAddress({ value: text, quoted: false });

describe('what to write instead', () => {
  it.each([
    ['10/8', '10.0.0.0/8', false],
    ['0x0a000000/8', '10.0.0.0/8', true],
    ['fe80::1%eth0/64', 'fe80::1/64', true],
    ['ALL', 'all', false],
    ['*.example.com', '.example.com', false],
    ['172.0.0.0/8', '172.16.0.0/12', false],
  ])('of %s', (text, plain, same) => expect(plainFormOf(slip(text)!)).toEqual({ text: plain, same }));
  it.each(['10/32', '127/0x1', '10.0.0.256', '10.1.2.3/8', '::ffff:0.0.0.0/128', '10.0.0.7 255.0.0.255'])(
    'of %s nobody can say',
    (text) => {
      const found = slip(text);
      expect(found && plainFormOf(found)).toBeUndefined();
    },
  );
});

it('is quick about long ones', () => {
  const started = performance.now();
  for (const text of [
    '1.'.repeat(50_000),
    '*.'.repeat(50_000),
    'a.'.repeat(50_000),
    `0${'0'.repeat(100_000)}/8`,
    ':'.repeat(100_000),
  ])
    slip(text);
  expect(performance.now() - started).toBeLessThan(500);
});
