import { scriptSource } from '../../parse/shell/script-source.js';
import { readSql } from '../sql/read-sql.js';
import type { FormatReader } from '../written.js';

/** SQL scripts and migrations. */
export const sql: FormatReader = (file, { environment }) =>
  readSql(scriptSource(file), { name: file.path, environment });
