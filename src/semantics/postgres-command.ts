import type { ComposeService, ComposeString } from '../parse/compose-tree.js';
import type { ShellCommand } from '../parse/shell/shell-tree.js';
import { shellCommands } from '../parse/shell-words.js';
import type { Passage } from '../text/passage.js';
import { basename } from '../text/path.js';
import type { Resolved } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { unwritten } from './command-assignments.js';
import { SHELLS, WRAPPERS, wrapperWords } from './command-wrappers.js';
import { type Argument, type CommandSetting, type ServerOptions, serverOptions } from './postgres-options.js';

/** What a container runs, as far as PostgreSQL goes. */
export interface PostgresCommand {
  /** In the order they are given; of one parameter the last wins. */
  readonly settings: readonly CommandSetting[];
  /** True where a server is started for all we can see. */
  readonly runsPostgres: boolean;
  /** `-D` on the command line. */
  readonly dataDirectory?: Resolved<string>;
  /** Settings may come from where we cannot see: a script, arguments without a value. */
  readonly opaque?: { readonly why: string; readonly at: Span };
}

type Opaque = NonNullable<PostgresCommand['opaque']>;

const NOTHING: PostgresCommand = { settings: [], runsPostgres: false };
const opaqueCommand = (why: string, at: Span): PostgresCommand => ({ ...NOTHING, opaque: { why, at } });

/**
 * The server a service starts, from `entrypoint` and `command`. Written for images with the official entrypoint, which
 * puts `postgres` in front of arguments that start with `-`; without a command the image's own is `postgres`.
 */
export function postgresCommand(
  service: Pick<ComposeService, 'command' | 'entrypoint' | 'incomplete'>,
): PostgresCommand {
  const { entrypoint, incomplete } = service;
  const read = containerCommand((service.command ?? []).map(argumentOf), entrypoint?.map(argumentOf));
  return incomplete && !read.opaque ? { ...read, opaque: incomplete } : read;
}

/** The same for a command and an entrypoint that are taken apart already. */
export function containerCommand(
  command: readonly Argument[],
  entrypoint: readonly Argument[] | undefined,
): PostgresCommand {
  if (entrypoint === undefined && command.length === 0) return { settings: [], runsPostgres: true };
  if (entrypoint && entrypoint.length > 0) return program([...entrypoint, ...command]);
  return entrypoint === undefined ? fromEntrypoint(command) : program(command);
}

function argumentOf({ value, at, passage, template }: ComposeString): Argument {
  const known = passage ?? template;
  const why = value.kind === 'unknown' ? value.why : undefined;
  return { passage: known ?? unwritten(at), at, ...(why !== undefined && { why }) };
}

/** docker-entrypoint.sh: options alone are for `postgres`. */
function fromEntrypoint(args: readonly Argument[], depth = 0): PostgresCommand {
  return args[0]?.passage.text.startsWith('-') ? server(args) : program(args, depth);
}

function server(args: readonly Argument[]): PostgresCommand {
  const options: ServerOptions = serverOptions(args);
  return {
    settings: options.settings,
    runsPostgres: !options.exits,
    ...(options.dataDirectory && { dataDirectory: options.dataDirectory }),
    ...(options.unread && { opaque: options.unread }),
  };
}

/** More wrappers around one program than anybody writes. */
const DEEPEST = 16;

const textsOf = (args: readonly Argument[]): readonly string[] => args.map(({ passage }) => passage.text);

/** A program with its arguments, wrappers taken off. */
function program(words: readonly Argument[], depth = 0): PostgresCommand {
  const [first, ...args] = words;
  if (!first) return NOTHING;
  if (depth > DEEPEST) return opaqueCommand(`it is wrapped more than ${DEEPEST} times`, first.at);
  const { text } = first.passage;
  if (first.why !== undefined) return opaqueCommand(first.why, first.at);
  if (/^[A-Za-z_]\w*=/u.test(text)) return program(args, depth + 1);
  const name = basename(text);
  if (name === 'postgres' || name === 'postmaster') return server(args);
  if (name === 'docker-entrypoint.sh' || (name === 'run.sh' && text.includes('/postgresql/'))) {
    return args.length > 0 || name === 'docker-entrypoint.sh'
      ? fromEntrypoint(args, depth + 1)
      : { settings: [], runsPostgres: true };
  }
  if (SHELLS.has(name)) return shell(name === 'busybox' ? args.slice(1) : args, first);
  if (name === 'su') return switchUser(args, first);
  if (name === 'pg_ctl') return pgCtl(args, first);
  const own = WRAPPERS.get(name);
  if (own !== undefined) return program(args.slice(wrapperWords(name, textsOf(args)) + own), depth + 1);
  return opaqueCommand(`\`${name}\` decides how PostgreSQL is started`, first.at);
}

