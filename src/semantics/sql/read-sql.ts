import { sqlStatements } from '../../parse/sql/sql-statements.js';
import type { SqlToken } from '../../parse/sql/sql-token.js';
import type { Passage } from '../../text/passage.js';
import type { Contribution } from '../written.js';
import { ForeignServers } from './foreign-servers.js';
import { functionConnections } from './function-connections.js';
import { rolePasswords } from './role-passwords.js';
import type { SqlFindings, SqlSurroundings } from './sql-findings.js';
import { subscriptionConnections } from './subscription-connections.js';
import { SystemSettings } from './system-settings.js';

/** Without one of these words no statement is about a connection or a password. */
const OURS = /subscription|\bserver\b|mapping|dblink|password|\bsystem\b|dsn|create_node|interface|conninfo/iu;
/** Bodies of functions in bodies of functions. */
const DEEPEST = 3;

/** What SQL says about connections of a server to others, about passwords, and about its own settings. */
export function readSql(source: Passage, surroundings: SqlSurroundings): Contribution {
  const found: SqlFindings = { connections: [], passwords: [], gaps: [] };
  const foreign = new ForeignServers(surroundings);
  const system = new SystemSettings(surroundings);
  read(source, 0);
  return {
    connections: [...found.connections, ...foreign.connections()],
    passwords: [...found.passwords, ...foreign.passwords],
    servers: system.servers(),
    gaps: found.gaps,
  };

  function read(script: Passage, depth: number): void {
    if (!OURS.test(script.text)) return;
    for (const { tokens, open } of sqlStatements(script)) {
      statement(script, tokens, depth);
      if (open !== undefined && OURS.test(script.text.slice(open)))
        found.gaps.push({
          at: script.span(open, open + 1),
          message: 'a quote or a comment is not closed, so the rest is not read',
        });
    }
  }

  function statement(script: Passage, tokens: readonly SqlToken[], depth: number): void {
    for (const [at, token] of tokens.entries()) {
      if (token.kind !== 'word' && token.dollar && token.passage && depth < DEEPEST) read(token.passage, depth + 1);
      if (token.kind !== 'word') continue;
      if (token.text === 'create' || token.text === 'alter') {
        subscriptionConnections(tokens, at, surroundings, found);
        rolePasswords(tokens, at, surroundings, found);
        foreign.read(script, tokens, at);
        system.read(script, tokens, at);
      } else functionConnections(script, tokens, at, surroundings, found);
    }
  }
}
