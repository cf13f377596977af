import { parseArgs } from 'node:util';
import { UsageError } from '../host/usage-error.js';
import { didYouMean } from '../text/closest.js';
import { visible } from '../text/visible.js';
import { COMMANDS, type Command, isCommand } from './commands.js';
import { choicesOf, OPTIONS, type Option } from './options.js';

/** A command line that holds. */
export interface Arguments {
  readonly command: Command;
  /** Was the command written, or is it the default? */
  readonly written: boolean;
  readonly paths: readonly string[];
  /** Is this switch on? */
  on(name: string): boolean;
  /** The value of an option; of several the last. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/**
 * @param exists does a path that might be a misspelt command stand on disk?
 * @throws UsageError for everything `hostssl` does not know, with the nearest thing it does
 */
export function parseArguments(argv: readonly string[], exists: (path: string) => boolean): Arguments {
  const { tokens } = parseArgs({
    args: argv.map(withEmptyValue),
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      OPTIONS.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short ? { short } : {}) },
      ]),
    ),
  });
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const separated = tokens.find((token) => token.kind === 'option-terminator')?.index ?? Number.POSITIVE_INFINITY;
  const first = tokens.find((token) => token.kind === 'positional');
  const word = first && first.index < separated ? positionals[0] : undefined;
  const written = word !== undefined && isCommand(word);
  const command = written ? word : 'check';
  if (first?.index === 0 && word !== undefined && !written) refuseUnknownCommand(word, exists);
  for (const token of tokens) if (token.kind === 'option') refuseUnknownOption(token.name, token.rawName, command);
  if (word !== undefined && !written) refuseUnknownCommand(word, exists);

  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = OPTIONS.find(({ name }) => name === token.name)!;
    const value = givenValue(option, token, command);
    given.set(option.name, [...(given.get(option.name) ?? []), value]);
  }
  return {
    command,
    written,
    paths: written ? positionals.slice(1) : positionals,
    on: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
  };
}

/** `--client` as the last word, or before another option, asks for all: its value is empty then, and not what follows. */
function withEmptyValue(word: string, index: number, argv: readonly string[]): string {
  const next = argv[index + 1];
  const isOptional = OPTIONS.some(({ name, optional }) => optional && word === `--${name}`);
  return isOptional && (next === undefined || /^-./u.test(next)) ? `${word}=` : word;
}

/** Commands to come. A file of that name can still be checked as `./diff`. */
const RESERVED = new Set(['diff', 'lsp', 'snapshot', 'probe', 'baseline', 'completions', 'help', 'version']);

function refuseUnknownCommand(word: string, exists: (path: string) => boolean): void {
  const isPath = /[./\\]/u.test(word) || exists(word);
  if (isPath && !RESERVED.has(word)) return;
  const what = RESERVED.has(word) ? 'command' : 'command or path';
  throw new UsageError(`there is no ${what} \`${visible(word)}\`${didYouMean(word, Object.keys(COMMANDS))}`);
}

function refuseUnknownOption(name: string, raw: string, command: Command): void {
  const option = OPTIONS.find((known) => known.name === name);
  const usable = OPTIONS.filter(({ commands }) => commands.includes(command));
  if (!option) throw new UsageError(`there is no option \`${visible(raw)}\`${suggestion(name, usable)}`);
  if (!option.commands.includes(command)) throw new UsageError(`\`${command}\` has no option \`--${option.name}\``);
}

const suggestion = (name: string, options: readonly Option[]): string =>
  didYouMean(
    `--${name}`,
    options.map((option) => `--${option.name}`),
  );

interface Given {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function givenValue(option: Option, { value, inlineValue }: Given, command: Command): string {
  const name = `--${option.name}`;
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`\`${name}\` takes no value`);
    return '';
  }
  if (value === undefined || (!inlineValue && /^-./u.test(value))) {
    throw new UsageError(`\`${name}\` needs a value: ${name}=<${option.value}>`);
  }
  const choices = choicesOf(option, command);
  if (choices && !choices.includes(value)) {
    throw new UsageError(
      `\`${name}\` can be ${choices.join(', ')}, and not \`${visible(value)}\`${didYouMean(value, choices)}`,
    );
  }
  return value;
}
