import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/report/compact.js';
import { github } from '../../src/report/github.js';
import { json } from '../../src/report/json.js';
import { reportSchema } from '../../src/report/json-schema.js';
import { unpainted } from '../../src/report/paint.js';
import { pretty } from '../../src/report/pretty.js';
import { sarif } from '../../src/report/sarif.js';
import type { Report } from '../../src/rule/settled.js';
import { projectOf, ruleAbout, run } from '../engine/tiny.js';
import { emptyReport, fullReport } from './reports.js';

/** The schema of the standard, as Microsoft's test package carries it. */
const SARIF_SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';

const FORMATS: Readonly<Record<string, (report: Report) => string>> = { compact, github, json, pretty, sarif };

describe('compact', () => {
  it('gives a line to each', () =>
    expect(compact(fullReport())).toBe(
      [
        'app, test/100%.env:1:52 warning client/sslmode-disable: `sslmode=disable` sends everything in plaintext',
        'db/pg_hba.conf:2:1 error hba/plaintext-path: `host` accepts unencrypted connections from `0.0.0.0/0`',
        'db/postgresql.conf:1:1 info server/unset: `ssl_min_protocol_version` is not set',
        'db/postgresql.conf:1:1 not read: the include `x.conf` does not exist',
        'Checked 3 files: 1 env, 1 pg_hba, 1 postgresql.conf.',
        '1 error, 1 warning, 1 info. 1 fixable with --fix, 1 more with --fix --unsafe-fixes, to be reviewed.',
        '1 place could not be read, so nothing is said about what stands there.',
        '',
      ].join('\n'),
    ));

  it('says what was checked when nothing was found', () =>
    expect(compact(emptyReport())).toBe('Checked 1 file: 1 postgresql.conf; nothing found.\n'));
});

describe('pretty', () => {
  it('shows every place a finding speaks about', () =>
    expect(
      pretty(fullReport()),
    ).toBe(`warning[client/sslmode-disable]: \`sslmode=disable\` sends everything in plaintext
 --> app, test/100%.env:1:52
  |
1 | DATABASE_URL=postgres://app:****@db/app?sslmode=disable
  |                                                 ^^^^^^^
  |
  = fix: Set \`sslmode=verify-full\` (--fix)
  = help: certain; https://unpkg.com/hostssl/docs/rules/client/sslmode-disable.md

error[hba/plaintext-path]: \`host\` accepts unencrypted connections from \`0.0.0.0/0\`
 --> db/pg_hba.conf:2:1
  |
1 | hostssl app  app  10.0.0.0/8  scram-sha-256
  | ~~~~~~~ a client that does not ask for TLS skips this line
2 | host    all  all  0.0.0.0/0   md5
  | ^^^^              ~~~~~~~~~ any address
 ::: db/postgresql.conf:3:1
  |
2 | listen_addresses = '*'
3 | ssl = on
  | ~~~~~~~~ TLS is offered here, but nothing makes clients use it
  |
  = note: a list with [brackets] and a \\ stays text
  = witness: user \`app\` from 192.0.2.1 gets in to database \`app\` in plaintext: db/pg_hba.conf:2, method \`md5\`
  = fix: Require TLS with \`hostssl\` (--fix --unsafe-fixes: review it, somebody may be locked out)
  = help: likely; https://unpkg.com/hostssl/docs/rules/hba/plaintext-path.md

info[server/unset]: \`ssl_min_protocol_version\` is not set
 --> db/postgresql.conf:1:1
  |
1 | # main
  | ^
  |
  = help: certain; https://unpkg.com/hostssl/docs/rules/server/unset.md

not read: the include \`x.conf\` does not exist
 --> db/postgresql.conf:1:1

Checked 3 files: 1 env, 1 pg_hba, 1 postgresql.conf.
1 error, 1 warning, 1 info. 1 fixable with --fix, 1 more with --fix --unsafe-fixes, to be reviewed.
1 place could not be read, so nothing is said about what stands there.
`));

  it('adds nothing but colour when painted', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const names = Object.keys(unpainted) as (keyof typeof unpainted)[];
    const paint = Object.fromEntries(names.map((name) => [name, tag(name)])) as unknown as typeof unpainted;
    const painted = pretty(fullReport(), { paint });
    expect(painted).toContain('<red>^^^^</red>');
    expect(painted.replaceAll(/<\/?(?:bold|dim|red|yellow|blue|cyan)>/gu, '')).toBe(pretty(fullReport()));
  });

  it('cuts long lines around what it points at, and points there', () => {
    const text = `${'x, '.repeat(1000)}bad${' ,y'.repeat(1000)}\n`;
    const lines = pretty(run(projectOf([{ path: 'a.conf', text }]), [ruleAbout('x/bad', /bad/gu)]).report).split('\n');
    const [source, marks] = [lines[3]!, lines[4]!];
    expect(source.length).toBeLessThan(450);
    expect(source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('bad');
    expect(source).toMatch(/\| \.\.\.[x, ]+bad[ ,y]+\.\.\.$/u);
  });

  it('counts wide characters as terminals do', () => {
    const text = '数据库 bad\n';
    const lines = pretty(run(projectOf([{ path: 'a.conf', text }]), [ruleAbout('x/bad', /bad/gu)]).report).split('\n');
    expect(lines[4]).toBe('  |        ^^^');
  });
});

