import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';
import { PAGES, rulePages } from './rule-pages-plugin.js';

/** Commands that are built apart from `check`: what they share with it would be split off into dozens of chunks. */
const APART = ['inspect', 'explain', 'rules', 'init', 'config'] as const;

/**
 * The command line as a small CommonJS entry with chunks that are loaded when they are needed: CommonJS starts 3 ms
 * faster than a module, and esbuild splits only modules. So it splits, and each chunk is turned into CommonJS after.
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
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    outdir: out,
    outExtension: { '.js': '.cjs' },
    alias: { 'hostssl/rule': join(root, 'src/rule/index.ts') },
    define: { HOSTSSL_VERSION: JSON.stringify(version) },
  } satisfies BuildOptions;
  const split = (entryPoints: Record<string, string>, plugins: readonly Plugin[]) =>
    build({
      ...shared,
      entryPoints,
      plugins: [...plugins],
      format: 'esm',
      splitting: true,
      chunkNames: '[name]-[hash]',
    });
  const apart = Object.fromEntries(APART.map((name) => [`${name}-command`, `src/cli/${name}-command.ts`]));
  const [check, others, pages] = await Promise.all([
    split({ hostssl: 'src/cli/hostssl.ts' }, [rulePages(root), commandsApart, colorsUndecided]),
    split(apart, [rulePages(root)]),
    build({
      ...shared,
      stdin: { contents: PAGES_ENTRY, resolveDir: root, loader: 'ts' },
      entryNames: PAGES.slice('./'.length, -'.cjs'.length),
      format: 'cjs',
    }),
  ]);
  const files = await Promise.all([
    ...[...check.outputFiles, ...others.outputFiles].map(async ({ path, text }) => ({
      path,
      text: await asCommonJs(text, path),
    })),
    ...pages.outputFiles,
  ]);
  await Promise.all(
    files.map(({ path, text }) => writeFile(path, text, path.endsWith('/hostssl.cjs') ? { mode: 0o755 } : {})),
  );
  return [...new Set(files.map(({ path }) => path))];
}

const PAGES_ENTRY = `
import { rules } from './rules/index.ts';
export const pages = new Map(rules.map(({ id, docs, examples }) => [id, { docs, examples }]));
`;

const commandsApart: Plugin = {
  name: 'commands-apart',
  setup(build) {
    const filter = new RegExp(`^\\./(?:${APART.join('|')})-command\\.js$`);
    build.onResolve({ filter }, ({ path }) => ({ path: path.replace(/\.js$/u, '.cjs'), external: true }));
  },
};

/** picocolors asks `process.stdout` whether to colour, which loads Node's streams; we have decided before it is loaded. */
const colorsUndecided: Plugin = {
  name: 'colors-undecided',
  setup(build) {
    build.onLoad({ filter: /[\\/]picocolors\.js$/ }, async ({ path }) => ({
      contents: `const process = { env: {}, argv: ['--no-color'] };\n${await readFile(path, 'utf8')}`,
    }));
  },
};

/** Chunks load each other with `require`; any other `import()` stays one, so that plugins may be modules. */
async function asCommonJs(code: string, path: string): Promise<string> {
  const { code: commonJs } = await transform(code, {
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    sourcefile: path,
    minify: true,
  });
  return commonJs.replaceAll(/\bimport\("(\.\/[\w.-]+\.cjs)"\)/gu, 'Promise.resolve().then(()=>require("$1"))');
}

export const versionIn = async (root: string): Promise<string> =>
  (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
