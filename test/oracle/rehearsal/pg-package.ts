import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DRIVERS_ROOT } from '../../drivers/install.js';

const requireOfDrivers = createRequire(join(DRIVERS_ROOT, 'packages', 'core', 'package.json'));

/** Where `require('pg')` of a client leads: `pg` itself, or `pg-8.11.5`. */
export const pgEntry = (name: string): string => requireOfDrivers.resolve(name);

interface Manifest {
  readonly name: string;
  readonly version: string;
}

const manifestIn = (folder: string): Manifest | undefined => {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
};

/** A package and what it stands on, as they are installed: files of an application that has them. */
export function pgManifests(name: string): Readonly<Record<'package.json' | 'package-lock.json', string>> {
  const entry = pgEntry(name);
  const version = versionAbove(entry, 'pg');
  const parser = 'pg-connection-string';
  const parserVersion = versionAbove(createRequire(entry).resolve(parser), parser);
  const own = { name: 'shop', version: '1.0.0', private: true, dependencies: { pg: version } };
  const packages = {
    '': own,
    'node_modules/pg': { version, dependencies: { [parser]: parserVersion } },
    [`node_modules/${parser}`]: { version: parserVersion },
  };
  return {
    'package.json': `${JSON.stringify(own)}\n`,
    'package-lock.json': `${JSON.stringify({ ...own, lockfileVersion: 3, requires: true, packages })}\n`,
  };
}

function versionAbove(file: string, name: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = manifestIn(folder);
    if (manifest?.name === name) return manifest.version;
    if (folder === dirname(folder)) throw new Error(`${file} is not of ${name}`);
  }
}
