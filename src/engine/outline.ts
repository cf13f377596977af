import { lineAt, lineCount, type SourceFile } from '../text/source.js';

/** What each 1-based line stands under, as line numbers; 0 where nothing. */
export interface Outline {
  /** The nearest line above that is indented less. */
  readonly parents: Uint32Array;
  /** The nearest `[section]` line above, or the line itself. */
  readonly headers: Uint32Array;
}

const outlines = new WeakMap<SourceFile, Outline>();

/** The outline of a file by indentation and section headers, blank lines and comments left out. One pass, kept. */
export function outlineOf(file: SourceFile): Outline {
  const known = outlines.get(file);
  if (known) return known;
  const lines = lineCount(file);
  const parents = new Uint32Array(lines + 2);
  const headers = new Uint32Array(lines + 2);
  const open: { readonly line: number; readonly indent: number }[] = [];
  let header = 0;
  for (let line = 1; line <= lines; line++) {
    const text = lineAt(file, line);
    const bare = text.trim();
    const indent = text.length - text.trimStart().length;
    const counts = bare !== '' && !bare.startsWith('#');
    if (counts) while (open.length > 0 && open.at(-1)!.indent >= indent) open.pop();
    if (counts && bare.startsWith('[') && bare.endsWith(']') && indent === 0) header = line;
    parents[line] = open.at(-1)?.line ?? 0;
    headers[line] = header;
    if (counts) open.push({ line, indent });
  }
  const outline = { parents, headers };
  outlines.set(file, outline);
  return outline;
}
