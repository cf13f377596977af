import { describe, expect, it } from 'vitest';
import type { LintConfig } from '../../src/engine/lint-config.js';
import type { Environment } from '../../src/semantics/project.js';
import { find, projectOf, ruleAbout, run, told } from './tiny.js';

const file = { path: 'a.conf', text: 'bad = 1\nbad = 2\nworse = 3\n' };
const bad = ruleAbout('x/bad', /bad/gu);
const worse = ruleAbout('x/worse', /worse/gu, { severity: 'warning' });
const strict = ruleAbout('x/strict', /bad/gu, { profile: 'strict', severity: 'info' });
const rules = [worse, strict, bad];

const under = (config: LintConfig, environment: Environment = 'unknown') =>
  told(run(projectOf([file], { environment }), rules, { config }));

describe('judge', () => {
  it('orders by place, whatever the order of the rules', () =>
    expect(under({})).toEqual([
      'a.conf:1:1 error x/bad: `bad` stands here',
      'a.conf:2:1 error x/bad: `bad` stands here',
      'a.conf:3:1 warning x/worse: `worse` stands here',
    ]));

  it('runs strict rules in the strict profile, and when switched on by name', () => {
    expect(under({ profile: 'strict' })).toContain('a.conf:1:1 info x/strict: `bad` stands here');
    expect(under({ rules: { 'x/strict': { level: 'warning' } } })).toContain(
      'a.conf:1:1 warning x/strict: `bad` stands here',
    );
  });

  it('takes levels from the configuration, those for some files first', () => {
    expect(under({ rules: { 'x/bad': { level: 'off' } } })).toEqual([
      'a.conf:3:1 warning x/worse: `worse` stands here',
    ]);
    const overrides = [
      { files: ['*.conf'], rules: { 'x/bad': 'info' as const, 'x/worse': { level: 'error' as const } } },
    ];
    expect(under({ rules: { 'x/bad': { level: 'off' } }, overrides }).map((line) => line.split(' ')[1])).toEqual([
      'info',
      'info',
      'error',
    ]);
  });

  it('can run one rule alone', () =>
    expect(under({ only: ['x/strict'] })).toEqual([
      'a.conf:1:1 info x/strict: `bad` stands here',
      'a.conf:2:1 info x/strict: `bad` stands here',
    ]));

  it('leaves out what is less certain than wanted', () => {
    const unsure = ruleAbout('x/unsure', /bad/gu, { finding: () => ({ confidence: 'possible' }) });
    expect(told(run(projectOf([file]), [unsure], { config: { minConfidence: 'likely' } }))).toEqual([]);
    expect(told(run(projectOf([file]), [unsure]))).toHaveLength(2);
  });

  it('weighs files for development, tests and examples one level less, and says so', () => {
    for (const environment of ['dev', 'test', 'example'] as const) {
      const { report } = run(projectOf([file], { environment }), rules);
      expect(report.findings.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'info']);
      expect(report.findings[0]!.notes[0]!.message).toMatch(/^weighs as `warning` instead of `error`: /u);
    }
    expect(under({}, 'production')).toEqual(under({}));
  });

  it('does not lower a level that somebody chose', () =>
    expect(under({ rules: { 'x/bad': { level: 'error' } } }, 'test')).toContain(
      'a.conf:1:1 error x/bad: `bad` stands here',
    ));

  it('says once what several subjects share, and keeps the notes of all', () => {
    const project = projectOf([file]);
    const twice = { ...project, variables: [...project.variables, ...project.variables] };
    let seen = 0;
    const shared = ruleAbout('x/shared', /worse/gu, {
      finding: () => ({ notes: [{ message: `seen ${++seen} times`, at: find(file, 'bad', seen - 1) }] }),
    });
    const { report } = run(twice, [shared]);
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]!.notes.map(({ message }) => message)).toEqual(['seen 1 times', 'seen 2 times']);
  });

  it('goes on when a rule breaks, and names it', () => {
    const broken = ruleAbout('x/broken', /bad/gu, {
      finding: () => {
        throw new Error('out of luck');
      },
    });
    const { report } = run(projectOf([file]), [broken, ...rules]);
    expect(report.failures).toEqual([{ rule: 'x/broken', message: 'out of luck' }]);
    expect(report.findings).toHaveLength(3);
    expect(run(projectOf([file]), rules).report.failures).toBeUndefined();
  });

  it('reports only on the files that were asked for', () => {
    const other = { path: 'b.conf', text: 'bad = 1\n' };
    const gaps = [{ at: find(file, 'worse'), message: 'a template' }];
    const { report } = run(projectOf([file, other], { gaps }), rules, { shown: (path) => path === 'b.conf' });
    expect(report.findings.map(({ place }) => place.file)).toEqual(['b.conf']);
    expect(report.checked).toEqual([{ file: 'b.conf', kind: 'postgresql.conf' }]);
    expect(report.gaps).toEqual([]);
  });

  it('hands a rule its options, the defaults under what is configured', () => {
    const seen: unknown[] = [];
    const asking = {
      ...bad,
      id: 'x/asking',
      options: { depth: 1, name: 'a' },
      *check(subject: { at: never }, { options }: { options: unknown }) {
        seen.push(options);
        yield { at: subject.at, message: 'asked' };
      },
    };
    run(projectOf([file]), [asking], { config: { rules: { 'x/asking': { options: { depth: 7 } } } } });
    expect(seen).toEqual([{ depth: 7, name: 'a' }]);
  });

  it('is the same twice, and lists the rules that ran', () => {
    const once = run(projectOf([file]), rules).report;
    expect(run(projectOf([file]), rules.toReversed()).report).toEqual(once);
    expect(once.rules.map(({ id }) => id)).toEqual([
      'ignore/expired',
      'ignore/no-reason',
      'ignore/unknown-rule',
      'ignore/unused',
      'x/bad',
      'x/worse',
    ]);
  });

  it('keeps a server rule to the majors it speaks about', () => {
    const server = (major: number | undefined) =>
      ({
        name: 's',
        at: find(file, 'bad'),
        version: major === undefined ? { kind: 'unknown', why: 'nothing tells' } : { kind: 'set', value: major },
        environment: 'unknown',
      }) as never;
    const versioned = {
      ...bad,
      id: 'x/versioned',
      on: 'server' as const,
      versions: { since: 16 as const },
      *check() {
        yield { at: find(file, 'bad'), message: 'here' };
      },
    };
    const found = (major: number | undefined) =>
      run({ ...projectOf([file]), servers: [server(major)] }, [versioned]).report.findings.length;
    expect([found(15), found(16), found(18), found(undefined)]).toEqual([0, 1, 1, 1]);
  });
});