describe('json', () => {
  const ajv = new Ajv({ strict: true, allErrors: true });
  const validate = ajv.compile(reportSchema);

  it('is what the published schema says', () => {
    for (const report of [fullReport(), emptyReport()]) {
      validate(JSON.parse(json(report)));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ schemaVersion: 2 })).toBe(false);
    const spoilt = JSON.parse(json(fullReport()));
    spoilt.findings[0].line = 0;
    expect(validate(spoilt)).toBe(false);
  });

  it('tells a finding whole', () =>
    expect(JSON.parse(json(fullReport())).findings[1]).toEqual({
      rule: 'hba/plaintext-path',
      severity: 'error',
      confidence: 'likely',
      message: '`host` accepts unencrypted connections from `0.0.0.0/0`',
      file: 'db/pg_hba.conf',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 5,
      notes: [
        { message: 'any address', file: 'db/pg_hba.conf', line: 2, column: 19, endLine: 2, endColumn: 28 },
        {
          message: 'a client that does not ask for TLS skips this line',
          file: 'db/pg_hba.conf',
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 8,
        },
        {
          message: 'TLS is offered here, but nothing makes clients use it',
          file: 'db/postgresql.conf',
          line: 3,
          column: 1,
          endLine: 3,
          endColumn: 9,
        },
        { message: 'a list with [brackets] and a \\ stays text' },
      ],
      witness: {
        transport: 'plaintext',
        address: '192.0.2.1',
        database: 'app',
        user: 'app',
        record: { file: 'db/pg_hba.conf', line: 2 },
        method: 'md5',
      },
      // Only what changes: `host` stays, `ssl` is added.
      fix: {
        title: 'Require TLS with `hostssl`',
        safety: 'review',
        edits: [{ file: 'db/pg_hba.conf', start: 48, end: 48, text: 'ssl' }],
      },
      controls: ['tls-enabled'],
      help: 'https://unpkg.com/hostssl/docs/rules/hba/plaintext-path.md',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
    }));
});

