import { basename, dirname, join } from '../text/path.js';
import type { SourceFile } from '../text/source.js';

/** The file Compose reads on top of this one when nobody names files: `compose.override.yaml`. */
export function overrideOf(path: string, files: ReadonlyMap<string, SourceFile>): SourceFile | undefined {
  const [, stem] = /^((?:docker-)?compose)\.ya?ml$/u.exec(basename(path)) ?? [];
  if (stem === undefined) return undefined;
  return ['yml', 'yaml']
    .map((suffix) => files.get(join(dirname(path), `${stem}.override.${suffix}`)))
    .find((file) => file !== undefined);
}
