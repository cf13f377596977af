import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isReadable } from '../text/files.js';
import type { SourceFile, Span } from '../text/source.js';
import type { ConfigData, SchemaRule } from './config-schema.js';
import { diskFiles, isWithin } from './disk-files.js';
import { messageAt, UsageError } from './usage-error.js';

/** A configuration that holds, and the folder its globs and paths start from. */
export interface Config {
  readonly data: ConfigData;
  /** Absolute. */
  readonly directory: string;
  /** As people would name it; undefined without a file. */
  readonly path?: string;
  /** Where a part of it stands, by JSON Pointer. */
  readonly at?: (pointer: string) => Span;
}

/** Its own names, in the order they are looked for; `package.json` may carry it under `hostssl`, too. */
export const CONFIG_NAMES = ['hostssl.yaml', 'hostssl.yml', '.hostssl.yaml', '.hostssl.yml', 'hostssl.json'] as const;

export interface ConfigOptions {
  readonly cwd: string;
  /** The root of the work tree, where it is looked for first. */
  readonly root: string | undefined;
  /** `--config`: this file and no other. */
  readonly path?: string;
  /** Rules it may name. */
  readonly rules: readonly SchemaRule[];
}

/**
 * The configuration in force. It is data: nothing it says is ever run.
 * @throws UsageError naming file, line and column of everything wrong with it, or both of two files found at once.
 */
export async function loadConfig({ cwd, root, path, rules }: ConfigOptions): Promise<Config> {
  const found = path === undefined ? findConfig(cwd, root) : resolve(cwd, path);
  if (found === undefined) return { data: {}, directory: root ?? cwd };
  const file = readConfigFile(found, relative(cwd, found));
  const { readConfig } = await import('./config-reading.js');
  const { data, problems } = readConfig(file, isPackage(found) ? 'hostssl' : undefined, rules);
  if (problems.length > 0) throw new UsageError(problems.map(({ at, message }) => messageAt(at, message)).join('\n'));
  return {
    data: (data.value ?? {}) as ConfigData,
    directory: baseOf(dirname(found), cwd),
    path: file.path,
    at: data.at,
  };
}

/** Globs start from the folder of the configuration, or from here where that lies elsewhere (`--config ci/hostssl.yaml`). */
const baseOf = (folder: string, cwd: string): string => (isWithin(folder, cwd) ? folder : cwd);

/** The one in the root of the work tree, else the one in the working directory. */
export function findConfig(cwd: string, root: string | undefined): string | undefined {
  for (const folder of new Set([root ?? cwd, cwd])) {
    const here = configsIn(folder);
    if (here.length > 1) {
      const names = here.map((file) => `\`${relative(cwd, file)}\``).join(' and ');
      throw new UsageError(
        `${names} are both configurations, and nobody can tell which counts; keep one, or name it with --config`,
      );
    }
    if (here[0] !== undefined) return here[0];
  }
  return undefined;
}

function configsIn(folder: string): readonly string[] {
  const own = CONFIG_NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  const manifest = join(folder, 'package.json');
  return carriesConfig(manifest) ? [...own, manifest] : own;
}

const isPackage = (path: string): boolean => path.endsWith('package.json');

function carriesConfig(path: string): boolean {
  const file = diskFiles({ cwd: dirname(path), roots: [dirname(path)] }).read('package.json');
  if (!isReadable(file) || !file.text.includes('"hostssl"')) return false;
  try {
    const manifest: unknown = JSON.parse(file.text);
    const section = (manifest as { hostssl?: unknown } | null)?.hostssl;
    return typeof section === 'object' && section !== null;
  } catch {
    return false;
  }
}

function readConfigFile(path: string, shown: string): SourceFile {
  const file = diskFiles({ cwd: dirname(path), roots: [dirname(path)] }).read(path);
  if (!isReadable(file)) throw new UsageError(`the configuration \`${shown}\` ${file.why}`);
  return { ...file, path: shown };
}
