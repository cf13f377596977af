import { describe, expect, it } from 'vitest';
import { isOffNetwork, isOnNetwork, listening, listenWidth } from '../../src/semantics/listening.js';
import { confServer, hbaServer } from './server-of.js';

const reach = (value: string) => {
  const { ipv4, ipv6, certain } = listening(confServer(`listen_addresses = '${value}'\n`));
  return [ipv4, ipv6, certain];
};

describe('listening', () => {
  const table: readonly [string, readonly [string, string, boolean]][] = [
    ['*', ['network', 'network', true]],
    ['', ['nobody', 'nobody', true]],
    ['  ', ['nobody', 'nobody', true]],
    ['localhost', ['this-host', 'this-host', true]],
    ['127.0.0.1', ['this-host', 'nobody', true]],
    ['127.0.1.1, ::1', ['this-host', 'this-host', true]],
    ['::1', ['nobody', 'this-host', true]],
    ['0.0.0.0', ['network', 'nobody', true]],
    ['::', ['nobody', 'network', true]],
    ['localhost,10.0.0.5', ['network', 'this-host', true]],
    ['"10.0.0.5"', ['network', 'nobody', true]],
    ['127.1', ['this-host', 'nobody', true]],
    ['db.example.com', ['network', 'network', false]],
    ['localhost, db', ['network', 'network', false]],
    ['10.0.0.5,', ['unknown', 'unknown', false]], // a syntax error in the list
    ['10.0.0.5 10.0.0.6', ['unknown', 'unknown', false]],
  ];
  for (const [value, expected] of table) it(value || 'nothing', () => expect(reach(value)).toEqual(expected));

  it('is on this host alone where a configuration leaves it out', () => {
    const where = listening(confServer('port = 5432\n'));
    expect([where.ipv4, where.from.kind, isOffNetwork(where)]).toEqual(['this-host', 'default', true]);
  });

  it('is unknown where no configuration was read, and for templates', () => {
    for (const server of [hbaServer('local all all peer\n'), confServer("listen_addresses = '${LISTEN}'\n")]) {
      const where = listening(server);
      expect([where.ipv4, where.ipv6, where.certain]).toEqual(['unknown', 'unknown', false]);
      expect([isOnNetwork(where), isOffNetwork(where)]).toEqual([false, false]);
    }
  });

  it('compares values by how wide they open the server', () => {
    const widths = ['', '127.0.0.1', 'localhost', '0.0.0.0', '*'].map(listenWidth);
    expect(widths).toEqual([...widths].sort((a, b) => a! - b!));
    expect(listenWidth(',')).toBeUndefined();
  });
});
