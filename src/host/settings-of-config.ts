import { relative, resolve, sep } from 'node:path';
import type { ConfiguredServer, LinkOptions } from '../engine/link-options.js';
import type { LintConfig, RuleSetting } from '../engine/lint-config.js';
import { isKind, type Kind } from '../facts/kinds.js';
import { isMajor, type Major } from '../facts/versions.js';
import type { WorldFacts } from '../semantics/access/world.js';
import { globMatcher, globsFrom } from '../text/glob.js';
import type { Config } from './config.js';
import type { RuleSettings, ServerConfig } from './config-schema.js';

/** Globs of the configuration as globs over the core's paths, which start from the working directory. */
export function globsFor({ directory }: Config, cwd: string): (globs: readonly string[]) => readonly string[] {
  const way = relative(directory, cwd);
  const inside = way !== '' && !way.startsWith('..');
  return (globs) => globsFrom(globs, inside ? way.split(sep) : []);
}

/** The part of a configuration that is about rules, for paths from the working directory. */
export function lintConfigOf(config: Config, cwd: string): LintConfig {
  const { profile, rules, overrides, ignore } = config.data;
  const here = globsFor(config, cwd);
  return {
    ...(profile ? { profile } : {}),
    ...(rules ? { rules: ruleSettings(rules) } : {}),
    ...(overrides ? { overrides: overrides.map((override) => ({ ...override, files: here(override.files) })) } : {}),
    ...(ignore
      ? {
          ignore: ignore.map((entry, index) => ({
            ...entry,
            path: oneOf(here([entry.path])),
            ...(config.at ? { at: config.at(`/ignore/${index}`) } : {}),
          })),
        }
      : {}),
  };
}

/** Still one glob: an ignore that was written once is unused at most once. */
const oneOf = (globs: readonly string[]): string => (globs.length === 1 ? globs[0]! : `{${globs.join(',')}}`);

const ruleSettings = (rules: RuleSettings): Readonly<Record<string, RuleSetting>> =>
  Object.fromEntries(
    Object.entries(rules).map(([id, setting]) => {
      if (typeof setting === 'string') return [id, { level: setting }];
      const { level, ...options } = setting;
      return [
        id,
        { ...(level ? { level } : {}), options: options as Readonly<Record<string, string | number | boolean>> },
      ];
    }),
  );

/** Kinds and values by glob: of several that fit the last counts. */
export function byGlob<T>(
  table: Readonly<Record<string, T>> | undefined,
  here: (globs: readonly string[]) => readonly string[],
) {
  const entries = Object.entries(table ?? {}).map(([glob, value]) => ({ fits: globMatcher(here([glob])), value }));
  return (path: string): T | undefined => entries.findLast(({ fits }) => fits(path))?.value;
}

export function configuredKind(config: Config, cwd: string): (path: string) => Kind | undefined {
  if (config.data.files?.kinds === undefined) return () => undefined;
  const kinds = byGlob(config.data.files.kinds, globsFor(config, cwd));
  return (path) => {
    const kind = kinds(path);
    return kind !== undefined && isKind(kind) ? kind : undefined;
  };
}

/** The part of a configuration that is about what belongs together. `--pg-version` goes before everything it says. */
export function linkSettingsOf(
  config: Config,
  cwd: string,
  pgVersion: Major | undefined,
): Pick<LinkOptions, 'config' | 'versionOf' | 'libpqOf' | 'environmentOf'> {
  const { servers, replications, versions, postgresqlVersion, environments, expect, aliases, deploy } = config.data;
  const here = globsFor(config, cwd);
  const version = byGlob(versions, here);
  const major = (value: number | undefined) => (value !== undefined && isMajor(value) ? value : undefined);
  return {
    versionOf: (path) => pgVersion ?? major(version(path)) ?? major(postgresqlVersion),
    // The one for everything is about servers: clients may well be older or newer.
    libpqOf: (path) => major(version(path)),
    environmentOf: byGlob(environments, here),
    config: {
      ...(servers
        ? {
            servers: Object.fromEntries(
              Object.entries(servers).map(([name, server]) => [name, serverFrom(server, config, cwd)]),
            ),
          }
        : {}),
      ...(replications ? { replications } : {}),
      ...(aliases ? { aliases } : {}),
      ...(deploy
        ? {
            deploy: Object.fromEntries(
              Object.entries(deploy).map(([there, here]) => [there, pathFrom(config, cwd, here)]),
            ),
          }
        : {}),
      ...factsOf(config.data),
      ...(expect ? { expect } : {}),
      ...(config.at ? { at: config.at } : {}),
    },
  };
}

function serverFrom(server: ServerConfig, config: Config, cwd: string): ConfiguredServer {
  const { version } = server;
  const paths = (['directory', 'config', 'hba'] as const).flatMap((name) => {
    const path = server[name];
    return path === undefined ? [] : [[name, pathFrom(config, cwd, path)] as const];
  });
  return {
    ...Object.fromEntries(paths),
    ...(version !== undefined && isMajor(version) ? { version } : {}),
    ...factsOf(server),
  };
}

const factsOf = ({ roles, interfaces, hosts }: WorldFacts): WorldFacts => ({
  ...(roles ? { roles } : {}),
  ...(interfaces ? { interfaces } : {}),
  ...(hosts ? { hosts } : {}),
});

/** A path of the configuration, from the working directory. */
const pathFrom = ({ directory }: Config, cwd: string, path: string): string =>
  relative(cwd, resolve(directory, path)).split(sep).join('/') || '.';
