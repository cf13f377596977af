import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/engine/fix.js';
import type { LintConfig } from '../../src/engine/lint-config.js';
import { projectOf, ruleAbout, run, told } from './tiny.js';

const bad = ruleAbout('x/bad', /(?<![/])bad/gu);
const other = ruleAbout('x/other', /(?<![/])other/gu);

const judged = (path: string, text: string, config: LintConfig = {}, inline = true) =>
  run(projectOf([{ path, text }]), [bad, other], { config, inline });
const lines = (path: string, text: string, config?: LintConfig) =>
  told(judged(path, text, config)).map((line) => line.slice(path.length + 1));

/** What is silenced: nothing is left, and every ignore was used. */
const silent: readonly [string, string, string][] = [
  ['above the line', 'postgresql.conf', '# hostssl: ignore[x/bad] a reason\nbad = 1\n'],
  ['on the line', 'postgresql.conf', 'bad = 1 # hostssl: ignore[x/bad] a reason\n'],
  ['on the line, after a # in quotes', 'postgresql.conf', "bad = 'it''s \\' # this' # hostssl: ignore[x/bad] why\n"],
  ['above blank lines and other comments', 'postgresql.conf', '# hostssl: ignore[x/bad] why\n\n# more\nbad = 1\n'],
  ['stacked', 'postgresql.conf', '# hostssl: ignore[x/bad] a\n# hostssl: ignore[x/other] b\nbad = other\n'],
  ['several rules at once', 'postgresql.conf', '# hostssl: ignore[x/bad, x/other] both\nbad = other\n'],
  ['with CRLF', 'postgresql.conf', '# hostssl: ignore[x/bad] why\r\nbad = 1\r\n'],
  ['with a byte order mark', 'postgresql.conf', '\ufeff# hostssl: ignore[x/bad] why\nbad = 1\n'],
  ['without a line end', 'postgresql.conf', 'bad = 1 # hostssl: ignore[x/bad] why'],
  ['an hba record over several lines', 'pg_hba.conf', '# hostssl: ignore[x/bad] why\nhost all \\\n  bad all md5\n'],
  ['behind an hba record', 'pg_hba.conf', 'host "a#b" bad all md5 # hostssl: ignore[x/bad] why\n'],
  ['yaml', 'compose.yaml', 'services:\n  # hostssl: ignore[x/bad] why\n  bad: x\n'],
  ['yaml, trailing', 'compose.yaml', 'a: \'b # c\'\nk: "bad # x" # hostssl: ignore[x/bad] why\n'],
  ['yaml, above a block scalar', 'compose.yaml', '# hostssl: ignore[x/bad] why\nk: |\n  fine\n\n  bad\nnext: 1\n'],
  ['yaml, above a folded list item', 'compose.yaml', 'k:\n  # hostssl: ignore[x/bad] why\n  - >-\n    bad\n'],
  ['yaml, above a quoted scalar over lines', 'compose.yaml', '# hostssl: ignore[x/bad] why\nk: "a\n  bad"\nn: 1\n'],
  ['.env, above', '.env', '# hostssl: ignore[x/bad] why\nK=bad\n'],
  ['a service file, above', 'pg_service.conf', '[a]\n# hostssl: ignore[x/bad] why\nhost=bad\n'],
  ['a PEM file, above', 'server.key', '# hostssl: ignore[x/bad] a fixture\n-----BEGIN bad-----\n'],
  ['until the end of the day', 'postgresql.conf', '# hostssl: ignore[x/bad] until=2026-06-01 why\nbad = 1\n'],
];

