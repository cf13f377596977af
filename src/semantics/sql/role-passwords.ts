import type { SqlToken } from '../../parse/sql/sql-token.js';
import type { Passage } from '../../text/passage.js';
import { type Resolved, set, unknown } from '../../text/resolved.js';
import type { WrittenPassword } from '../project.js';
import type { SqlFindings, SqlSurroundings } from './sql-findings.js';
import { afterIf, isName, isWord, nextWord } from './sql-words.js';

/** `CREATE ROLE name … PASSWORD 'text'`, and the same with `ALTER`, `USER` and `GROUP`. */
export function rolePasswords(
  tokens: readonly SqlToken[],
  at: number,
  { environment }: SqlSurroundings,
  { passwords }: SqlFindings,
): void {
  if (!isWord(tokens[at + 1], 'role', 'user', 'group') || isWord(tokens[at + 2], 'mapping')) return;
  const name = tokens[afterIf(tokens, at + 2)];
  // A user in single quotes is another database's.
  if (!isName(name)) return;
  const word = nextWord(tokens, at + 2, 'password');
  const passage = word < 0 ? undefined : tokens[word + 1]?.passage;
  if (!passage || passage.text === '') return;
  passwords.push({
    at: passage.at,
    where: 'sql',
    name: `${tokens[at]!.text} ${tokens[at + 1]!.text}`.toUpperCase(),
    user: name.text,
    value: passwordValue(passage),
    form: passwordForm(passage.text),
    environment,
  });
}

/** What a template or a script puts in is nobody's password yet. */
export const passwordValue = (passage: Passage): Resolved<string> =>
  /\$\{|\{\{|<%/u.test(passage.text) ? unknown('something puts it in', passage.at) : set(passage.text, passage.at);

/** `get_password_type` */
export function passwordForm(text: string): WrittenPassword['form'] {
  if (/^md5[0-9a-f]{32}$/u.test(text)) return 'md5';
  return /^SCRAM-SHA-256\$\d+:[^$:]+\$[^$:]+:[^$:]+$/u.test(text) ? 'scram' : 'plain';
}
