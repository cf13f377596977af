import { existsSync } from 'node:fs';
import { type Arguments, parseArguments } from './arguments.js';
import type { Command } from './commands.js';
import { complain } from './complain.js';
import { crash } from './crash.js';
import type { ExitCode } from './exit-code.js';
import { print } from './write.js';

/** Run one command line and set the exit code. A crash is never mistaken for findings. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(argv);
  } catch (error) {
    if (!isUsageError(error)) return crash(error);
    process.exitCode = 2;
    for (const line of error.message.split('\n')) complain(line);
  }
}

const isUsageError = (error: unknown): error is Error => error instanceof Error && error.name === 'UsageError';

async function run(argv: readonly string[]): Promise<ExitCode> {
  const args = parseArguments(argv, existsSync);
  if (args.on('help')) {
    const { helpText } = await import('./help.js');
    print(helpText(args.written ? args.command : undefined));
    return 0;
  }
  if (args.on('version')) {
    const { version } = await import('./version.js');
    print(`${version}\n`);
    return 0;
  }
  return (await load(args.command))(args);
}

type Run = (args: Arguments) => Promise<ExitCode>;

async function load(command: Command): Promise<Run> {
  switch (command) {
    case 'check':
      return (await import('./check-command.js')).checkCommand;
    case 'match':
      return (await import('./match-command.js')).matchCommand;
    case 'access':
      return (await import('./access-command.js')).accessCommand;
    case 'rehearse':
      return (await import('./rehearse-command.js')).rehearseCommand;
    case 'inspect':
      return (await import('./inspect-command.js')).inspectCommand;
    case 'explain':
      return (await import('./explain-command.js')).explainCommand;
    case 'rules':
      return (await import('./rules-command.js')).rulesCommand;
    case 'init':
      return (await import('./init-command.js')).initCommand;
    case 'config':
      return (await import('./config-command.js')).configCommand;
  }
}
