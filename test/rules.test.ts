import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { filesUnder } from '../src/dev/tree.js';
import { metaRules } from '../src/engine/meta-rules.js';
import { complaints, runExample } from '../src/testing/index.js';

const files = filesUnder(fileURLToPath(new URL('../rules/', import.meta.url)), '.ts');

describe('rules', () => {
  it('are listed whole, each under its path', () =>
    expect(rules.map(({ id }) => `${id}.ts`)).toEqual(files.filter((path) => path !== 'index.ts')));
});

for (const rule of [...rules, ...metaRules]) {
  describe(rule.id, () => {
    for (const example of rule.examples) {
      it(example.title, () => {
        const { drawn, expected, fixed, files: plain } = runExample(rule, example, { rules });
        expect(drawn).toEqual(expected);
        const texts = Object.fromEntries(plain.map(({ path, text }) => [path, text]));
        if (example.fixed) expect(fixed).toEqual({ ...texts, ...example.fixed });
      });
    }
    it('keeps its word', () => expect([...complaints(rule, { rules })]).toEqual([]));
  });
}
