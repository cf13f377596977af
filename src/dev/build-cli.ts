import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { writeCodeCache } from './code-cache.js';
import { PAGES, rulePages } from './rule-pages-plugin.js';

/** What is loaded only when it is needed, by the module that asks for it: each is a file of its own. */
const APART: Readonly<Record<string, string>> = {
  'inspect-command': 'src/cli/inspect-command.ts',
  'explain-command': 'src/cli/explain-command.ts',
  'rules-command': 'src/cli/rules-command.ts',
  'init-command': 'src/cli/init-command.ts',
  'rehearse-command': 'src/cli/rehearse-command.ts',
  'access-clients': 'src/cli/access-clients.ts',
  'config-command': 'src/cli/config-command.ts',
  walk: 'src/host/walk.ts',
  'config-reading': 'src/host/config-reading.ts',
  plugins: 'src/host/plugins.ts',
  'key-material': 'src/host/key-material.ts',
  compose: 'src/parse/compose.ts',
  'text-formats': 'src/semantics/formats/text-formats.ts',
  'yaml-formats': 'src/semantics/formats/yaml-formats.ts',
  'code-formats': 'src/semantics/formats/code-formats.ts',
  'data-formats': 'src/semantics/formats/data-formats.ts',
  sarif: 'src/report/sarif.ts',
};

/**
 * The command line as CommonJS, which starts 3 ms faster than modules do: a small entry that answers `--version` and
 * `--help`, a file for `check`, and one for each thing that most runs never need.
 * @param out the folder to fill
 * @returns the files that were written
 */
export async function buildCli(
  root: string,
  version: string,
  out = join(root, 'dist/cli'),
): Promise<readonly string[]> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const shared = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    outdir: out,
    outExtension: { '.js': '.cjs' },
    alias: {
      'hostssl/rule': join(root, 'src/rule/index.ts'),
      // The same parser as modules, from which what nobody uses is left out, and without a look at the
      // environment for every token.
      yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
      // Its other build asks for its parts in a way that no bundler follows.
      'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
    },
    define: { HOSTSSL_VERSION: JSON.stringify(version), 'import.meta.url': '""' },
  } satisfies BuildOptions;
  const entries = { hostssl: 'src/cli/hostssl.ts', check: 'src/cli/main.ts', ...APART };
  const [code, pages] = await Promise.all([
    build({ ...shared, entryPoints: entries, plugins: [rulePages(root), apart, colorsUndecided] }),
    build({
      ...shared,
      stdin: { contents: PAGES_ENTRY, resolveDir: root, loader: 'ts' },
      entryNames: PAGES.slice(2, -'.cjs'.length),
    }),
  ]);
  const files = [
    ...code.outputFiles.map(({ path, text }) => ({ path, text: withRequire(text) })),
    ...pages.outputFiles,
  ];
  await Promise.all(
    files.map(({ path, text }) => writeFile(path, text, path === join(out, 'hostssl.cjs') ? { mode: 0o755 } : {})),
  );
  return [...files.map(({ path }) => path), writeCodeCache(join(out, 'check.cjs'))];
}

const PAGES_ENTRY = `
import { rules } from './rules/index.ts';
export const pages = new Map(rules.map(({ id, docs, examples }) => [id, { docs, examples }]));
`;

/** A dynamic import of a file of its own stays one; every other is part of the file that has it. */
const apart: Plugin = {
  name: 'apart',
  setup(build) {
    const filter = new RegExp(`/(?:${Object.keys(APART).join('|')})\\.js$`);
    build.onResolve({ filter }, ({ path, kind }) =>
      kind === 'dynamic-import'
        ? { path: `./${path.slice(path.lastIndexOf('/') + 1, -'.js'.length)}.cjs`, external: true }
        : undefined,
    );
  },
};

/** Our own files load each other with `require`; any other `import()` stays one, so that plugins may be modules. */
const withRequire = (code: string): string =>
  code.replaceAll(/\bimport\("(\.\/[\w-]+\.cjs)"\)/gu, 'Promise.resolve().then(()=>require("$1"))');

/** picocolors asks `process.stdout` whether to colour, which loads Node's streams; we have decided before it is loaded. */
const colorsUndecided: Plugin = {
  name: 'colors-undecided',
  setup(build) {
    build.onLoad({ filter: /[\\/]picocolors\.js$/ }, async ({ path }) => ({
      contents: `const process = { env: {}, argv: ['--no-color'] };\n${await readFile(path, 'utf8')}`,
    }));
  },
};

export const versionIn = async (root: string): Promise<string> =>
  (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
