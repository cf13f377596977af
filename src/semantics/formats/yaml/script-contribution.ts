import { LIBPQ_TOOLS } from '../../../facts/libpq-tools.js';
import { connectionScheme } from '../../../parse/connection-scheme.js';
import { withHoles } from '../../../parse/holes.js';
import { shellCommands } from '../../../parse/shell-words.js';
import { type Passage, part } from '../../../text/passage.js';
import { basename } from '../../../text/path.js';
import { isConnection } from '../../clients-of-scope.js';
import type { Environment } from '../../project.js';
import { readScript } from '../../shell/read-script.js';
import type { VariableScope } from '../../variables.js';
import type { Contribution, WrittenConnection } from '../../written.js';
import { merged } from './contributions.js';
import { urlsIn } from './text-connections.js';

/** An option or an assignment in front of a value: `--url=`, `DATABASE_URL=`. */
const LABEL = /^(?:-{1,2}[\w.-]{1,60}|[A-Za-z_]\w{0,60})=(?=\S)/u;

/** What a shell script in another file holds, with the variables of whoever runs it. */
export function scriptContribution(
  script: Passage,
  name: string,
  scope: VariableScope | undefined,
  environment: Environment,
): Contribution {
  const marked = withHoles(script, 'marks').passage;
  const read = readScript(marked, {
    name,
    prefix: `${name}.`,
    environment,
    ...(scope && { variables: scope.variables }),
  });
  const taken = [
    ...(read.connections ?? []).map(({ at, string }) => string?.at ?? at),
    ...(read.scopes ?? []).flatMap(({ variables }) => variables.map(({ at }) => at)),
  ];
  const others = wordConnections(marked, name, scope, environment).filter(
    ({ at }) => !taken.some(({ start, end }) => start < at.end && at.start < end),
  );
  return merged([read, { connections: others }]);
}

/** Connection strings among the words for programs that are not libpq's own. */
function wordConnections(
  script: Passage,
  name: string,
  scope: VariableScope | undefined,
  environment: Environment,
): readonly WrittenConnection[] {
  const { commands, unread } = shellCommands(script);
  const common = { name, ...(scope && { scope }), environment };
  const found = commands.flatMap(({ words }): readonly WrittenConnection[] => {
    if (words.some(({ passage }) => LIBPQ_TOOLS.has(basename(passage.text)))) return [];
    return words.flatMap(({ passage }): readonly WrittenConnection[] => {
      const string = stringIn(passage);
      return string ? [{ ...common, at: string.at, string: withHoles(string).passage }] : [];
    });
  });
  if (unread === undefined) return found;
  const seen = new Set(found.map(({ at }) => at.start));
  const rest = urlsIn(script).filter(({ at }) => !seen.has(at.start));
  return [...found, ...rest.map((url) => ({ ...common, at: url.at, string: url }))];
}

/** How a keyword string begins; the name in front of its first equals sign is no label. */
const KEYWORDS = /^\s*(?:host|hostaddr|dbname|user|service|port|sslmode)\s*=/u;

function stringIn(word: Passage): Passage | undefined {
  if (word.text.includes('\n')) return undefined;
  if (connectionScheme(word.text)) return word;
  if (KEYWORDS.test(word.text)) return isConnection('', word) ? word : undefined;
  const label = LABEL.exec(word.text)?.[0];
  if (label === undefined) return undefined;
  const value = part(word, label.length, word.text.length);
  const name = label.replaceAll(/^-+|=$/gu, '');
  return isConnection(name, value) ? value : undefined;
}
