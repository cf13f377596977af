import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated-files.js';
import { rulesIndex } from './rules-index.js';
import { filesUnder } from './tree.js';

/**
 * Writes everything that follows from the rules: their index, pages, tables and schemas.
 * `--check` writes nothing and exits 1 when a file is stale.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const check = process.argv.includes('--check');

/** Pages nobody writes any more belong to rules that are gone. */
const OWN_FOLDER = 'docs/rules';

const stale: string[] = [];
const put = (path: string, text: string) => {
  const target = join(ROOT, path);
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
};

// The index first: the rest is made by the rules it names.
const index = rulesIndex(filesUnder(join(ROOT, 'rules'), '.ts'));
put(index.path, index.text);
const { rules } = await import('../../rules/index.js');
const files = generatedFiles(rules);
for (const { path, text } of files) put(path, text);

const written = new Set(files.map(({ path }) => path));
for (const page of filesUnder(join(ROOT, OWN_FOLDER), '.md')) {
  const path = `${OWN_FOLDER}/${page}`;
  if (written.has(path)) continue;
  stale.push(path);
  if (!check) rmSync(join(ROOT, path));
}

for (const path of stale) console.log(check ? `stale: ${path}` : `wrote ${path}`);
if (check && stale.length > 0) {
  console.log('run `npm run generate`');
  process.exitCode = 1;
}