/** `sh -c 'script'`, with other options before or in one word with `-c`. */
function shell(args: readonly Argument[], first: Argument): PostgresCommand {
  const flag = args.findIndex(({ passage }) => /^-[a-z]*c$/u.test(passage.text));
  const script = flag < 0 ? undefined : args.slice(flag + 1).find(({ passage }) => !/^-/u.test(passage.text));
  if (script) return scriptCommand(script);
  const file = args.find(({ passage }) => !passage.text.startsWith('-'));
  return opaqueCommand(
    file
      ? `the script \`${file.passage.text}\` decides how PostgreSQL is started`
      : 'a shell decides how PostgreSQL is started',
    (file ?? first).at,
  );
}

function switchUser(args: readonly Argument[], first: Argument): PostgresCommand {
  const flag = args.findIndex(({ passage }) => passage.text === '-c' || passage.text === '--command');
  const script = flag < 0 ? undefined : args[flag + 1];
  return script ? scriptCommand(script) : opaqueCommand('`su` starts a shell that decides what runs', first.at);
}

/** `pg_ctl start -o "options"`: the options go through a shell again. */
function pgCtl(args: readonly Argument[], first: Argument): PostgresCommand {
  if (!args.some(({ passage }) => passage.text === 'start' || passage.text === 'restart')) return NOTHING;
  const settings: CommandSetting[] = [];
  let opaque: Opaque | undefined;
  for (const [index, { passage }] of args.entries()) {
    if (passage.text !== '-o' && passage.text !== '--options') continue;
    const options = args[index + 1];
    if (!options) continue;
    const script = shellCommands(options.passage);
    const words = script.commands
      .flatMap((command) => command.words)
      .map(({ passage: word, unknown }) => shellArgument(word, unknown));
    const read = server(words);
    settings.push(...read.settings);
    opaque ??= options.why === undefined ? read.opaque : { why: options.why, at: options.at };
    if (script.unread) opaque ??= { why: script.unread, at: first.at };
  }
  return { settings, runsPostgres: true, ...(opaque && { opaque }) };
}

const shellArgument = (passage: Passage, unknown: string | undefined): Argument => ({
  passage,
  at: passage.at,
  ...(unknown !== undefined && { why: unknown }),
});

/** Words before a command that say when it runs, and not what. */
const RESERVED = new Set(['then', 'else', 'do', '{', '!']);
const CONDITIONS = new Set(['if', 'elif', 'while', 'until', 'for', 'case']);
const ENDS = new Set(['fi', 'done', 'esac', '}']);
/** Programs that change no configuration while their words name none and nothing is redirected. */
const HARMLESS = new Set(
  'chown chmod mkdir sleep ls cat echo printf true false : set cd cp install id whoami test [ [[ export umask ulimit trap wait openssl pg_isready touch rm ln date env apk apt-get which'.split(
    ' ',
  ),
);

/** The server that a shell script starts; whatever else the script does may set up more than we see. */
function scriptCommand(script: Argument): PostgresCommand {
  if (script.passage.text === '' && script.why !== undefined) return opaqueCommand(script.why, script.at);
  const { commands, unread } = shellCommands(script.passage);
  const settings: CommandSetting[] = [];
  let found: PostgresCommand | undefined;
  let opaque: Opaque | undefined = unread === undefined ? undefined : { why: unread, at: script.at };
  for (const command of commands) {
    const words = command.words.map(({ passage, unknown }) =>
      shellArgument(passage, unknown ?? holes(script, passage)),
    );
    while (words[0] && RESERVED.has(words[0].passage.text)) words.shift();
    const head = words[0];
    if (!head || ENDS.has(head.passage.text)) continue;
    if (CONDITIONS.has(head.passage.text)) {
      opaque ??= { why: 'the script does different things on a condition', at: head.at };
      continue;
    }
    const read = program(words);
    if (read.runsPostgres) {
      settings.push(...read.settings);
      found = read;
      opaque ??= read.opaque;
    } else opaque ??= changes(command, words, read);
  }
  return { ...(found ?? NOTHING), settings, ...(opaque && { opaque }) };
}

/** What one of the script's other commands may change, if it may. */
function changes(command: ShellCommand, words: readonly Argument[], read: PostgresCommand): Opaque | undefined {
  const head = words[0]!;
  const name = basename(head.passage.text);
  if (/^[A-Za-z_]\w*=/u.test(name) && words.length === 1) return undefined;
  const touchesFiles = command.redirects || words.some(({ passage }) => /\.(?:conf|sh)\b/u.test(passage.text));
  if (HARMLESS.has(name) && !touchesFiles) return undefined;
  if (command.redirects) return { why: `\`${name}\` writes a file when the container starts`, at: head.at };
  return read.opaque ?? { why: `\`${name}\` runs before PostgreSQL`, at: head.at };
}

/** A word of a script that Compose filled only in part. */
function holes(script: Argument, word: Passage): string | undefined {
  return script.why !== undefined && word.text.includes('${') ? script.why : undefined;
}
