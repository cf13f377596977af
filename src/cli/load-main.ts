import { readFileSync } from 'node:fs';

declare const HOSTSSL_VERSION: string | undefined;

/** What the entry needs of the rest. */
interface Main {
  main(argv: readonly string[]): Promise<void>;
}

/** The rest of the command line: the built file beside us, or the source when run from source. */
export const loadMain = async (): Promise<Main> =>
  typeof HOSTSSL_VERSION === 'string' ? compiled(`${__dirname}/check.cjs`) : import('./main.js');

/**
 * A CommonJS file compiled with what V8 kept of it when the package was built: that halves the time to start. V8 takes
 * the cache only for the very version that wrote it, so it is named after that; without it all works the same, later.
 */
function compiled(path: string): Main {
  const { Script, constants } = process.getBuiltinModule('node:vm');
  const script = new Script(wrapped(readFileSync(path, 'latin1')), {
    filename: path,
    ...cacheOf(path),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  (script.runInThisContext() as (...values: unknown[]) => void)(module.exports, require, module);
  return module.exports as Main;
}

/** As Node wraps it; the build writes nothing but ASCII, so that a byte is a character. */
export const wrapped = (source: string): string => `(function (exports, require, module) {${source}\n})`;

export const cachePath = (path: string): string =>
  `${path.replace(/\.cjs$/u, '')}-${process.version}-${process.arch}.cache`;

function cacheOf(path: string): { readonly cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(cachePath(path)) };
  } catch {
    return {};
  }
}
