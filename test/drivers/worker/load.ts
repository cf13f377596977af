import Module, { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Installed } from '../trial.js';

const PARSER = 'pg-connection-string';
const resolver = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
const resolve = resolver._resolveFilename;
let instead: string | undefined;
resolver._resolveFilename = (request, ...rest) =>
  request === PARSER && instead !== undefined ? instead : resolve.call(Module, request, ...rest);

const requireIn = (root: string, { workspace }: Installed) =>
  createRequire(join(root, 'packages', workspace, 'package.json'));

const loaded = new Map<string, unknown>();

/** The package, with another parser of connection strings where that is asked for. */
export function load(root: string, installed: Installed): unknown {
  const { name, workspace, connectionString } = installed;
  const key = JSON.stringify([workspace, name, connectionString]);
  if (loaded.has(key)) return loaded.get(key);
  const require = requireIn(root, installed);
  for (const path of Object.keys(require.cache)) {
    if (path.includes(`${sep}node_modules${sep}${name}${sep}`)) delete require.cache[path];
  }
  instead = connectionString && require.resolve(connectionString);
  const made: unknown = require(name);
  instead = undefined;
  loaded.set(key, made);
  return made;
}

/** A package that is a module; `path` below it. */
export const loadModule = (root: string, installed: Installed, name = installed.name): Promise<unknown> =>
  import(pathToFileURL(requireIn(root, installed).resolve(name)).href);
