import { rules as ownRules } from '../../rules/index.js';
import type { LintConfig } from '../engine/lint-config.js';
import { metaRules } from '../engine/meta-rules.js';
import { isMajor, MAJORS, type Major } from '../facts/versions.js';
import { type Config, loadConfig } from '../host/config.js';
import { type GitTree, gitTreeOf } from '../host/git.js';
import { lintConfigOf } from '../host/settings-of-config.js';
import { UsageError } from '../host/usage-error.js';
import type { AnyRule, Confidence } from '../rule/rule.js';
import { didYouMean } from '../text/closest.js';
import type { Arguments } from './arguments.js';

/** What every command that looks at a tree starts from. */
export interface Session {
  readonly cwd: string;
  readonly tree: GitTree | undefined;
  readonly config: Config;
  /** All rules there are: ours, those about ignores, those of plugins. */
  readonly rules: readonly AnyRule[];
  readonly pgVersion: Major | undefined;
}

export async function openSession(args: Arguments): Promise<Session> {
  const cwd = process.cwd();
  const tree = gitTreeOf(cwd);
  const rules = await allRules(args, cwd);
  const path = args.value('config');
  if (path !== undefined && args.on('no-config'))
    throw new UsageError('`--config` and `--no-config` exclude each other');
  const config = args.on('no-config')
    ? { data: {}, directory: tree?.root ?? cwd }
    : await loadConfig({ cwd, root: tree?.root, rules, ...(path === undefined ? {} : { path }) });
  return { cwd, tree, config, rules, pgVersion: majorOf(args) };
}

export async function allRules(args: Arguments, cwd: string): Promise<readonly AnyRule[]> {
  const own = [...ownRules, ...metaRules];
  const names = args.values('plugin');
  if (names.length === 0) return own;
  const { loadPlugins } = await import('../host/plugins.js');
  return [...own, ...(await loadPlugins(names, cwd, own))];
}

export function majorOf(args: Arguments): Major | undefined {
  const given = args.value('pg-version');
  if (given === undefined) return undefined;
  const major = Number(given);
  if (isMajor(major)) return major;
  throw new UsageError(`\`--pg-version\` can be ${MAJORS.join(', ')}, and not \`${given}\``);
}

/** The configuration under what the command line says of rules. */
export function lintConfigFor({ config, cwd, rules }: Session, args: Arguments): LintConfig {
  const base = lintConfigOf(config, cwd);
  const profile = args.value('profile') as LintConfig['profile'];
  const only = args.values('only').map((id) => knownRule(id, rules));
  const confidence = args.value('min-confidence') as Confidence | undefined;
  const levels = args.values('rule').map((text) => levelFrom(text, rules));
  return {
    ...base,
    ...(profile ? { profile } : {}),
    ...(only.length > 0 ? { only } : {}),
    ...(confidence ? { minConfidence: confidence } : {}),
    ...(levels.length > 0
      ? {
          rules: {
            ...base.rules,
            ...Object.fromEntries(levels.map(([id, level]) => [id, { ...base.rules?.[id], level }])),
          },
        }
      : {}),
  };
}

const LEVELS = ['off', 'info', 'warning', 'error'] as const;
type Level = (typeof LEVELS)[number];

function levelFrom(text: string, rules: readonly AnyRule[]): readonly [string, Level] {
  const [id = '', level = ''] = text.split('=');
  if (!(LEVELS as readonly string[]).includes(level)) {
    throw new UsageError(
      `\`--rule\` needs a rule and its level, as \`${id || 'hba/plaintext-path'}=warning\`; levels are ${LEVELS.join(', ')}`,
    );
  }
  return [knownRule(id, rules), level as Level];
}

export function knownRule(id: string, rules: readonly AnyRule[]): string {
  if (rules.some((rule) => rule.id === id)) return id;
  throw new UsageError(
    `there is no rule \`${id}\`${didYouMean(
      id,
      rules.map((rule) => rule.id),
    )}`,
  );
}
