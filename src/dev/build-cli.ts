import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, transform } from 'esbuild';
import { PAGES, rulePages } from './rule-pages-plugin.js';

/**
 * The command line as a small CommonJS entry with chunks that are loaded when they are needed: CommonJS starts 3 ms
 * faster than a module, and esbuild splits only modules. So it splits, and each chunk is turned into CommonJS after.
 */
export async function buildCli(
  root: string,
  version: string,
  out = join(root, 'dist/cli'),
): Promise<readonly string[]> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    outdir: out,
    outExtension: { '.js': '.cjs' },
    alias: { 'hostssl/rule': join(root, 'src/rule/index.ts') },
    define: { HOSTSSL_VERSION: JSON.stringify(version) },
  };
  const chunks = await build({
    ...shared,
    entryPoints: { hostssl: 'src/cli/hostssl.ts' },
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    plugins: [rulePages(root)],
    write: false,
  });
  const pages = await build({
    ...shared,
    stdin: { contents: PAGES_ENTRY, resolveDir: root, loader: 'ts' },
    entryNames: PAGES.slice(2, -'.cjs'.length),
    format: 'cjs',
    write: false,
  });
  const files = await Promise.all([
    ...chunks.outputFiles.map(async ({ path, text }) => ({ path, text: await asCommonJs(text, path) })),
    ...pages.outputFiles.map(({ path, text }) => ({ path: join(out, path.slice(path.lastIndexOf('/') + 1)), text })),
  ]);
  for (const { path, text } of files) await writeFile(path, text, path.endsWith('/hostssl.cjs') ? { mode: 0o755 } : {});
  return files.map(({ path }) => path);
}

const PAGES_ENTRY = `
import { rules } from './rules/index.ts';
export const pages = new Map(rules.map(({ id, docs, examples }) => [id, { docs, examples }]));
`;

/** Chunks load each other with `require`; any other `import()` stays one, so that plugins may be modules. */
async function asCommonJs(code: string, path: string): Promise<string> {
  const { code: commonJs } = await transform(code, {
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    sourcefile: path,
    minifyWhitespace: true,
  });
  return commonJs.replaceAll(/\bimport\("(\.\/[\w.-]+\.cjs)"\)/gu, 'Promise.resolve().then(()=>require("$1"))');
}

export const versionIn = async (root: string): Promise<string> =>
  (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
