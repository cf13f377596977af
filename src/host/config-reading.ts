import type { Problem } from '../parse/problem.js';
import type { SourceFile } from '../text/source.js';
import { configProblems } from './config-problems.js';
import type { SchemaRule } from './config-schema.js';
import { type YamlData, yamlData } from './yaml-data.js';

export interface ConfigReading {
  readonly data: YamlData;
  readonly problems: readonly Problem[];
}

/** A configuration file as data and everything wrong with it. Loaded only where there is one: it brings a YAML parser. */
export function readConfig(file: SourceFile, section: string | undefined, rules: readonly SchemaRule[]): ConfigReading {
  const whole = yamlData(file);
  const data = section === undefined ? whole : sectionOf(whole, section);
  return { data, problems: configProblems(data, rules) };
}

const sectionOf = (whole: YamlData, key: string): YamlData => ({
  value: (whole.value as Readonly<Record<string, unknown>> | undefined)?.[key],
  problems: whole.problems,
  at: (pointer, part) => whole.at(`/${key}${pointer}`, part),
});
