import { describe, expect, it } from 'vitest';
import { decide } from '../../src/semantics/access/decide.js';
import { halfRejected } from '../../src/semantics/half-rejected.js';
import { hbaOf, hbaServer, lineOf } from './server-of.js';

/** The rejections by line, each with the line that lets their clients in without TLS. */
function halves(text: string) {
  const server = hbaServer(text, 17);
  return halfRejected(server, hbaOf(server), { sessions: 'ordinary' }).map(({ guard, found }) => [
    lineOf(guard.at),
    lineOf(found.record.at),
  ]);
}

describe('halfRejected', () => {
  const table: readonly [string, readonly (readonly number[])[]][] = [
    ['hostssl all postgres 12.0.0.0/8 reject\nhost all all 12.0.0.0/8 md5', [[1, 2]]],
    ['hostssl all all 10.9.0.0/16 reject\nhost all all 10.0.0.0/8 md5', [[1, 2]]],
    ['hostssl all all 10.9.0.0/16 reject\nhostnossl all all 10.0.0.0/8 md5', [[1, 2]]],
    ['hostssl all a 12.0.0.0/8 reject\nhost x all all md5\nhost all all 12.0.0.0/8 md5', [[1, 2]]],
    // All clients of the line below are turned away: another cause.
    ['hostssl all all all reject\nhost all app all md5', []],
    // They come in by nothing, or by TLS alone, or are turned away without TLS as well.
    ['hostssl all a all reject\nhost all b all md5', []],
    ['hostssl all a all reject\nhostssl all all all md5', []],
    ['hostssl all a all reject\nhostnossl all a all reject\nhost all all all md5', []],
    ['hostnossl all all all reject\nhostssl all a all reject\nhost all all all md5', []],
    ['host all all 12.0.0.0/8 md5\nhostssl all a 12.0.0.0/8 reject', []],
    // Over TLS an earlier line lets them in before the rejection is asked.
    ['hostssl all a all md5\nhostssl all a all reject\nhost all all all md5', []],
    ['hostssl all a 127.0.0.1/32 reject\nhost all all 127.0.0.0/8 md5', []],
  ];
  for (const [text, expected] of table)
    it(text.replaceAll('\n', ' ⏎ '), () => expect(halves(`${text}\n`)).toEqual(expected));

  it('shows a client whom the rejection decides over TLS', () => {
    const server = hbaServer('hostssl all postgres 12.0.0.0/8 reject\nhost all all 12.0.0.0/8 md5\n', 17);
    const tree = hbaOf(server);
    const [half] = halfRejected(server, tree, {});
    const connection = half?.found.connection;
    if (!half || !connection) throw new Error('there is no connection');
    const by = (transport: 'plaintext' | 'tls') => decide(tree, { ...connection, transport }, server.world);
    expect(by('plaintext')).toMatchObject({ record: half.found.record });
    expect(by('tls')).toMatchObject({ record: half.guard });
  });
});
