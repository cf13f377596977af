import { packageJson } from '../../../parse/manifests/package-json.js';
import { type Files, isReadable } from '../../../text/files.js';
import { dirname, join } from '../../../text/path.js';
import type { SourceFile } from '../../../text/source.js';

const PACKAGES: ReadonlySet<string> = new Set([
  'pg',
  'pg-promise',
  'pg-native',
  'postgres',
  '@prisma/client',
  '@prisma/adapter-pg',
  '@mikro-orm/postgresql',
]);

/** Does the program of this file connect to PostgreSQL, as far as its nearest package.json tells? */
export function speaksPostgres({ path }: SourceFile, files: Files): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const file = files.read(join(folder, 'package.json'));
    if (isReadable(file)) return packageJson(file).some(({ name }) => PACKAGES.has(name));
    if (folder === '.' || folder === '/' || folder.endsWith('..')) return false;
  }
}
