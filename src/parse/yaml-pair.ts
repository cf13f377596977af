import type { Edit } from '../text/edit.js';
import { spanOf } from '../text/source.js';
import type { YamlMap } from './yaml-tree.js';

/** Plain words that YAML readers of any version take for text. */
const PLAIN = /^(?!(?:true|false|yes|no|on|off|null|y|n)$)[A-Za-z/][\w./-]*$/iu;

/**
 * Puts `name: value` in front of the first pair of a mapping, where it takes its indentation from. Undefined where the
 * mapping is empty or stands in a form that we do not write.
 */
export function addedPair({ pairs, at: { file, start } }: YamlMap, name: string, value: string): Edit | undefined {
  const first = pairs[0]?.key.at;
  if (!first || first.file !== file || /[^\x20-\x7e]/u.test(value) || !PLAIN.test(name)) return undefined;
  const written = PLAIN.test(value) ? value : JSON.stringify(value);
  if (file.text[start] === '{') return { at: spanOf(file, start + 1, start + 1), text: `${name}: ${written}, ` };
  // The key may be quoted, tagged or anchored: its line must hold nothing but indentation and dashes before it.
  const line = file.text.lastIndexOf('\n', first.start - 1) + 1;
  const before = file.text.slice(line, first.start).replace(/^\ufeff/u, '');
  if (!/^(?: |- )*$/u.test(before)) return undefined;
  const end = file.text.includes('\r\n') ? '\r\n' : '\n';
  return { at: spanOf(file, first.start, first.start), text: `${name}: ${written}${end}${' '.repeat(before.length)}` };
}