describe('ignores', () => {
  for (const [name, path, text] of silent) {
    it(name, () => {
      expect(lines(path, text)).toEqual([]);
      expect(judged(path, text).report.summary.ignored).toBeGreaterThan(0);
      expect(told(judged(path, text, {}, false))).not.toEqual([]);
    });
  }

  it('speaks about the start of the file from above the first record', () => {
    const atStart = ruleAbout('x/start', /^/gu);
    const { report } = run(
      projectOf([{ path: 'postgresql.conf', text: '# a header\n# hostssl: ignore[x/start] why\nport = 1\n' }]),
      [atStart],
    );
    expect(report.findings).toEqual([]);
  });

  const loud: readonly [string, string, string, readonly string[]][] = [
    [
      'two lines above',
      'postgresql.conf',
      '# hostssl: ignore[x/bad] why\ngood = 1\nbad = 1\n',
      ['1:19 warning ignore/unused: there is no `x/bad` here to ignore', '3:1 error x/bad: `bad` stands here'],
    ],
    [
      'no trailing comment in .env: it is part of the value',
      '.env',
      'K=bad # hostssl: ignore[x/bad] why\n',
      ['1:3 error x/bad: `bad` stands here'],
    ],
    [
      'no comment in the lines of a block scalar',
      'compose.yaml',
      'k: |\n  # hostssl: ignore[x/bad] why\n  bad\n',
      ['3:3 error x/bad: `bad` stands here'],
    ],
    ['no # without a blank before it in YAML', 'compose.yaml', 'k: a# hostssl: ignore[x/other] why\n', []],
    [
      'without a reason it silences nothing',
      'postgresql.conf',
      'bad = 1 # hostssl: ignore[x/bad]\n',
      [
        '1:1 error x/bad: `bad` stands here',
        '1:9 warning ignore/no-reason: the ignore of `x/bad` gives no reason, so it silences nothing',
      ],
    ],
    [
      'over',
      'postgresql.conf',
      'bad = 1 # hostssl: ignore[x/other] until=2026-05-31 why\n',
      [
        '1:1 error x/bad: `bad` stands here',
        '1:36 warning ignore/expired: `until=2026-05-31` has passed, so this ignore silences nothing',
      ],
    ],
    [
      'no such day',
      'postgresql.conf',
      '# hostssl: ignore[x/bad] until=2027-02-29 why\n',
      ['1:26 warning ignore/expired: `2027-02-29` is not a day written as YYYY-MM-DD, so this ignore silences nothing'],
    ],
    [
      'a rule that does not exist',
      'postgresql.conf',
      'x = 1 # hostssl: ignore[x/bda] why\n',
      [
        '1:25 warning ignore/unknown-rule: there is no rule `x/bda`, so this ignore silences nothing; did you mean `x/bad`?',
      ],
    ],
    [
      'no rule at all',
      'postgresql.conf',
      '# hostssl: ignore everything\n',
      [
        '1:1 warning ignore/unknown-rule: this ignore names no rule, so it silences nothing; write `ignore[rule] reason`',
      ],
    ],
  ];
  for (const [name, path, text, expected] of loud) it(name, () => expect(lines(path, text)).toEqual(expected));

  it('does not call an ignore unused whose rule did not run', () => {
    const text = '# hostssl: ignore[x/other] why\nport = 1\n';
    expect(lines('postgresql.conf', text, { rules: { 'x/other': { level: 'off' } } })).toEqual([]);
    expect(lines('postgresql.conf', text, { only: ['x/bad'] })).toEqual([]);
  });

  it('can be told not to mind', () => {
    const text = '# hostssl: ignore[x/other] why\nport = 1\n';
    expect(lines('postgresql.conf', text, { rules: { 'ignore/unused': { level: 'off' } } })).toEqual([]);
    expect(lines('postgresql.conf', text, { rules: { 'ignore/unused': { level: 'error' } } })[0]).toContain(' error ');
  });

  it('takes ignores from the configuration, and reports those that run out or are not used', () => {
    const file = { path: 'hostssl.yaml', text: 'ignore: …\n' };
    const at = { file, start: 0, end: 6 };
    const ignore = (extra: object) => [{ rule: 'x/bad', path: 'conf/**', reason: 'why', at, ...extra }];
    expect(lines('conf/a.conf', 'bad = 1\n', { ignore: ignore({}) })).toEqual([]);
    expect(told(judged('a.conf', 'bad = 1\n', { ignore: ignore({}) }))).toEqual([
      'a.conf:1:1 error x/bad: `bad` stands here',
      'hostssl.yaml:1:1 warning ignore/unused: there is no `x/bad` here to ignore',
    ]);
    expect(told(judged('conf/a.conf', 'bad = 1\n', { ignore: ignore({ until: '2026-05-31' }) }))).toEqual([
      'conf/a.conf:1:1 error x/bad: `bad` stands here',
      'hostssl.yaml:1:1 warning ignore/expired: `until=2026-05-31` has passed, so this ignore silences nothing',
    ]);
  });

  describe('the fix of an unused ignore', () => {
    const fixed = (path: string, text: string) => applyFixes(judged(path, text).findings, 'safe').files[0]?.text;
    const cases: readonly [string, string, string, string][] = [
      ['takes its line', 'a.conf', '# hostssl: ignore[x/other] why\nport = 1\n', 'port = 1\n'],
      ['leaves the record before it', 'a.conf', 'port = 1   # hostssl: ignore[x/other] why\n', 'port = 1\n'],
      [
        'leaves what is used',
        'a.conf',
        '# hostssl: ignore[x/other, x/bad] why\nbad\n',
        '# hostssl: ignore[x/bad] why\nbad\n',
      ],
      ['takes all at once', 'a.conf', '# hostssl: ignore[x/other, x/bad] why\nport\n', 'port\n'],
      ['keeps a byte order mark', 'a.conf', '\ufeff# hostssl: ignore[x/other] why\nport\n', '\ufeff\nport\n'],
    ];
    for (const [name, path, before, after] of cases) it(name, () => expect(fixed(path, before)).toBe(after));

    it('does not bring back a record that a backslash had made part of the comment', () =>
      expect(fixed('pg_hba.conf', '# hostssl: ignore[x/other] why \\\nhost all all all trust\n')).toBeUndefined());
  });

  it('is linear in a file full of ignores', () => {
    const text = '# hostssl: ignore[x/bad] why\nbad = 1\n'.repeat(20_000);
    expect(judged('a.conf', text).report.summary.ignored).toBe(20_000);
    const stacked = '# hostssl: ignore[x/bad] why\n'.repeat(20_000);
    expect(judged('a.conf', `${stacked}bad = 1\n`).report.summary).toMatchObject({ ignored: 1, warning: 19_999 });
  });
});
