import { describe, expect, it } from 'vitest';
import type { AnyRule, Example, Finding } from '../../src/rule/rule.js';
import { complaints, runExample } from '../../src/testing/index.js';
import { type SourceFile, spanOf } from '../../src/text/source.js';

interface Subject {
  readonly files: readonly SourceFile[];
}

/** A rule that keeps its word: it reports `off`, and its fix writes `on`. */
const good: AnyRule = {
  id: 'server/some-fault',
  on: 'project',
  title: 'the word off stands here',
  severity: 'error',
  confidence: 'certain',
  docs: { why: 'Because.', remedy: 'Write on.', references: ['https://example.org/page'] },
  controls: ['tls-enabled'],
  options: { depth: 1 },
  optionDocs: { depth: 'how deep to look' },
  examples: [
    {
      title: 'off',
      files: { 'postgresql.conf': 'ssl = [|off|]\n' },
      fixed: { 'postgresql.conf': 'ssl = on\n' },
    },
    { title: 'on', files: { 'postgresql.conf': 'ssl = on\n' } },
  ],
  *check({ files }: Subject): Generator<Finding> {
    for (const file of files) {
      for (const { index } of file.text.matchAll(/\boff\b/gu)) {
        const at = spanOf(file, index, index + 3);
        yield {
          at,
          message: '`ssl = off` leaves everything in plaintext',
          fix: { title: 'Write `on`', safety: 'review', edits: [{ at, text: 'on' }] },
        };
      }
    }
  },
};

const told = (change: Partial<AnyRule>) => [...complaints({ ...good, ...change })];
const saying = (change: (finding: Finding) => Finding): Partial<AnyRule> => ({
  *check(subject: Subject) {
    for (const finding of good.check(subject, { options: {}, project: subject, now: 0 } as never))
      yield change(finding);
  },
});
const [off, on] = good.examples as [Example, Example];

describe('complaints', () => {
  it('has none about a rule that keeps its word', () => expect(told({})).toEqual([]));

  const cases: readonly [string, Partial<AnyRule>, RegExp][] = [
    ['an id without a group', { id: 'fault' }, /the id `fault`/u],
    ['a title with a capital', { title: 'The word' }, /lower-case clause/u],
    ['a title with a full stop', { title: 'the word.' }, /lower-case clause/u],
    ['a subject that does not exist', { on: 'table' as never }, /no `table` subjects/u],
    ['a severity that does not exist', { severity: 'high' as never }, /no severity `high`/u],
    ['a control that does not exist', { controls: ['no-such'] as never }, /no control `no-such`/u],
    ['versions that exclude each other', { versions: { since: 18, until: 14 } }, /no version at all/u],
    ['no reason', { docs: { ...good.docs, why: ' ' } }, /why it matters/u],
    ['no remedy', { docs: { ...good.docs, remedy: '' } }, /what to do/u],
    ['no reference', { docs: { ...good.docs, references: [] } }, /names no reference/u],
    ['a reference over http', { docs: { ...good.docs, references: ['http://example.org/'] } }, /no https URL/u],
    ['an option that nobody explains', { optionDocs: {} }, /`depth` is not explained/u],
    ['an explanation of nothing', { options: {} }, /explains `depth`/u],
    ['no example of a problem', { examples: [on] }, /no example shows a problem/u],
    ['no silent example', { examples: [off] }, /what to leave alone/u],
    ['two examples of one title', { examples: [off, on, on] }, /two examples are called "on"/u],
    ['an option in an example that is none', { examples: [{ ...off, options: { x: 1 } }, on] }, /`x` is no option/u],
    [
      'a mark where it finds nothing',
      { examples: [off, on, { title: 'x', files: { 'postgresql.conf': '[|a|]' } }] },
      /"x": in `postgresql.conf` it points at "a" instead/u,
    ],
    [
      'a finding without a mark',
      { examples: [off, on, { title: 'x', files: { 'postgresql.conf': 'off' } }] },
      /points at "\[\|off\|\]" instead of "off"/u,
    ],
    [
      'a fix that does something else',
      { examples: [{ ...off, fixed: { 'postgresql.conf': 'no\n' } }, on] },
      /fixing leaves/u,
    ],
    ['a fix that no example shows', { examples: [{ title: 'off', files: off.files }, on] }, /no example shows one/u],
    ['a message with a full stop', saying((f) => ({ ...f, message: 'it is off.' })), /ends in a full stop/u],
    ['a message with a capital', saying((f) => ({ ...f, message: 'It is off' })), /begins with a capital/u],
    ['an open backtick', saying((f) => ({ ...f, message: 'it is `off' })), /leaves a backtick open/u],
    ['a note with a full stop', saying((f) => ({ ...f, notes: [{ message: 'see.' }] })), /the note "see\."/u],
    [
      'a fix that changes nothing',
      saying((f) => ({ ...f, fix: { ...f.fix!, edits: [{ at: f.at, text: 'off' }] } })),
      /changes nothing/u,
    ],
    [
      'a fix that has to be made again',
      saying((f) => ({ ...f, fix: { ...f.fix!, edits: [{ at: f.at, text: 'off off' }] } })),
      /still offers a fix/u,
    ],
  ];
  for (const [name, change, expected] of cases) {
    it(name, () => expect(told(change).join('\n')).toMatch(expected));
  }

  it('names a rule that throws', () => {
    const throwing: Partial<AnyRule> = saying(() => {
      throw new Error('out of luck');
    });
    expect(told(throwing).join('\n')).toContain('"off": the rule broke: out of luck');
  });
});

describe('runExample', () => {
  it('draws where the rule really pointed, and what its fixes really leave', () => {
    const { drawn, expected, fixed, findings } = runExample(good, {
      title: 'x',
      files: { 'postgresql.conf': 'off, [|off|]' },
    });
    expect(drawn['postgresql.conf']).toBe('[|off|], [|off|]');
    expect(expected['postgresql.conf']).toBe('off, [|off|]');
    expect(fixed['postgresql.conf']).toBe('on, on');
    expect(findings).toHaveLength(2);
  });
});
