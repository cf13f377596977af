import { libpqParameter } from '../../facts/libpq.js';
import { LIBPQ_TOOLS } from '../../facts/libpq-tools.js';
import { NEWEST } from '../../facts/versions.js';
import { connectionScheme } from '../../parse/connection-scheme.js';
import { parseConninfo } from '../../parse/conninfo.js';
import type { ConninfoOption } from '../../parse/conninfo-tree.js';
import { type Passage, slotIn } from '../../text/passage.js';
import { set, unknown } from '../../text/resolved.js';
import { PLACE, PROTECTION } from '../clients-of-scope.js';
import type { Environment, WrittenPassword } from '../project.js';
import type { ScopedVariable } from '../variables.js';
import type { DriverHint, WrittenConnection, WrittenOption } from '../written.js';
import type { CommandWord, Invocation } from './command-line.js';
import type { ShellVariables } from './shell-variables.js';
import { type ConnectionPart, type ToolArguments, toolArguments } from './tool-arguments.js';

export interface ToolConnection {
  readonly connection?: WrittenConnection;
  readonly passwords: readonly WrittenPassword[];
  readonly arguments: ToolArguments;
}

interface Surroundings {
  /** The script, where a variable can be put in front of a command. */
  readonly script: Passage;
  readonly name: string;
  readonly environment: Environment;
  readonly variables: ShellVariables;
  /** Variables in front of the command. */
  readonly own: readonly ScopedVariable[];
}

/** What a program built on libpq is told about its connection; undefined for every other program. */
export function toolConnection(invocation: Invocation, surroundings: Surroundings): ToolConnection | undefined {
  const tool = LIBPQ_TOOLS.get(invocation.program);
  const { head } = invocation;
  if (!tool || !head) return undefined;
  const args = toolArguments(tool, invocation.args);
  const { parts } = args;
  const nothing = { passwords: [], arguments: args };
  if (args.exits || (tool.needsDatabase && !parts.has('dbname'))) return nothing;

  const { environment, own, variables } = surroundings;
  const dbname = parts.get('dbname');
  const string = dbname && isString(dbname) ? dbname : undefined;
  const stands = string && standsFor(string, variables);
  const inString = string ? parseConninfo(string.passage, { lenient: true }).tree.options : [];
  const options = besideOptions(parts, string !== undefined, inString);
  const scope = invocation.where === 'here' ? variables.scope(own) : own;
  const last = (names: readonly string[]) =>
    names.map((name) => scope.findLast((variable) => variable.name === name)).find((found) => found !== undefined);
  const place = parts.get('host') ?? string;
  const evidence = place ? undefined : (last(PLACE) ?? last(PROTECTION));
  if (!place && !evidence) return nothing;
  // The program that is handed the same variable reads its string, too, and is told about it there.
  if (stands?.exported || (string && !stands && isFromElsewhere(string.passage))) return nothing;

  const inFront = own.includes(evidence!) ? undefined : evidence;
  const elsewhere = !place && (last(PLACE) === undefined || isHidden(dbname) || args.incomplete);
  const addOption = string || invocation.wrapped ? undefined : adding(surroundings.script, head);
  const connection: WrittenConnection = {
    name: invocation.program,
    at: stands?.at ?? string?.passage.at ?? inFront?.at ?? head.passage.at,
    role: 'tool',
    drivers: [driverHint(invocation.program)],
    environment,
    ...(string && { string: stands?.passage ?? string.passage }),
    ...(options.length > 0 && { options }),
    ...(scope.length > 0 && { scope: { name: surroundings.name, prefix: '', variables: scope, environment } }),
    ...(addOption && { addOption }),
    ...(elsewhere && { hostElsewhere: true }),
  };
  const passwords = stands ? [] : argumentPasswords(invocation.program, inString, environment);
  return { connection, passwords, arguments: args };
}

const driverHint = (program: string): DriverHint => ({ id: 'libpq', why: `\`${program}\` connects through libpq` });

const isHidden = (word: CommandWord | undefined): boolean =>
  word !== undefined && /^\$\{\w+\}$/u.test(word.passage.text);

/** `recognized_connection_string` of libpq; one that is all in a variable nobody sees tells nothing. */
const isString = ({ passage: { text } }: CommandWord): boolean =>
  connectionScheme(text) !== undefined || (text.includes('=') && !text.startsWith('${'));

/** All of it was put in. */
const isFromElsewhere = ({ text, writable }: Passage): boolean =>
  !writable(0, 1) && !writable(text.length - 1, text.length);

/** A string that is one variable of the script is written where that is. */
function standsFor(
  { variable }: CommandWord,
  variables: ShellVariables,
): { readonly passage: Passage; readonly at: Passage['at']; readonly exported: boolean } | undefined {
  const held = variable === undefined ? undefined : variables.get(variable);
  const passage = held?.passage ?? held?.template;
  return held && passage && { passage, at: held.at, exported: variables.isExported(held.name) };
}

/** Options of the command that a string beside them does not overrule. */
function besideOptions(
  parts: ReadonlyMap<ConnectionPart, CommandWord>,
  hasString: boolean,
  inString: readonly ConninfoOption[],
): readonly WrittenOption[] {
  return [...parts].flatMap(([name, word]): readonly WrittenOption[] => {
    if (name === 'dbname' && hasString) return [];
    if (inString.some(({ keyword }) => keyword === name)) return [];
    const { passage, why } = word;
    const at = passage.at;
    const value = why === undefined ? set(passage.text, at) : unknown(why, at);
    const slot = slotIn(passage, 0, passage.text.length, passage.text);
    return [{ name, layer: 'beside', type: 'string', value, at, slot }];
  });
}

/** A variable of libpq in front of the command. */
const adding =
  (script: Passage, { start }: CommandWord) =>
  (keyword: string, value: string) => {
    const variable = libpqParameter(keyword, NEWEST)?.env;
    if (variable === undefined || start === undefined || !/^[\w./:-]+$/u.test(value)) return undefined;
    return slotIn(script, start, start, '').encode(`${variable}=${value} `);
  };

/** A password in an argument: every user of the machine can list it while the program runs. */
function argumentPasswords(
  program: string,
  options: readonly ConninfoOption[],
  environment: Environment,
): readonly WrittenPassword[] {
  const user = options.findLast(({ keyword }) => keyword === 'user')?.value;
  return options.flatMap(({ keyword, value, at }) => {
    if (keyword !== 'password' || value === '') return [];
    const isHole = value.includes('${');
    return [
      {
        at,
        where: 'argv' as const,
        name: program,
        ...(user !== undefined && { user }),
        value: isHole ? unknown('a variable holds it', at) : set(value, at),
        form: 'plain' as const,
        environment,
      },
    ];
  });
}
