import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnyRule } from '../rule/rule.js';
import { ruleFaults } from './rule-shape.js';
import { UsageError } from './usage-error.js';

/**
 * The rules of modules that a person named on the command line. This runs their code; nothing else in hostssl runs
 * code of the tree it checks.
 * @throws UsageError where a module cannot be loaded or its rules are not rules
 */
export async function loadPlugins(
  names: readonly string[],
  cwd: string,
  known: readonly AnyRule[],
): Promise<readonly AnyRule[]> {
  const rules: AnyRule[] = [];
  for (const name of names) {
    const loaded = rulesOf(await load(name, cwd));
    if (!loaded)
      throw new UsageError(
        `the plugin \`${name}\` has no rules: it must export a list of them as \`rules\` or as its default`,
      );
    const taken = new Set([...known, ...rules].map(({ id }) => id));
    const faults = loaded.flatMap((rule, index) => ruleFaults(rule, index, taken));
    if (faults.length > 0) throw new UsageError(faults.map((fault) => `the plugin \`${name}\`: ${fault}`).join('\n'));
    rules.push(...(loaded as readonly AnyRule[]).map(withHelp));
  }
  return rules;
}

/** Our own pages say nothing about the rules of others. */
const withHelp = (rule: AnyRule): AnyRule => ({ ...rule, help: rule.help ?? rule.docs.references[0] ?? '' });

async function load(name: string, cwd: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const file = resolve(cwd, name);
    const found = existsSync(file) ? file : createRequire(join(cwd, 'hostssl.js')).resolve(name);
    return (await import(pathToFileURL(found).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new UsageError(`the plugin \`${name}\` cannot be loaded: ${why}`);
  }
}

function rulesOf(module: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const main = module['default'] as Readonly<Record<string, unknown>> | readonly unknown[] | undefined;
  const found = [module['rules'], main, (main as Readonly<Record<string, unknown>> | undefined)?.['rules']].find(
    Array.isArray,
  );
  return found as readonly unknown[] | undefined;
}
