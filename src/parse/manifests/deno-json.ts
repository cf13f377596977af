import { type Files, isReadable } from '../../text/files.js';
import { dirname, join } from '../../text/path.js';
import type { SourceFile } from '../../text/source.js';
import type { Dependency, Lock } from './dependency.js';
import { flatLock } from './dependency.js';
import { memberOf, membersOf, parseJsonc, textIn } from './json.js';

/** deno.json, deno.jsonc and import maps: `jsr:@db/postgres`, `npm:pg`, `deno.land/x/postgres`. */
export function denoJson({ path, text }: SourceFile, files: Files): readonly Dependency[] {
  const parsed = parseJsonc(text);
  const map = textIn(memberOf(parsed, 'importMap'));
  const mapped = map === undefined || map.includes('://') ? undefined : files.read(join(dirname(path), map));
  const imports = [parsed, mapped && isReadable(mapped) ? parseJsonc(mapped.text) : undefined];
  return imports
    .flatMap((from) => membersOf(memberOf(from, 'imports')))
    .flatMap(([, target]) => specifier(textIn(target) ?? '') ?? []);
}

/** deno.lock, versions 3 to 5: what every specifier came to. */
export function denoLock({ text }: SourceFile): Lock {
  const parsed = parseJsonc(text);
  const lists = [memberOf(parsed, 'specifiers'), memberOf(memberOf(parsed, 'packages'), 'specifiers')];
  return flatLock(
    lists.flatMap(membersOf).flatMap(([written, resolved]) => {
      const found = specifier(written);
      // `8.11.5`, `8.11.5_pg-native@3.0.1`, and until 3 `npm:pg@8.11.5`.
      const version = /(?:^|@)(\d[^@_]*)(?:_|$)/u.exec((textIn(resolved) ?? '').slice(0, 300))?.[1];
      return found && version !== undefined ? [[found.name, version] as const] : [];
    }),
  );
}

function specifier(written: string): Dependency | undefined {
  if (written.length > 1000) return undefined;
  const land = /^https:\/\/deno\.land\/x\/([\w.-]+)(?:@v?([^/]+))?/u.exec(written);
  const match = land ?? /^((?:jsr|npm):\/?(?:@[^/@]+\/)?[^/@]+)(?:@([^/]+))?/u.exec(written);
  if (!match) return undefined;
  const [, name, range] = match;
  const full = land ? `deno.land/x/${name}` : name!.replace(':/', ':');
  return { name: full, ...(range !== undefined && { range }) };
}
