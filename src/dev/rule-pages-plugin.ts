import { readFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';
import { propertiesOf } from './object-properties.js';

/** The file that carries them, beside the chunks. */
export const PAGES = './pages.cjs';
const PAGES_MODULE = 'hostssl:pages';
const MOVED = new Set(['docs', 'examples']);

/**
 * Documentation and examples of our rules are for `explain` and for reports that quote them, and they are most of the
 * rules' source. Here they become getters that load them on first use.
 */
export const rulePages = (root: string): Plugin => ({
  name: 'rule-pages',
  setup(build) {
    build.onResolve({ filter: /^hostssl:pages$/ }, () => ({ path: PAGES_MODULE, namespace: 'pages' }));
    build.onResolve({ filter: /^\.\/pages\.cjs$/ }, () => ({ path: PAGES, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'pages' }, () => ({
      contents: `let pages; export const page = (id) => (pages ??= require(${JSON.stringify(PAGES)}).pages).get(id);`,
    }));
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(`${root}/rules/`) || path.endsWith('/rules/index.ts')) return undefined;
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'node20' });
      return { contents: withoutPages(code, path) };
    });
  },
});

/** @throws Error where the file is not one rule as we write them: then the build would carry what it means to leave out */
export function withoutPages(code: string, path: string): string {
  const call = code.indexOf('defineRule({');
  const properties = call === -1 ? [] : propertiesOf(code, call + 'defineRule('.length);
  const id = properties.find(({ name }) => name === 'id');
  const moved = properties.filter(({ name }) => MOVED.has(name));
  if (!id || moved.length !== MOVED.size) throw new Error(`${path} defines no rule with id, docs and examples`);
  const key = code.slice(id.start, id.end).replace(/^id\s*:/u, '');
  let out = code;
  for (const { name, start, end } of [...moved].reverse()) {
    out = `${out.slice(0, start)}get ${name}() { return __page(${key}).${name}; }${out.slice(end)}`;
  }
  return `import { page as __page } from '${PAGES_MODULE}';\n${out}`;
}
