import { describe, expect, it } from 'vitest';
import { projectOf, ruleAbout, run } from './tiny.js';

const bad = ruleAbout('x/bad', /bad\w*/gu);
const prints = (path: string, text: string, rule = bad) =>
  run(projectOf([{ path, text }]), [rule]).report.findings.map(({ fingerprint }) => fingerprint);

describe('fingerprints', () => {
  const compose = 'services:\n  app:\n    environment:\n      URL: bad\n  db:\n    environment:\n      URL: bad\n';

  it('are sixteen digits that tell every finding apart', () => {
    const all = [
      ...prints('a.conf', 'bad = 1\nbad = 1\nbad = 2\n'),
      ...prints('b.conf', 'bad = 1\n'),
      ...prints('a.conf', 'bad = 1\n', { ...bad, id: 'x/other' }),
      ...prints('compose.yaml', compose),
      ...prints('pg_service.conf', '[a]\nhost=bad\n[b]\nhost=bad\n'),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const print of all) expect(print).toMatch(/^[0-9a-f]{16}$/u);
  });

  it('stay when lines move, comments change and blanks are tidied', () => {
    const before = prints('a.conf', 'x = 1\nbad   = 1  # why\nbad = 2\n');
    expect(prints('a.conf', `${'# more\n\n'.repeat(50)}bad = 1\n\nbad = 2 # because\n`)).toEqual(before);
    expect(prints('compose.yaml', `# hello\n\n${compose.replace('  db:', '  # the database\n\n  db:')}`)).toEqual(
      prints('compose.yaml', compose),
    );
  });

  it('stay when the severity or the words of the message change', () => {
    const other = ruleAbout('x/bad', /bad\w*/gu, { severity: 'info', finding: () => ({ message: 'said otherwise' }) });
    expect(prints('a.conf', 'bad = 1\n', other)).toEqual(prints('a.conf', 'bad = 1\n'));
  });

  it('change when what is wrong changes, so a swap is seen', () => {
    expect(prints('a.conf', 'badly = 1\n')).not.toEqual(prints('a.conf', 'bad = 1\n'));
    expect(prints('a.conf', 'bad = 2\n')).not.toEqual(prints('a.conf', 'bad = 1\n'));
  });

  it('of what is missing do not depend on the first line', () => {
    const missing = ruleAbout('x/missing', /^/gu);
    expect(prints('a.conf', '# a\n', missing)).toEqual(prints('a.conf', 'port = 1\n', missing));
  });

  it('do not depend on a password', () => {
    const url = (password: string) => prints('.env', `U=postgres://u:${password}@h/bad\n`);
    expect(url('one')).toEqual(url('another'));
  });
});
