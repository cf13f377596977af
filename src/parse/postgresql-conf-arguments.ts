import { type Passage, part, slotIn } from '../text/passage.js';
import type { Resolved } from '../text/resolved.js';
import { positionOf, type Span } from '../text/source.js';
import type { LayeredAssignment, Opaque } from './conf-tree.js';
import { unwritable } from './postgresql-conf-string.js';

/** One word of a command line, as a shell or Compose has split it. */
export interface Argument {
  readonly value: Resolved<string>;
  readonly at: Span;
  /** Absent where `value` is unknown. */
  readonly passage?: Passage;
  /** Where `value` is unknown: what stands there with placeholders in it, so that a name can be told. */
  readonly template?: Passage;
}

/** What the arguments of `postgres` set. */
export interface CommandLine {
  readonly assignments: readonly LayeredAssignment[];
  /** Arguments that may set anything; `before` counts the assignments that stand before each. */
  readonly unknown: readonly Opaque[];
}

/** Single-letter options that set one parameter to their argument (`PostmasterMain`). */
const WITH_VALUE: Readonly<Record<string, string>> = {
  B: 'shared_buffers',
  h: 'listen_addresses',
  k: 'unix_socket_directories',
  N: 'max_connections',
  p: 'port',
  S: 'work_mem',
  W: 'post_auth_delay',
};
/** Those that need no argument, with what they set. */
const WITHOUT_VALUE: Readonly<Record<string, readonly [name: string, value: string]>> = {
  F: ['fsync', 'false'],
  i: ['listen_addresses', '*'],
  l: ['ssl', 'true'],
  O: ['allow_system_table_mods', 'true'],
  P: ['ignore_system_indexes', 'true'],
};
/** Options with an argument that set no parameter. */
const SKIPPED = 'CDdfrt';

/**
 * The settings among the arguments of `postgres`, program name excluded: `-c name=value`, `--name=value` and the old
 * single letters. A later one wins; `-` in a name means `_`. Values are taken as they are, never lexed.
 */
export function readArguments(words: readonly Argument[]): CommandLine {
  const assignments: LayeredAssignment[] = [];
  const unknown: Opaque[] = [];
  const add = (setting: Setting | undefined, name?: string) => {
    const assignment = setting && (name === undefined ? longOption(setting) : assign(name, setting));
    if (assignment) assignments.push(assignment);
  };
  const queue = [...words];
  const take = (): Setting | undefined => {
    const word = queue.shift();
    const setting = word && settingOf(word);
    if (word?.value.kind === 'unknown' && !setting)
      unknown.push({ at: word.at, why: word.value.why, before: assignments.length });
    return setting;
  };
  while (queue.length > 0) {
    const word = take();
    if (!word?.passage.text.startsWith('-')) continue;
    const { text } = word.passage;
    if (text === '--') break;
    if (text.startsWith('--')) {
      add(rest(word, 2));
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const letter = text[at]!;
      const fixed = WITHOUT_VALUE[letter];
      if (fixed) add({ passage: unwritable(word.passage.span(at, at + 1), fixed[1]) }, fixed[0]);
      const name = WITH_VALUE[letter];
      if (letter !== 'c' && name === undefined && !SKIPPED.includes(letter)) continue;
      const value = at + 1 < text.length ? rest(word, at + 1) : take();
      if (letter === 'c') add(value);
      else if (name !== undefined) add(value, name);
      break;
    }
  }
  return { assignments, unknown };
}

interface Setting {
  readonly passage: Passage;
  readonly template?: true;
}

function settingOf({ value, at, passage, template }: Argument): Setting | undefined {
  if (value.kind !== 'unknown') return { passage: passage ?? unwritable(at, value.value) };
  return template && { passage: template, template: true };
}

const rest = ({ passage, ...kind }: Setting, from: number): Setting => ({
  ...kind,
  passage: part(passage, from, passage.text.length),
});

/** `ParseLongOption`; an argument without `=` sets nothing. */
function longOption(setting: Setting): LayeredAssignment | undefined {
  const { passage } = setting;
  const equals = passage.text.indexOf('=');
  if (equals < 1) return undefined;
  const name = passage.text.slice(0, equals).replaceAll('-', '_');
  return { ...assign(name, rest(setting, equals + 1)), nameAt: passage.span(0, equals), at: passage.at };
}

function assign(name: string, { passage, ...kind }: Setting): LayeredAssignment {
  const { at, text } = passage;
  return {
    ...kind,
    kind: 'assignment',
    at,
    name,
    nameAt: at,
    value: text,
    slot: slotIn(passage, 0, text.length, text),
    passage,
    line: positionOf(at.file, at.start).line,
    layer: 'command-line',
  };
}
