import { connectionScheme } from '../../parse/connection-scheme.js';
import type { SqlToken } from '../../parse/sql/sql-token.js';
import type { Passage } from '../../text/passage.js';
import type { SqlFindings, SqlSurroundings } from './sql-findings.js';
import { isMark, SERVER_LIBPQ } from './sql-words.js';

/** Functions that are handed a connection string among their arguments. Sources: the manuals of dblink and pglogical. */
const FUNCTIONS = new Set([
  'dblink',
  'dblink_connect',
  'dblink_connect_u',
  'dblink_exec',
  'dblink_send_query',
  'create_node',
  'create_subscription',
  'alter_node_add_interface',
  'bdr_group_create',
  'bdr_group_join',
  'create_subscriber',
]);
const PARAMETERS = /(?:^|_)(?:dsn|conninfo|connstr)$/u;
const FORM =
  /^\s*(?:host|hostaddr|dbname|user|password|service|port|sslmode|options|application_name|connect_timeout)\s*=/u;

/** Nobody hands a function more; what is never closed must not be read again and again. */
const MOST_TOKENS = 200;

const isString = (text: string): boolean => connectionScheme(text) !== undefined || FORM.test(text);

/** `dblink('host=…', …)`, `pglogical.create_node(dsn := 'host=…')`. */
export function functionConnections(
  script: Passage,
  tokens: readonly SqlToken[],
  at: number,
  { environment }: SqlSurroundings,
  { connections, gaps }: SqlFindings,
): void {
  const name = tokens[at]!.text;
  if (!FUNCTIONS.has(name) || !isMark(tokens[at + 1], '(')) return;
  let depth = 0;
  const end = Math.min(tokens.length, at + MOST_TOKENS);
  for (let index = at + 1; index < end; index++) {
    const token = tokens[index]!;
    if (isMark(token, '(')) depth++;
    else if (isMark(token, ')') && --depth === 0) return;
    if (depth !== 1 || !token.passage) continue;
    const named = isMark(tokens[index - 1], ':=', '=>') ? tokens[index - 2]?.text : undefined;
    if (named !== undefined && !PARAMETERS.test(named)) continue;
    if (!isString(token.text)) continue;
    if (isMark(tokens[index + 1], '||') || isMark(tokens[index - 1], '||')) {
      const message = `\`${name}\` is handed a connection string that is put together when it runs, which is not judged`;
      gaps.push({ at: script.span(token.start, token.end), message });
      return;
    }
    connections.push({
      name,
      at: token.passage.at,
      role: 'sql',
      string: token.passage,
      drivers: [SERVER_LIBPQ],
      environment,
    });
    return;
  }
}
