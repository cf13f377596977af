import type { AnyRule, Options } from '../rule/rule.js';
import { globMatcher } from '../text/glob.js';
import type { Level, LintConfig, RuleSetting } from './lint-config.js';

/** The rules that run: those of the profile and those switched on by name, without those switched off. */
export function selectRules(rules: readonly AnyRule[], config: LintConfig): readonly AnyRule[] {
  const switchedOnSomewhere = new Set(
    config.overrides?.flatMap((override) =>
      Object.entries(override.rules).flatMap(([id, setting]) =>
        [undefined, 'off'].includes(levelIn(setting)) ? [] : [id],
      ),
    ),
  );
  return rules.filter(({ id, profile }) => {
    if (config.only && config.only.length > 0) return config.only.includes(id);
    const level = config.rules?.[id]?.level;
    if (switchedOnSomewhere.has(id)) return true;
    if (level !== undefined) return level !== 'off';
    return profile !== 'strict' || config.profile === 'strict';
  });
}

/** A rule's options: its defaults under what the configuration says. */
export const optionsOf = (rule: AnyRule, config: LintConfig): Options => ({
  ...rule.options,
  ...config.rules?.[rule.id]?.options,
});

/** The level the configuration names for a rule in a file; undefined where it leaves that to the rule. */
export function levelsFrom(config: LintConfig): (rule: string, path: string) => Level | undefined {
  const overrides = config.overrides?.map(({ files, rules }) => ({ fits: globMatcher(files), rules })) ?? [];
  return (rule, path) => {
    const override = overrides.findLast(({ fits, rules }) => Object.hasOwn(rules, rule) && fits(path));
    return levelIn(override?.rules[rule]) ?? config.rules?.[rule]?.level;
  };
}

/** Options count for a rule as a whole, so of a setting for some files only the level does. */
const levelIn = (setting: Level | RuleSetting | undefined): Level | undefined =>
  typeof setting === 'object' ? setting.level : setting;
