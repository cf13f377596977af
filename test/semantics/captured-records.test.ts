import { describe, expect, it } from 'vitest';
import { decide } from '../../src/semantics/access/decide.js';
import { capturedRecords } from '../../src/semantics/captured-records.js';
import { hbaOf, hbaServer } from './server-of.js';

function captured(text: string): readonly string[] {
  const server = hbaServer(`${text}\n`);
  const tree = hbaOf(server);
  return [...capturedRecords(server, tree)].map(({ record, by, connection }) => {
    // The weaker record decides a connection that the stricter one would have matched.
    expect(decide(tree, connection)).toMatchObject({ kind: 'accept', record: by });
    expect(decide({ ...tree, entries: [record] }, connection)).toMatchObject({ record });
    return `${record.line} by ${by.line}`;
  });
}

describe('capturedRecords', () => {
  it.each([
    ['hostssl all all 10.0.0.0/8 md5\nhostssl all admin all cert', ['2 by 1']],
    ['host all all 10.0.0.0/8 md5\nhost all eve all reject', ['2 by 1']],
    ['host all all 10.0.0.0/8 trust\nhostssl secret all all scram-sha-256', ['2 by 1']],
    ['hostssl all admin all cert\nhostssl all all 10.0.0.0/8 md5', []], // the few first
    ['hostssl all all 10.0.0.0/8 scram-sha-256\nhostssl all admin all scram-sha-256', []], // no stricter
    ['hostssl all all all md5\nhostssl all admin all cert', []], // never asked at all: dead
    ['hostssl all monitor all md5\nhostssl all all all cert', []], // an exception for a role
    ['hostssl all all 10.0.0.5/32 md5\nhostssl all all all cert', []], // an exception for a host
    ['host all all 127.0.0.0/8 trust\nhostssl all admin all cert', []], // the host itself
    ['host replication all 10.0.0.0/8 md5\nhostssl all admin all cert', []],
    ['host all all 10.0.0.0/8 reject\nhostssl all admin all cert', []],
  ])('%j: %j', (text, expected) => expect(captured(text)).toEqual(expected));
});
