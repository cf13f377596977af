import { type Passage, part, slotIn } from '../text/passage.js';
import { type Resolved, set, unknown } from '../text/resolved.js';
import type { Slot } from '../text/slot.js';
import type { Span } from '../text/source.js';

/** One word of a command line. `why` says that part of it is not in sight, and stands in `passage` as a placeholder. */
export interface Argument {
  readonly passage: Passage;
  readonly at: Span;
  readonly why?: string;
}

/** A setting on the command line of the server. It stands above every file. */
export interface CommandSetting {
  /** Lower case, with `_` for `-` as PostgreSQL reads it. */
  readonly name: string;
  readonly nameAt: Span;
  readonly value: Resolved<string>;
  /** The value; the option where it has none (`-i`). */
  readonly at: Span;
  /** Absent for options whose value is implied. */
  readonly passage?: Passage;
  readonly slot?: Slot;
}

/** What the options of `postgres` come to. */
export interface ServerOptions {
  readonly settings: readonly CommandSetting[];
  /** `-D`: where the configuration is looked for. A `data_directory` in the files does not yield to it. */
  readonly dataDirectory?: Resolved<string>;
  /** Arguments nobody can read, or that keep the server from starting. */
  readonly unread?: { readonly why: string; readonly at: Span };
  /** The command prints something and exits: `--version`, `-C name`. */
  readonly exits: boolean;
}

interface Implied {
  readonly name: string;
  readonly value: string;
}

/** Options of `PostmasterMain` that set a parameter: with a value, or implying one. */
const VALUED: ReadonlyMap<string, string> = new Map([
  ['B', 'shared_buffers'],
  ['d', 'log_min_messages'],
  ['h', 'listen_addresses'],
  ['k', 'unix_socket_directories'],
  ['N', 'max_connections'],
  ['p', 'port'],
  ['S', 'work_mem'],
  ['W', 'post_auth_delay'],
]);
const IMPLIED: ReadonlyMap<string, Implied> = new Map([
  ['F', { name: 'fsync', value: 'false' }],
  ['e', { name: 'datestyle', value: 'euro' }],
  ['i', { name: 'listen_addresses', value: '*' }],
  ['l', { name: 'ssl', value: 'true' }],
  ['O', { name: 'allow_system_table_mods', value: 'true' }],
  ['P', { name: 'ignore_system_indexes', value: 'true' }],
  ['s', { name: 'log_statement_stats', value: 'true' }],
]);
/** Take a value that sets nothing of ours. */
const OTHER_VALUED = new Set(['f', 'r', 't']);
const FLAGS = new Set(['b', 'E', 'j', 'n', 'T']);
const EXITS_FIRST = new Set(['--help', '-?', '--version', '-V', '--describe-config', '--boot', '--check', '--single']);

/** Reads the arguments of `postgres` as `PostmasterMain` does with getopt. */
export function serverOptions(args: readonly Argument[]): ServerOptions {
  const settings: CommandSetting[] = [];
  let dataDirectory: Resolved<string> | undefined;
  let unread: ServerOptions['unread'];
  let exits = EXITS_FIRST.has(args[0]?.passage.text ?? '');
  const cannot = (why: string, at: Span) => {
    unread ??= { why, at };
  };

  for (let index = 0; index < args.length && !exits; index++) {
    const arg = args[index]!;
    const { text } = arg.passage;
    if (text === '--') {
      const rest = args[index + 1];
      if (rest) cannot(`PostgreSQL refuses \`${rest.passage.text}\`, which is no option`, rest.at);
      break;
    }
    if (text.startsWith('--')) {
      longOption(arg, 2);
      continue;
    }
    if (!text.startsWith('-') || text === '-') {
      cannot(arg.why ?? `PostgreSQL refuses \`${text}\`, which is no option`, arg.at);
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const flag = text[at]!;
      const implied = IMPLIED.get(flag);
      if (implied) {
        const { name, value } = implied;
        settings.push({ name, nameAt: arg.at, value: set(value, arg.at), at: arg.at });
        continue;
      }
      if (FLAGS.has(flag)) continue;
      const takes = flag === 'c' || flag === 'C' || flag === 'D' || VALUED.has(flag) || OTHER_VALUED.has(flag);
      if (!takes) {
        cannot(arg.why ?? `PostgreSQL has no option \`-${flag}\``, arg.at);
        break;
      }
      const here = at + 1 < text.length;
      const value = here ? rest(arg, at + 1) : args[++index];
      if (!value) cannot(`PostgreSQL misses the value of \`-${flag}\``, arg.at);
      else valued(flag, arg, value);
      break;
    }
  }
  return { settings, exits, ...(dataDirectory && { dataDirectory }), ...(unread && { unread }) };

  function valued(flag: string, option: Argument, value: Argument): void {
    const name = VALUED.get(flag);
    if (flag === 'C') exits = true;
    else if (flag === 'c') longOption(value, 0);
    else if (flag === 'D') dataDirectory = resolvedOf(value);
    else if (name) settings.push(settingOf(name, option.at, value));
  }

  /** `ParseLongOption`: the name goes to the first `=`, and `-` in it is `_`. Quotes in the value are part of it. */
  function longOption(arg: Argument, start: number): void {
    const { passage } = arg;
    const equals = passage.text.indexOf('=', start);
    const written = passage.text.slice(start, equals < 0 ? undefined : equals);
    if (equals < 0 || !/^[\w.-]+$/u.test(written)) {
      cannot(arg.why ?? `PostgreSQL misses the value of \`${start === 0 ? '-c ' : '--'}${written}\``, arg.at);
      return;
    }
    const name = written.replaceAll('-', '_').toLowerCase();
    settings.push(settingOf(name, passage.span(start, equals), rest(arg, equals + 1)));
  }
}

/** An argument from `start` on. */
function rest({ passage, why }: Argument, start: number): Argument {
  const inner = part(passage, start, passage.text.length);
  return { passage: inner, at: inner.at, ...(why !== undefined && { why }) };
}

const resolvedOf = ({ passage, at, why }: Argument): Resolved<string> =>
  why === undefined ? set(passage.text, at) : unknown(why, at);

function settingOf(name: string, nameAt: Span, value: Argument): CommandSetting {
  const { passage, at } = value;
  const resolved = resolvedOf(value);
  if (resolved.kind === 'unknown') return { name, nameAt, value: resolved, at };
  return { name, nameAt, value: resolved, at, passage, slot: slotIn(passage, 0, passage.text.length, passage.text) };
}