describe('github', () => {
  it('puts the most severe first, escapes, and keeps file content off the start of a line', () =>
    expect(github(fullReport()).split('\n').slice(0, 3)).toEqual([
      '::error file=db/pg_hba.conf,line=2,endLine=2,col=1,endColumn=5,title=hba/plaintext-path::`host` accepts unencrypted connections from `0.0.0.0/0`%0Adb/pg_hba.conf:2: any address%0Adb/pg_hba.conf:1: a client that does not ask for TLS skips this line%0Adb/postgresql.conf:3: TLS is offered here, but nothing makes clients use it%0Aa list with [brackets] and a \\ stays text',
      '::warning file=app%2C test/100%25.env,line=1,endLine=1,col=52,endColumn=59,title=client/sslmode-disable::`sslmode=disable` sends everything in plaintext',
      '::notice file=db/postgresql.conf,line=1,endLine=1,col=1,endColumn=1,title=server/unset::`ssl_min_protocol_version` is not set',
    ]));

  it('says what GitHub will not show, and leaves nothing out', () => {
    const text = 'bad\n'.repeat(13);
    const output = github(run(projectOf([{ path: 'a.conf', text }]), [ruleAbout('x/bad', /bad/gu)]).report);
    expect(output.match(/^::error /gmu)).toHaveLength(13);
    expect(output).toContain('at most 10 annotations of a level; 3 findings only here:\n- a.conf:11:1 error');
  });

  it('runs no command that stands in a file', () => {
    const text = '::error::pwned\n::set-output name=a::b\n';
    const echo = ruleAbout('x/echo', /^.*$/gmu);
    for (const line of github(run(projectOf([{ path: '::warning::x', text }]), [echo]).report).split('\n')) {
      expect(line).toMatch(/^(?:::error file=%3A%3Awarning%3A%3Ax,|[^:]|$)/u);
    }
  });
});

