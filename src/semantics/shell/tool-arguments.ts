import { CONNECTION_FLAGS, CONNECTION_OPTIONS, type LibpqTool, VALUED_OPTIONS } from '../../facts/libpq-tools.js';
import type { CommandWord } from './command-line.js';
import { partOf } from './word-parts.js';

export type ConnectionPart = 'host' | 'port' | 'user' | 'dbname';

/** The arguments of a tool that are about its connection. */
export interface ToolArguments {
  readonly parts: ReadonlyMap<ConnectionPart, CommandWord>;
  /** Arguments that are not in sight: there may be any others among them. */
  readonly incomplete: boolean;
  /** Values of `-c`. */
  readonly commands: readonly CommandWord[];
  /** It prints something and exits. */
  readonly exits: boolean;
}

/** Reads the arguments of a tool as its `getopt_long` does. */
export function toolArguments(tool: LibpqTool, args: readonly CommandWord[]): ToolArguments {
  const parts = new Map<ConnectionPart, CommandWord>();
  const commands: CommandWord[] = [];
  const positional: CommandWord[] = [];
  let incomplete = false;
  let exits = false;
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    const { text } = word.passage;
    if (word.splits && /^\$\{\w+\}$/u.test(text) && word.quoted !== true) incomplete = true;
    if (word.splits && word.variable === undefined && word.why !== undefined) incomplete = true;
    if (text === '--') {
      positional.push(...args.slice(index + 1));
      break;
    }
    if (text.startsWith('--')) longOption(word);
    else if (text.startsWith('-') && text !== '-') shortOptions(word);
    else positional.push(word);

    function longOption(option: CommandWord): void {
      const equals = text.indexOf('=');
      const name = text.slice(2, equals < 0 ? undefined : equals);
      if (name === 'help' || name === 'version') exits = true;
      const keyword = Object.hasOwn(CONNECTION_OPTIONS, name) ? CONNECTION_OPTIONS[name] : undefined;
      const takes = keyword !== undefined || VALUED_OPTIONS.has(name);
      const value = equals >= 0 ? partOf(option, equals + 1) : takes ? args[++index] : undefined;
      if (keyword && value) parts.set(keyword, value);
      if (name === 'command' && value) commands.push(value);
    }

    function shortOptions(option: CommandWord): void {
      for (let at = 1; at < text.length; at++) {
        const flag = text[at]!;
        if (flag === '?' || (flag === 'V' && at === 1 && text.length === 2)) exits = true;
        const keyword = tool.database.includes(flag) ? 'dbname' : CONNECTION_FLAGS[flag];
        if (keyword === undefined && !tool.valued.includes(flag)) continue;
        const value = at + 1 < text.length ? partOf(option, at + 1) : args[++index];
        if (keyword && value) parts.set(keyword, value);
        if (flag === 'c' && value) commands.push(value);
        return;
      }
    }
  }
  tool.positional.forEach((meaning, index) => {
    const word = positional[index];
    // `psql mydb` after `-d` is taken for the user by nobody but psql; what `-d` says stays.
    if (word && meaning !== 'other' && !parts.has(meaning)) parts.set(meaning, word);
  });
  return { parts, incomplete, commands, exits };
}
