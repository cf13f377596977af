import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cidrBits, maskOf, numericAddress, printAddress } from '../../src/parse/hba-address.js';

const printed = (text: string): string | undefined => {
  const address = numericAddress(text);
  return address && printAddress(address);
};

describe('numericAddress', () => {
  it('reads dotted decimal as Node does, and nothing else so', () => {
    const part = fc.oneof(fc.nat({ max: 300 }).map(String), fc.constantFrom('', '0', '00', '01', '255', '256', 'x'));
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 5 }), (parts) => {
        const text = parts.join('.');
        if (isIPv4(text)) expect(printed(text)).toBe(text);
        else expect(printed(text)).not.toBe(text);
        expect(numericAddress(`::${text}`) !== undefined).toBe(isIPv6(`::${text}`));
      }),
    );
  });

  it.each([
    ['10', '0.0.0.10'],
    ['10.1', '10.0.0.1'],
    ['127.1', '127.0.0.1'],
    ['0x7f.1', '127.0.0.1'],
    ['2130706433', '127.0.0.1'],
    ['010.0.0.1', '8.0.0.1'],
    ['00000000000010.0.0.1', '8.0.0.1'],
    ['1.2.65535', '1.2.255.255'],
    ['::1', '::1'],
    ['::', '::'],
    ['::1:0', '::0.1.0.0'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
    ['1::8.8.8.8', '1::808:808'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['0:0:1:2:3:0:0:4', '::1:2:3:0:0:4'],
    ['FE80::1%lo', 'fe80::1'],
    ['::1%5', '::1'],
  ])('%s is %s', (text, address) => expect(printed(text)).toBe(address));

  it.each([
    '10.0.0.256',
    '10.0.0.1-10.0.0.9',
    '*',
    '',
    '-',
    'SAMENET',
    '1.2.3.4.5',
    '4294967296',
    '1..2',
    '.1',
    '1.2.3.4.',
    '1.2.65536',
    '08.1.1.1',
    '0x',
    '0xg',
    '1.2.3.4 ',
    ':',
    ':::',
    '1:2:3:4:5:6:7::8',
    '12345::',
    '::1%lo',
    '::1%',
    '[::1]',
    '1:2:3:4:5:6:7',
    '1::2::3',
    '1.2.3.4::',
    '::01.2.3.4',
    '::1.2.3',
    `::1%${'9'.repeat(11)}`,
  ])('%j is a host name', (text) => expect(numericAddress(text)).toBeUndefined());

  // Once differed from the server, which asks its own machine for the interface: here any name may be one.
  it('takes a zone for an interface that exists', () => expect(printed('fe80::1%nothere9')).toBe('fe80::1'));

  it('reads what it prints, and never refuses what Node calls an address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const address = numericAddress(text);
        expect(address?.family).toBe(isIPv4(text) ? 4 : isIPv6(text) ? 6 : undefined);
        expect(numericAddress(printAddress(address!))).toEqual(address);
      }),
    );
  });

  it('agrees with the URL parser on how IPv6 is written', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        // `::a.b.c.d` is the one form inet_ntop writes with dots and URLs do not.
        const url = new URL(`http://[${text}]/`).hostname.slice(1, -1);
        const ours = printed(text)!;
        expect(ours.includes('.') ? printed(url) : ours).toBe(ours.includes('.') ? ours : url);
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789abcdefx.:%/ ') }), (text) => {
        const address = numericAddress(text);
        if (address) expect(numericAddress(printAddress(address))).toEqual(address);
      }),
    );
    for (const unit of ['0', '1.', ':', '::', 'f', '%'])
      expect(() => numericAddress(unit.repeat(200_000))).not.toThrow();
  });
});

describe('cidrBits', () => {
  it.each([
    ['8', 8],
    ['+24', 24],
    ['08', 8],
    [' 24', 24],
    ['-0', 0],
  ])('%j is %i', (text, bits) => expect(cidrBits(text, 4)! + 0).toBe(bits));
  it.each(['', '33', '-1', '24x', '0x18', '8 ', '+', '2/3'])('%j is none', (text) =>
    expect(cidrBits(text, 4)).toBeUndefined(),
  );
  it('goes up to 128 for IPv6', () => expect([cidrBits('128', 6), cidrBits('129', 6)]).toEqual([128, undefined]));
});

describe('maskOf', () => {
  it.each([
    [0, 4, '0.0.0.0'],
    [9, 4, '255.128.0.0'],
    [32, 4, '255.255.255.255'],
    [0, 6, '::'],
    [60, 6, 'ffff:ffff:ffff:fff0::'],
    [128, 6, 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ] as const)('%i bits of IPv%i', (bits, family, mask) =>
    expect(printAddress({ family, value: maskOf(bits, family) })).toBe(mask),
  );
});
