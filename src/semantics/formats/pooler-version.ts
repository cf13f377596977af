import { type Files, isReadable } from '../../text/files.js';
import { dirname, join } from '../../text/path.js';
import { type Resolved, set, unknown } from '../../text/resolved.js';
import { type SourceFile, spanOf } from '../../text/source.js';

const BUILDS = /^(?:.*[._-])?(?:Dockerfile|Containerfile)(?:[._-].*)?$|^(?:docker-)?compose.*\.ya?ml$/iu;
const MOST = 100_000;

/**
 * The version of a pooler from the tag of an image, in a Dockerfile or a compose file beside its configuration or one
 * folder above it.
 */
export function poolerVersion(software: string, file: SourceFile, files: Files): Resolved<string> {
  const tag = new RegExp(
    `(?:^|\\n)[ \\t-]*(?:image:|FROM)[ \\t]+["']?[\\w./:-]{0,80}${software}[\\w/-]{0,40}:v?(\\d+\\.\\d+(?:\\.\\d+)?)`,
    'iu',
  );
  const folder = dirname(file.path);
  for (const place of new Set([folder, dirname(folder)])) {
    for (const name of (files.list(place) ?? []).filter((each) => BUILDS.test(each)).sort()) {
      const found = files.read(join(place, name));
      const match = isReadable(found) ? tag.exec(found.text.slice(0, MOST)) : undefined;
      if (!match || !isReadable(found)) continue;
      const end = match.index + match[0].length;
      return set(match[1]!, spanOf(found, end - match[1]!.length, end));
    }
  }
  return unknown('no image near this file names the version');
}
