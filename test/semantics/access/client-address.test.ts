import { describe, expect, it } from 'vitest';
import {
  clientAddress,
  clientAddressFault,
  interfaceFault,
  rangeFault,
  rangeOf,
  serverInterface,
} from '../../../src/semantics/access/client-address.js';

describe('the address of a client', () => {
  it.each(['10.0.0.9', '0.0.0.0', '::1', '2001:DB8::9', '::ffff:10.0.0.1', 'fe80::1%eth0'])('%s is one', (text) =>
    expect([clientAddress(text) !== undefined, clientAddressFault(text)]).toEqual([true, undefined]),
  );

  it.each(['', '10', '10.1', '010.0.0.1', '0x0a.0.0.1', '10.0.0.256', '10.0.0.9/32', 'localhost', '1.2.3.4 ', ':::'])(
    '%j is none, whatever the C library makes of it',
    (text) => {
      expect(clientAddress(text)).toBeUndefined();
      expect(clientAddressFault(text)).toBe('must be an address like 10.0.0.9 or 2001:db8::9');
    },
  );
});

describe('a range', () => {
  it.each([
    ['10.0.0.0/8', { kind: 'range', family: 4, base: 10n << 24n, mask: 0xff000000n }],
    ['10.0.0.9', { kind: 'range', family: 4, base: 0x0a000009n, mask: 0xffffffffn }],
    ['0.0.0.0/0', { kind: 'range', family: 4, base: 0n, mask: 0n }],
    ['::/0', { kind: 'range', family: 6, base: 0n, mask: 0n }],
  ])('%s', (text, range) => expect([rangeOf(text), rangeFault(text)]).toEqual([range, undefined]));

  it.each([
    ['10.1.2.3/8', 'names an address inside of a range; the range is 10.0.0.0/8'],
    ['fd00::1/64', 'names an address inside of a range; the range is fd00::/64'],
    ['10/8', 'must be an address like 10.0.0.9 or a range like 10.0.0.0/8'],
    ['10.0.0.0/33', 'must be an address like 10.0.0.9 or a range like 10.0.0.0/8'],
    ['10.0.0.0/08', 'must be an address like 10.0.0.9 or a range like 10.0.0.0/8'],
    ['10.0.0.0/8/8', 'must be an address like 10.0.0.9 or a range like 10.0.0.0/8'],
  ])('%s is none', (text, fault) => expect([rangeOf(text), rangeFault(text)]).toEqual([undefined, fault]));
});

describe('an interface of the server', () => {
  it.each(['10.0.0.5/24', '10.0.0.0/31', '10.8.0.0/32', 'fd00::5/64', 'fe80::1%eth0/64'])('%s is one', (text) =>
    expect([interfaceFault(text), serverInterface(text) !== undefined]).toEqual([undefined, true]),
  );

  it.each([
    ['10.0.0.5', 'must be an address with its prefix length, like 10.0.0.5/24'],
    ['eth0', 'must be an address with its prefix length, like 10.0.0.5/24'],
    ['10/8', 'must be an address with its prefix length, like 10.0.0.5/24'],
    ['10.0.0.0/24', 'is a network; what counts is the address that the server has in it, like 10.0.0.5/24'],
    ['fd00::/64', 'is a network; what counts is the address that the server has in it, like 10.0.0.5/24'],
  ])('%s is none', (text, fault) => expect([interfaceFault(text), serverInterface(text)]).toEqual([fault, undefined]));
});
