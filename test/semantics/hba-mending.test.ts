import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { mend } from '../../src/semantics/hba-mending.js';
import { refusedLines } from '../../src/semantics/hba-versions.js';
import { applyEdits } from '../../src/text/edit.js';
import { hbaOf, hbaServer } from './server-of.js';

function mended(text: string, version: Major = 17): string | undefined {
  const server = hbaServer(text, version);
  const edits = refusedLines(server).flatMap(({ refusal }) => mend(refusal, version) ?? []);
  return edits.length === 0 ? undefined : applyEdits(hbaOf(server).file, edits);
}

describe('mend', () => {
  const table: readonly [string, string | undefined][] = [
    ['host all all 127.0.0.1 md5', 'host all all 127.0.0.1/32 md5'],
    ['host all all ::1 md5', 'host all all ::1/128 md5'],
    ['host all all 10.0.0.1\tscram-sha-256 # db', 'host all all 10.0.0.1/32\tscram-sha-256 # db'],
    ['host all all 10.0.0.1 MD5', undefined], // two slips: nobody knows what it was
    ['HOST all all all md5', 'host all all all md5'],
    ['host all all all SCRAM-SHA-256', 'host all all all scram-sha-256'],
    ['hostssl all all all md5 clientcert=1', 'hostssl all all all md5 clientcert=verify-ca'],
    ['hostssl all all all md5 clientcert=0', 'hostssl all all all md5'],
    ['hostssl all all all cert clientcert=1', 'hostssl all all all cert'],
    ['hostssl all all all cert  clientcert=verify-ca', 'hostssl all all all cert'],
    ['host all all all md5 clientcert=verify-full', undefined], // hostssl, or no certificate?
    ['host all all all cert', 'hostssl all all all cert'],
    ['hostnossl all all all cert', undefined],
    ['hostssl all all all md5 clientcert=Verify-CA', 'hostssl all all all md5 clientcert=verify-ca'],
    ['hostssl all all all cert clientcert=Verify-CA', 'hostssl all all all cert'],
    ['hostssl all all all md5 clientcert=yes', undefined],
    ['host all all all md5 clientcert=verify-ca', undefined],
    ['host all all all md5 clientcert=1', undefined],
    ['host all all all krb5', undefined],
    ['host all all 10.0.0.0/33 md5', undefined],
    ['\ufefflocal all all peer', 'local all all peer'],
  ];
  for (const [text, expected] of table)
    it(text, () => expect(mended(`${text}\n`)).toBe(expected === undefined ? undefined : `${expected}\n`));

  it('mends each of several lines and leaves the others', () =>
    expect(mended('LOCAL all all peer\nhost all all all md5\nhost all all 10.0.0.1 md5\n')).toBe(
      'local all all peer\nhost all all all md5\nhost all all 10.0.0.1/32 md5\n',
    ));
  it('does not touch a line that goes on below', () =>
    expect(mended('hostssl all all all md5 \\\n  clientcert=1\n')).toBeUndefined());
});
