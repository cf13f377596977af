import { stringify } from 'yaml';
import { optionsOf, selectRules } from '../engine/selection.js';
import { configSchema } from '../host/config-schema.js';
import { gather } from '../host/estate.js';
import { UsageError } from '../host/usage-error.js';
import { didYouMean } from '../text/closest.js';
import { visible } from '../text/visible.js';
import type { Arguments } from './arguments.js';
import { complain } from './complain.js';
import type { ExitCode } from './exit-code.js';
import { allRules, lintConfigFor, openSession } from './session.js';
import { print, say } from './write.js';

const TASKS = ['print', 'files', 'schema', 'validate'] as const;
type Task = (typeof TASKS)[number];

/** `hostssl config <task>`: what is in force, and what it applies to. */
export async function configCommand(args: Arguments): Promise<ExitCode> {
  const [task, ...paths] = args.paths;
  if (!isTask(task)) {
    throw new UsageError(
      `\`config\` needs one of ${TASKS.join(', ')}${task === undefined ? '' : didYouMean(task, TASKS)}`,
    );
  }
  switch (task) {
    case 'print':
      return printConfig(args);
    case 'files':
      return printFiles(args, paths);
    case 'schema':
      print(`${JSON.stringify(configSchema(await allRules(args, process.cwd())), null, 2)}\n`);
      return 0;
    case 'validate':
      return validate(args);
  }
}

const isTask = (word: string | undefined): word is Task => (TASKS as readonly (string | undefined)[]).includes(word);

async function printConfig(args: Arguments): Promise<ExitCode> {
  const session = await openSession(args);
  const lint = lintConfigFor(session, args);
  const running = new Set(selectRules(session.rules, lint).map(({ id }) => id));
  const rules = [...session.rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((rule) => {
      const level = running.has(rule.id) ? (lint.rules?.[rule.id]?.level ?? rule.severity) : 'off';
      const options = optionsOf(rule, lint);
      return [rule.id, Object.keys(options).length > 0 ? { level, ...options } : level] as const;
    });
  const { profile = 'recommended', failOn = 'warning', ...rest } = session.config.data;
  const effective = {
    profile: lint.profile ?? profile,
    failOn: args.value('fail-on') ?? failOn,
    ...(session.pgVersion === undefined ? {} : { postgresqlVersion: session.pgVersion }),
    ...rest,
    rules: Object.fromEntries(rules),
  };
  if (args.value('format') === 'json') print(`${JSON.stringify(effective, null, 2)}\n`);
  else {
    print(
      `# ${session.config.path === undefined ? 'no configuration file' : `from ${visible(session.config.path)}`}\n${stringify(effective)}`,
    );
  }
  return 0;
}

async function printFiles(args: Arguments, paths: readonly string[]): Promise<ExitCode> {
  const { cwd, config, tree } = await openSession(args);
  const estate = await gather({
    cwd,
    config,
    tree,
    paths,
    exclude: args.values('exclude'),
    noIgnore: args.on('no-ignore'),
  });
  const files = estate.sources
    .filter(({ path }) => estate.shown(path))
    .map(({ path }) => ({ file: path, kind: estate.kindOf(path) }));
  if (args.value('format') === 'json') print(`${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`);
  else print(files.map(({ file, kind }) => `${visible(file)}  ${kind}\n`).join(''));
  for (const line of [...estate.failures, ...estate.notes]) complain(line);
  if (estate.failures.length > 0) return 2;
  return files.length > 0 || estate.allExcluded ? 0 : 3;
}

async function validate(args: Arguments): Promise<ExitCode> {
  const { config } = await openSession(args);
  if (config.path === undefined) {
    say('there is no configuration to validate');
    return 3;
  }
  print(`${visible(config.path)} is valid\n`);
  return 0;
}
