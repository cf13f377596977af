import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** Paths below a folder, with `/`, that end in `ending`; sorted by code units, so everywhere alike. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith(ending))
    .sort();
}
