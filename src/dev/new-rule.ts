import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleDraft } from './rule-draft.js';
import { rulesIndex } from './rules-index.js';
import { filesUnder } from './tree.js';

/** `npm run new-rule group/name-of-the-fault` writes the first draft of a rule; its example test fails until it is one. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const [id] = process.argv.slice(2);

function complaint(): string | undefined {
  if (id === undefined || !/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) {
    return 'usage: npm run new-rule group/name-of-the-fault';
  }
  return existsSync(join(ROOT, `rules/${id}.ts`)) ? `rules/${id}.ts is there already` : undefined;
}

const wrong = complaint();
if (wrong !== undefined) {
  console.error(wrong);
  process.exitCode = 2;
} else {
  const path = join(ROOT, `rules/${id}.ts`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ruleDraft(id!));
  const index = rulesIndex(filesUnder(join(ROOT, 'rules'), '.ts'));
  writeFileSync(join(ROOT, index.path), index.text);
  console.log(
    `wrote rules/${id}.ts; make its examples pass with \`npx vitest run test/rules.test.ts\`, then \`npm run generate\``,
  );
}
