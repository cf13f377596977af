import { connectionScheme } from '../../../parse/connection-scheme.js';
import { withHoles } from '../../../parse/holes.js';
import { shellCommands } from '../../../parse/shell-words.js';
import { type Passage, part } from '../../../text/passage.js';
import { basename } from '../../../text/path.js';
import { isConnection } from '../../clients-of-scope.js';
import type { Environment } from '../../project.js';
import type { VariableScope } from '../../variables.js';
import type { WrittenConnection } from '../../written.js';
import { urlsIn } from './text-connections.js';

/** Programs of PostgreSQL itself, which connect through libpq. */
const TOOLS =
  /^(?:psql|pg_dump|pg_dumpall|pg_restore|pg_isready|pg_basebackup|pg_amcheck|pgbench|createdb|dropdb|createuser|dropuser|vacuumdb|reindexdb|clusterdb)$/u;
/** An option or an assignment in front of a value: `--url=`, `DATABASE_URL=`. */
const LABEL = /^(?:-{1,2}[\w.-]{1,60}|[A-Za-z_]\w{0,60})=(?=\S)/u;

/** The connection strings in the words of a shell script, with the variables of whoever runs it. */
export function connectionsOfScript(
  script: Passage,
  name: string,
  scope: VariableScope | undefined,
  environment: Environment,
): readonly WrittenConnection[] {
  const marked = withHoles(script, 'marks').passage;
  const { commands, unread } = shellCommands(marked);
  const common = { ...(scope && { scope }), environment };
  const found = commands.flatMap(({ words }): readonly WrittenConnection[] => {
    const tool = words.map(({ passage }) => basename(passage.text)).find((word) => TOOLS.test(word));
    return words.flatMap(({ passage }): readonly WrittenConnection[] => {
      const string = stringIn(passage, tool !== undefined);
      if (!string) return [];
      const hints = tool ? { drivers: [{ id: tool, why: `\`${tool}\` connects through libpq` }] } : {};
      return [
        {
          name: tool ?? name,
          at: string.at,
          role: tool ? 'tool' : 'application',
          string: withHoles(string).passage,
          ...hints,
          ...common,
        },
      ];
    });
  });
  if (unread === undefined) return found;
  const seen = new Set(found.map(({ at }) => at.start));
  const rest = urlsIn(marked).filter(({ at }) => !seen.has(at.start));
  return [...found, ...rest.map((url) => ({ name, at: url.at, string: url, ...common }))];
}

/** How a keyword string begins; the name in front of its first equals sign is no label. */
const KEYWORDS = /^\s*(?:host|hostaddr|dbname|user|service|port|sslmode)\s*=/u;

function stringIn(word: Passage, ofTool: boolean): Passage | undefined {
  if (word.text.includes('\n')) return undefined;
  if (connectionScheme(word.text)) return word;
  if (KEYWORDS.test(word.text)) return isConnection(ofTool ? 'dsn' : '', word) ? word : undefined;
  const label = LABEL.exec(word.text)?.[0];
  if (label === undefined) return undefined;
  const value = part(word, label.length, word.text.length);
  const name = label.replaceAll(/^-+|=$/gu, '');
  return isConnection(ofTool ? 'dsn' : name, value) ? value : undefined;
}
