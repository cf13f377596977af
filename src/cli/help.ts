import { COMMANDS, type Command } from './commands.js';
import { choicesOf, OPTIONS, type Option } from './options.js';

/** The text of `--help`, of everything or of one command. */
export function helpText(command?: Command): string {
  const shown = command ?? 'check';
  const blocks =
    command === undefined ? [overview()] : [`${COMMANDS[command].usage}\n\n${capital(COMMANDS[command].summary)}.`];
  const groups = [...new Set(OPTIONS.map(({ group }) => group))];
  for (const group of groups) {
    const options = OPTIONS.filter((option) => option.group === group && option.commands.includes(shown));
    if (options.length > 0)
      blocks.push(`${group}:\n${table(options.map((option) => [heading(option), described(option, shown)]))}`);
  }
  blocks.push(exitCodes(shown));
  return `${blocks.join('\n\n')}\n`;
}

function exitCodes(command: Command): string {
  switch (command) {
    case 'check':
      return 'Exit codes: 0 nothing found, 1 findings, 2 the job could not be done, 3 nothing to check.';
    case 'rehearse':
      return 'Exit codes: 0 nobody known would break, 1 somebody would, 2 the job could not be done, 3 nothing to rehearse.';
    default:
      return 'Exit codes: 0 done, 1 problems found, 2 the job could not be done.';
  }
}

function overview(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]): [string, string] => [name, summary]);
  return `Tells whether PostgreSQL connections are really protected by TLS, and proves it.

Usage: ${COMMANDS.check.usage}

Commands:
${table(commands)}

"hostssl <command> --help" tells the options of a command; these are those of check.`;
}

function heading({ name, short, value, optional }: Option): string {
  const shown = value === undefined ? '' : optional ? ` [${value}]` : ` <${value}>`;
  const long = `--${name}${shown}`;
  return short === undefined ? `    ${long}` : `-${short}, ${long}`;
}

function described(option: Option, command: Command): string {
  const choices = choicesOf(option, command);
  return `${option.help}${choices ? `: ${choices.join(', ')}` : ''}${option.repeatable ? ' (repeatable)' : ''}`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  const indent = ' '.repeat(width + 4);
  return rows
    .map(([left, right]) => `  ${left.padEnd(width)}  ${wrap(right, COLUMNS - indent.length).join(`\n${indent}`)}`)
    .join('\n');
}

const COLUMNS = 100;

function wrap(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
