import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { exampleProject } from '../../src/engine/example-project.js';
import { judge } from '../../src/engine/judge.js';
import { plainHash } from '../../src/testing/plain-hash.js';

/** The findings of all rules but a few, as `rule: message`. */
function found(texts: Readonly<Record<string, string>>, off: readonly string[] = []) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const levels = Object.fromEntries(off.map((id) => [id, { level: 'off' as const }]));
  const { report } = judge(exampleProject(files, { title: '', files: texts, version: 17 }), rules, {
    version: '0.0.0',
    now: 0,
    hash: plainHash,
    config: { rules: levels },
  });
  return report.findings.map(({ rule, message }) => `${rule}: ${message}`);
}

const ids = (texts: Readonly<Record<string, string>>, off?: readonly string[]) =>
  found(texts, off).map((finding) => finding.replace(/:.*$/su, ''));

describe('one cause is one finding', () => {
  const served = (hba: string, ssl = 'on') => ({
    'postgresql.conf': `listen_addresses = '*'\nssl = ${ssl}\n`,
    'pg_hba.conf': `${hba}\n`,
  });

  it.each([
    ['host all all all scram-sha-256', 'hba/plaintext-path'],
    ['hostnossl all all all scram-sha-256', 'hba/hostnossl-permitted'],
    ['hostssl all all all trust', 'hba/trust-remote'],
    ['hostssl all all all md5', 'hba/md5-method'],
    ['hostssl all all all ident', 'hba/ident-remote'],
    ['host replication all all scram-sha-256', 'replication/hba-plaintext'],
  ])('%s is told by %s, and by hba/address-any where that is off', (line, id) => {
    expect(ids(served(line))).toContain(id);
    expect(ids(served(line))).not.toContain('hba/address-any');
    expect(ids(served(line), [id, 'hba/plaintext-path'])).toContain('hba/address-any');
  });

  it('a line for the world where TLS is off is named by hba/address-any', () =>
    expect(ids(served('host all all all scram-sha-256', 'off'))).toEqual(['hba/address-any', 'server/ssl-off']));

  it('two kinds of refused lines are two findings, and one says what becomes of the file', () => {
    const texts = served('hostssl all all all scram-sha-256 clientcert=1\nhosst all all all scram-sha-256');
    const whole = 'and with that the whole file';
    expect(found(texts).filter((finding) => finding.includes(whole))).toHaveLength(1);
    expect(found(texts)).toContain(
      'hba/file-refused: PostgreSQL refuses this line, too: invalid connection type "hosst"',
    );
    expect(found(texts, ['hba/clientcert-invalid']).filter((finding) => finding.includes(whole))).toEqual([
      `hba/file-refused: PostgreSQL refuses this line ${whole}, so none of it is in force: invalid connection type "hosst"`,
    ]);
  });
});
