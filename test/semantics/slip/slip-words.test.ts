import { describe, expect, it } from 'vitest';
import { addressOf, recordsOf } from '../../../src/semantics/hba.js';
import { slipOf } from '../../../src/semantics/slip/slip-of.js';
import { effectOf, slipAssumption, slipWords } from '../../../src/semantics/slip/slip-words.js';
import { hbaOf, hbaServer } from '../server-of.js';

function told(address: string, method = 'md5') {
  const [record] = recordsOf(hbaOf(hbaServer(`host all all ${address} ${method}\n`)));
  const slip = record?.address && slipOf(record.address, record.mask);
  if (!record || !slip) throw new Error('there is no slip');
  return {
    effect: effectOf(slip, addressOf(record)),
    words: slipWords(slip, record),
    assumed: slipAssumption(slip, record),
  };
}

describe('slipWords', () => {
  it.each([
    ['10/8', 'nobody', 'PostgreSQL reads `10/8` as `0.0.0.10/8` and not as `10.0.0.0/8`, so the line lets nobody in'],
    [
      '172.16/12',
      'elsewhere',
      'PostgreSQL reads `172.16/12` as `172.0.0.16/12`, so the line lets in 172.0.0.0–172.15.255.255 instead of `172.16.0.0/12`',
    ],
    ['10.0.0.5/0', 'wider', '`10.0.0.5/0` lets in every IPv4 address, since its mask compares nothing'],
    ['10.1.2.3/8', 'wider', '`10.1.2.3/8` lets in 10.0.0.0–10.255.255.255, because only the first 8 bits are compared'],
    [
      '172.0.0.0/8',
      'wider',
      '`172.0.0.0/8` lets in 172.0.0.0–172.255.255.255, of which only `172.16.0.0/12` is private',
    ],
    [
      '10.0.0.0  24',
      'wider',
      'the prefix length in `10.0.0.0 24` is read as a mask, so the line lets in one IPv4 address in 4 of the whole world',
    ],
    [
      '10.1.0.0  0.0.255.255',
      'wider',
      'the mask in `10.1.0.0 0.0.255.255` is inside out, so the line lets in addresses that equal 0.0.0.0 under the mask 0.0.255.255',
    ],
    ['"all"', 'nobody', '`"all"` is a host name to PostgreSQL and not the keyword `all`, so the line lets nobody in'],
    ['0.0.0.0/32', 'nobody', 'no client has an address in `0.0.0.0/32`, so the line lets nobody in'],
    [
      '10.0.0.256',
      'nobody',
      'PostgreSQL takes `10.0.0.256` for a host name that no host can have, so the line lets nobody in',
    ],
    ['0xa000000/8', 'same', '`0xa000000/8` is `10.0.0.0/8` in a form that people and other tools read differently'],
  ])('%s', (address, effect, words) => {
    const found = told(address);
    expect(found.words).toBe(words);
    expect(found.effect).toBe(effect);
  });

  it.each([
    ['10/8', 'PostgreSQL reads `10/8` as `0.0.0.10/8` and not as `10.0.0.0/8`, so the line turns nobody away'],
    ['10.1.2.3/8', '`10.1.2.3/8` turns away 10.0.0.0–10.255.255.255, because only the first 8 bits are compared'],
    [
      '::ffff:10.0.0.0/104',
      'PostgreSQL never meets a client from `::ffff:10.0.0.0/104`, since IPv4 reaches it as IPv4, so the line turns nobody away',
    ],
  ])('%s, as a rejection', (address, words) => expect(told(address, 'reject').words).toBe(words));

  it('says what it assumes', () => {
    expect(told('10.1.2.3/8').assumed).toBe('assuming that not all of 10.0.0.0–10.255.255.255 is meant');
    expect(told('10.0.0.0/32').assumed).toBe('assuming that no host has the first address of its network');
    expect(told('10.1.2.3/3').assumed).toBeUndefined();
    expect(told('10/8').assumed).toBeUndefined();
  });
});
