import type { SqlToken } from '../../parse/sql/sql-token.js';
import type { SqlFindings, SqlSurroundings } from './sql-findings.js';
import { isName, isWord, nextWord, SERVER_LIBPQ } from './sql-words.js';

/** `CREATE SUBSCRIPTION name CONNECTION 'conninfo'`, and the same with `ALTER`. */
export function subscriptionConnections(
  tokens: readonly SqlToken[],
  at: number,
  { environment }: SqlSurroundings,
  found: SqlFindings,
): void {
  if (!isWord(tokens[at + 1], 'subscription') || !isName(tokens[at + 2])) return;
  const connection = nextWord(tokens, at + 2, 'connection');
  const string = connection < 0 ? undefined : tokens[connection + 1]?.passage;
  if (!string) return;
  found.connections.push({
    name: `${tokens[at]!.text.toUpperCase()} SUBSCRIPTION ${tokens[at + 2]!.text}`,
    at: string.at,
    role: 'sql',
    string,
    drivers: [SERVER_LIBPQ],
    environment,
  });
}
