import { NEWEST } from '../facts/versions.js';
import { parseConninfo } from '../parse/conninfo.js';
import type { Passage } from '../text/passage.js';

const TWO_PAIRS = /^[ \t\n]*[a-z_]+[ \t]*=.*[ \t\n][a-z_]+[ \t]*=/su;
/** Any two of these say PostgreSQL, whatever the variable is called. */
const TELLING: ReadonlySet<string> = new Set(['host', 'hostaddr', 'dbname', 'user', 'service', 'sslmode']);
/** A keyword string from end to end, in libpq's keywords alone. */
export function isKeywordString(passage: Passage): boolean {
  if (!TWO_PAIRS.test(passage.text.slice(0, 2000))) return false;
  const { tree, problems } = parseConninfo(passage, { version: NEWEST });
  const telling = new Set(tree.options.flatMap(({ keyword, value }) => (value && TELLING.has(keyword) ? keyword : [])));
  return tree.form === 'keywords' && problems.length === 0 && telling.size >= 2;
}