describe('sarif', () => {
  const log = () => JSON.parse(sarif(fullReport()));

  it('is valid by the schema of SARIF 2.1.0', () => {
    const {
      id: _,
      $schema: _draft4,
      ...schema
    } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(SARIF_SCHEMA), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    for (const report of [fullReport(), emptyReport()]) {
      validate(JSON.parse(sarif(report)));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('has every text that code scanning asks for', () => {
    const { rules } = log().runs[0].tool.driver;
    for (const rule of rules) {
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown]) {
        expect(text.trim()).not.toBe('');
      }
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    }
    expect(rules.find(({ id }: { id: string }) => id === 'hba/plaintext-path').properties).toEqual({
      tags: ['postgresql', 'security', 'external/cwe/cwe-319'],
      precision: 'high',
      'security-severity': '8.0',
    });
    // What is no matter of security must not appear among the security alerts.
    expect(rules.find(({ id }: { id: string }) => id === 'ignore/unused').properties).toEqual({
      tags: ['postgresql'],
      precision: 'very-high',
    });
  });

  it('places results relative to the root of the sources, and links what is related', () => {
    const [first, second] = log().runs[0].results;
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'app%2C%20test/100%25.env', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 52, endLine: 1, endColumn: 59 },
    });
    expect(second.message.text).toBe(
      [
        '`host` accepts unencrypted connections from `0.0.0.0/0`',
        '- [any address](1)',
        '- [a client that does not ask for TLS skips this line](2)',
        '- [TLS is offered here, but nothing makes clients use it](3)',
        '- a list with \\[brackets\\] and a \\\\ stays text',
      ].join('\n'),
    );
    expect(second.relatedLocations.map(({ id }: { id: number }) => id)).toEqual([1, 2, 3]);
    expect(Object.keys(second.partialFingerprints)).toEqual(['primaryLocationLineHash', 'hostssl/v1']);
    expect(second.fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 2, startColumn: 5, endLine: 2, endColumn: 5 },
        insertedContent: { text: 'ssl' },
      },
    ]);
  });

  it('names rules by their place in the list', () => {
    const run = log().runs[0];
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('tells of gaps and of rules that broke as notifications', () => {
    const broken = { ...fullReport(), failures: [{ rule: 'x/y', message: 'out of luck' }] };
    const [invocation] = JSON.parse(sarif(broken)).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications.map(({ level }: { level: string }) => level)).toEqual([
      'note',
      'error',
    ]);
    expect(log().runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});

describe('every format', () => {
  it('says the same place', () => {
    const text = '\ufeffa\r\n\t😀 bad\r\n最後の bad';
    const { report } = run(projectOf([{ path: 'a.conf', text }]), [ruleAbout('x/bad', /bad/gu)]);
    const expected = [
      [2, 5],
      [3, 5],
    ];
    expect(JSON.parse(json(report)).findings.map(({ line, column }: never) => [line, column])).toEqual(expected);
    const results = JSON.parse(sarif(report)).runs[0].results;
    const regions = results.map(({ locations }: { locations: [{ physicalLocation: { region: never } }] }) => {
      const { startLine, startColumn } = locations[0].physicalLocation.region as Record<string, number>;
      return [startLine, startColumn];
    });
    expect(regions).toEqual(expected);
    for (const [line, column] of expected) {
      expect(compact(report)).toContain(`a.conf:${line}:${column} error`);
      expect(pretty(report)).toContain(`--> a.conf:${line}:${column}\n`);
      expect(github(report)).toContain(`line=${line},endLine=${line},col=${column},`);
    }
  });

  const secret = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'aZ9/@:?#%&=\'"\\ é😀'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 4,
      maxLength: 16,
    })
    .filter((text) => text.trim().length >= 4)
    .map((text) => `Q7${text}x`);
  const templates: readonly ((secret: string) => string)[] = [
    (s) => `DATABASE_URL=postgres://app:${s}@db/app?sslmode=bad\n`,
    (s) => `DATABASE_URL=postgres://app:${encodeURIComponent(s)}@db/app?sslmode=bad\n`,
    (s) => `services:\n  bad:\n    POSTGRES_PASSWORD: '${s.replaceAll("'", "''")}'\n`,
    (s) => `primary_conninfo = 'host=bad password=${s}'\n`,
    (s) => `{ "x": ${JSON.stringify(s)}, "y": "bad" }\n`,
  ];

  it('keeps a planted password to itself, wherever a rule repeats it', () => {
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...templates),
        fc.constantFrom('a.conf', 'compose.yaml', '.env'),
        (s, make, path) => {
          const text = make(s);
          const spelt = [s, encodeURIComponent(s), s.replaceAll("'", "''"), JSON.stringify(s).slice(1, -1)].find(
            (form) => text.includes(form),
          )!;
          const file = { path, text };
          const start = text.indexOf(spelt);
          const at = { file, start, end: start + spelt.length };
          const gossip = ruleAbout('x/bad', /bad/gu, {
            finding: (bad) => ({
              message: `here is \`${s}\``,
              notes: [{ message: `and ${spelt}`, at }, { message: JSON.stringify(s) }],
              witness: { transport: 'tls', database: s, user: encodeURIComponent(s), record: at, method: s },
              fix: { title: `write ${s}`, safety: 'safe', edits: [{ at: bad, text: `good ${s}` }] },
            }),
          });
          const { report } = run(projectOf([file], { secrets: [{ at, value: s }], gaps: [{ at, message: s }] }), [
            gossip,
          ]);
          for (const [format, tell] of Object.entries(FORMATS)) {
            const output = tell(report);
            for (const form of new Set([s, spelt, encodeURIComponent(s), JSON.stringify(s).slice(1, -1)])) {
              expect(output.includes(form), `${format} shows ${form}`).toBe(false);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('shows no control character of a file', () => {
    const text = 'bad \u001b]8;;http://x\u0007 \u009b31m \u202e \u2028 \ud800\n';
    const path = 'a\u001b[2J.conf';
    const { report } = run(projectOf([{ path, text }]), [ruleAbout('x/bad', /bad.*/gu)]);
    for (const [format, tell] of Object.entries(FORMATS)) {
      expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028\ud800]/.test(tell(report)), format).toBe(false);
    }
  });

  it('gives the same bytes for the same input', () => {
    for (const tell of Object.values(FORMATS)) expect(tell(fullReport())).toBe(tell(fullReport()));
  });
});
