import { describe, expect, it } from 'vitest';
import { isFragment, isTlsOff, tlsOffered, tlsOffFault } from '../../src/semantics/tls-offered.js';
import { textOf } from '../../src/text/source.js';
import { confServer, hbaServer, serverOf } from './server-of.js';

describe('tlsOffered', () => {
  it('knows nothing without a configuration', () =>
    expect(tlsOffered(hbaServer('local all all peer\n')).kind).toBe('unknown'));
  it('knows nothing from a fragment that leaves it out', () =>
    expect(tlsOffered(serverOf({ 'conf.d/postgresql.conf': 'port = 5433\n' })).kind).toBe('unknown'));
  it('knows what a fragment sets', () =>
    expect(isTlsOff(serverOf({ 'conf.d/postgresql.conf': 'ssl = off\n' }))).toBe(true));
  it('is off by default', () => expect(isTlsOff(confServer('port = 5433\n'))).toBe(true));
  it('is not off where PostgreSQL refuses the value', () =>
    expect(isTlsOff(confServer('ssl = enabled\n'))).toBe(false));
  it('is not off where a template decides', () => expect(isTlsOff(confServer("ssl = '{{ ssl }}'\n"))).toBe(false));
});

describe('tlsOffFault', () => {
  const fault = (text: string) => {
    const off = tlsOffFault(confServer(text));
    return off && [off.at && textOf(off.at), off.listens?.value];
  };
  const table: readonly [string, string, ReturnType<typeof fault>][] = [
    ['on', 'ssl = on\n', undefined],
    ['off', 'ssl = off\n', ['off', undefined]],
    ['off, and open', "ssl = 0\nlisten_addresses = '*'\n", ['0', '*']],
    ['off, for this host', "ssl = off\nlisten_addresses = '127.0.0.1'\n", undefined],
    ['off, without TCP', "ssl = off\nlisten_addresses = ''\n", undefined],
    ['unset, and open', "listen_addresses = '10.0.0.5'\n", [undefined, '10.0.0.5']],
    ['unset, and listening on a name', "listen_addresses = 'db'\n", [undefined, 'db']],
    ['unset, for this host', 'port = 5432\n', undefined],
    ['unset, and nobody knows where it listens', "listen_addresses = '${X}'\n", undefined],
    ['unknown', "ssl = '${X}'\nlisten_addresses = '*'\n", undefined],
  ];
  for (const [title, text, expected] of table) it(title, () => expect(fault(text)).toEqual(expected));
});

it('takes a file in a folder named *.d for a fragment', () => {
  const paths = ['conf.d/postgresql.conf', 'etc/postgresql.d/postgresql.conf', 'postgresql.conf', 'd/postgresql.conf'];
  expect(paths.map((path) => isFragment(serverOf({ [path]: 'ssl = on\n' })))).toEqual([true, true, false, false]);
});
