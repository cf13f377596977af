import { describe, expect, it } from 'vitest';
import { unusedIgnore } from '../../src/engine/meta-rules.js';
import { explain } from '../../src/report/explain.js';
import { fenced, paragraphs, plain } from '../../src/report/markdown.js';
import type { AnyRule } from '../../src/rule/rule.js';
import type { Project } from '../../src/semantics/project.js';
import { runExample } from '../../src/testing/index.js';
import { spanOf } from '../../src/text/source.js';
import { ruleAbout } from '../engine/tiny.js';

const sslOff: AnyRule = {
  ...ruleAbout('server/ssl-off', /ssl = off/gu),
  on: 'project',
  *check({ files }: Project) {
    for (const file of files) {
      const start = file.text.indexOf('ssl = off');
      if (start >= 0) yield { at: spanOf(file, start, start + 9), message: 'it is off' };
    }
  },
};
const page = () => explain(unusedIgnore, (rule, example) => runExample(rule, example, { rules: [sslOff] }));

describe('explain', () => {
  it('shows what the rule really says about its examples, and what its fix changes', () => {
    expect(page()).toContain('```text\npostgresql.conf:1:19 warning ignore/unused: there is no `server/ssl-off` here');
    expect(page()).toContain('-# hostssl: ignore[server/ssl-off] behind a TLS tunnel\n ssl = on');
  });

  it('shows no marks', () => expect(page()).not.toMatch(/\[\||\|\]/u));

  it('has one headline, sections, and ends with a line feed', () => {
    expect(page().match(/^# `.*$/gmu)).toEqual(['# `ignore/unused`: an ignore silences nothing']);
    expect(page()).toMatch(/\n## What to do\n\n[^\n]+\n/u);
    expect(page()).toMatch(/[^\n]\n$/u);
  });
});

describe('markdown', () => {
  it('joins the lines of paragraphs and leaves lists and code alone', () =>
    expect(
      paragraphs(`
        One line
        and the next.

        - a list
        - of two

        \`\`\`sql
        select 1;
        \`\`\``),
    ).toEqual(['One line and the next.', '- a list\n- of two', '```sql\nselect 1;\n```']));

  it('fences text that holds fences', () => expect(fenced('```\n', 'text')).toBe('````text\n```\n````'));

  it('becomes plain text', () => expect(plain('see `a` and [b](https://c), **now**')).toBe('see a and b, now'));
});
