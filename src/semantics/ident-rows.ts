import type { IdentTree } from '../parse/pg-ident-tree.js';
import type { SourceFile } from '../text/source.js';

/** A row of `pg_ident_file_mappings`, with the columns 16 and later have. */
export interface IdentRow {
  readonly map_number: number | null;
  readonly file_name: string;
  readonly line_number: number;
  readonly map_name: string | null;
  readonly sys_name: string | null;
  readonly pg_username: string | null;
  readonly error: string | null;
}

/** The rows of `pg_ident_file_mappings` in its order; lines that are not final have none. Mirrors `fill_ident_view`. */
export function identRows(tree: IdentTree, path: (file: SourceFile) => string): readonly IdentRow[] {
  const rows: IdentRow[] = [];
  let number = 0;
  for (const entry of tree.entries) {
    if (entry.kind === 'template') continue;
    const place = { file_name: path(entry.at.file), line_number: entry.line };
    if (entry.kind === 'refused') {
      rows.push({
        map_number: null,
        ...place,
        map_name: null,
        sys_name: null,
        pg_username: null,
        error: entry.viewError,
      });
      continue;
    }
    number++;
    rows.push({
      map_number: number,
      ...place,
      map_name: entry.map.value,
      sys_name: entry.systemUser.value,
      pg_username: entry.user.value,
      error: null,
    });
  }
  return rows;
}
