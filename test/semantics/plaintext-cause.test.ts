import { describe, expect, it } from 'vitest';
import { networkRecords } from '../../src/semantics/network-records.js';
import { isOpenOverTls, plaintextCause } from '../../src/semantics/plaintext-cause.js';
import { hbaOf, hbaServer, lineOf } from './server-of.js';

/** The records that plaintext reaches from the network, by line, each with its cause and the lines that guard TLS. */
function causes(text: string) {
  const server = hbaServer(text, 17);
  const tree = hbaOf(server);
  return networkRecords(server, tree, 'plaintext').map((found) => {
    const cause = plaintextCause(server, tree, found);
    const guards = 'guards' in cause ? cause.guards.map(({ at }) => lineOf(at)) : [];
    return [lineOf(found.record.at), cause.kind, ...guards];
  });
}

describe('plaintextCause', () => {
  const table: readonly [string, readonly (readonly (string | number)[])[]][] = [
    ['host all all all md5', [[1, 'not-refused']]],
    ['hostnossl all all all md5', [[1, 'on-purpose']]],
    ['hostssl all all all md5\nhostnossl all all all md5', [[2, 'on-purpose']]],
    ['hostssl all all all reject\nhost all all all md5', [[2, 'tls-rejected', 1]]],
    ['hostssl all all all reject\nhostnossl all all all md5', [[2, 'tls-rejected', 1]]],
    ['hostnossl all all all md5\nhostssl all all all reject', [[1, 'on-purpose']]],
    ['host all all all md5\nhostssl all all all reject', [[1, 'not-refused']]],
    ['hostssl all all 10.0.0.0/8 reject\nhost all all all md5', [[2, 'not-refused']]],
    [
      'hostssl all all 0.0.0.0/0 reject\nhostssl all all ::/0 reject\nhost all all all md5',
      [[3, 'tls-rejected', 1, 2]],
    ],
    ['hostssl all app all reject\nhost all app,web all md5', [[2, 'not-refused']]],
    ['hostssl all app,web all reject\nhost all app all md5', [[2, 'tls-rejected', 1]]],
    ['hostssl all all all cert\nhost all all all md5', [[2, 'certificate-evaded', 1]]],
    ['hostssl all all all cert\nhostnossl all all all md5', [[2, 'on-purpose']]],
    ['hostssl all a all cert\nhostssl all b all reject\nhost all a,b all md5', [[3, 'certificate-evaded', 1, 2]]],
    ['hostssl all all all scram-sha-256\nhost all all all md5', [[2, 'not-refused']]],
    ['hostssl all all all scram-sha-256 clientcert=verify-ca\nhost all all all md5', [[2, 'certificate-evaded', 1]]],
  ];
  for (const [text, expected] of table)
    it(text.replaceAll('\n', ' ⏎ '), () => expect(causes(`${text}\n`)).toEqual(expected));
});

describe('isOpenOverTls', () => {
  const table: readonly [string, boolean][] = [
    ['hostssl all all all md5\nhostnossl all all 10.0.0.0/8 md5', true],
    ['hostnossl all all 10.0.0.0/8 md5\nhostssl all all all md5', true],
    ['hostnossl all all 10.0.0.0/8 md5', false],
    ['hostssl all app all md5\nhostnossl all all 10.0.0.0/8 md5', false],
    ['hostssl all all all reject\nhostnossl all all all md5\nhostssl all all all md5', false],
  ];
  for (const [text, expected] of table)
    it(text.replaceAll('\n', ' ⏎ '), () => {
      const server = hbaServer(`${text}\n`, 17);
      const tree = hbaOf(server);
      const found = networkRecords(server, tree, 'plaintext').find(({ record }) => record.type.value === 'hostnossl')!;
      expect(isOpenOverTls(server, tree, found)).toBe(expected);
    });
});
