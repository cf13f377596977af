import { expect, it } from 'vitest';
import { parseAddress } from '../../src/semantics/address.js';
import { isClientless, isPrivate, isWorldWide, privatePartOf } from '../../src/semantics/address-blocks.js';

const set = (text: string) => parseAddress({ value: text, quoted: false });
function part(text: string) {
  const range = set(text);
  return range.kind === 'range' ? privatePartOf(range) : 'no range';
}

it.each([
  ['10.7.0.0/16', true],
  ['172.31.255.255/32', true],
  ['172.32.0.0/16', false],
  ['192.168.0.0/15', false],
  ['100.64.0.0/10', true],
  ['fd00::/8', true],
  ['2001:db8::/32', false],
  ['all', false],
  ['db.example.com', false],
])('isPrivate(%s) is %s', (text, expected) => expect(isPrivate(set(text))).toBe(expected));

it.each([
  ['0.0.0.10/8', true],
  ['0.0.0.0/0', false],
  ['255.255.255.255/32', true],
  ['239.1.2.3/32', true],
  ['::/128', true],
  ['::/127', false],
  ['ff05::1/128', true],
])('isClientless(%s) is %s', (text, expected) => expect(isClientless(set(text))).toBe(expected));

it.each([
  ['all', true],
  ['0.0.0.0/0', true],
  ['::/0', true],
  ['128.0.0.0/1', true],
  ['52.0.0.0/8', true],
  ['2000::/3', true],
  ['52.1.0.0/16', false],
  ['10.0.0.0/8', false],
  ['fc00::/7', false],
  ['0.0.0.0/8', false],
  ['2001:db8::/32', false],
  ['samenet', false],
  ['.com', false],
])('isWorldWide(%s) is %s', (text, expected) => expect(isWorldWide(set(text))).toBe(expected));

it.each([
  ['172.0.0.0/8', '172.16.0.0/12'],
  ['192.0.0.0/8', '192.168.0.0/16'],
  ['100.0.0.0/8', '100.64.0.0/10'],
  ['128.0.0.0/1', undefined],
  ['172.16.0.0/12', undefined],
  ['172.0.0.0/16', undefined],
  ['::/0', undefined],
])('privatePartOf(%s) is %s', (text, expected) => expect(part(text)).toBe(expected));
