import type { ErrorObject } from 'ajv';
import { endOfDay } from '../engine/calendar.js';
import type { Problem } from '../parse/problem.js';
import { didYouMean } from '../text/closest.js';
import { accessProblems } from './config-access-problems.js';
import { placeProblems } from './config-place-problems.js';
import { type ConfigData, configSchema, DATE, type SchemaRule } from './config-schema.js';
import { validateConfig } from './config-validator.js';
import type { YamlData } from './yaml-data.js';

/**
 * What is wrong with a configuration, each at its place. Rules that came with a plugin are unknown to the compiled
 * schema, so what it says of their ids does not count.
 */
export function configProblems(data: YamlData, rules: readonly SchemaRule[]): readonly Problem[] {
  if (data.problems.length > 0) return data.problems;
  if (data.value === undefined || data.value === null) return [];
  if (validateConfig(data.value)) return [...daysThatAreNone(data), ...accessProblems(data), ...placeProblems(data)];
  const known = new Set(rules.map(({ id }) => id));
  return (validateConfig.errors ?? [])
    .filter((error) => error.keyword !== 'if' && !known.has(strangerOf(error, data)))
    .map((error) => ({ at: placeOf(error, data), message: messageOf(error, data, rules) }));
}

/** `2027-02-30` has the shape of a day, which is all that a schema can see. */
function daysThatAreNone(data: YamlData): readonly Problem[] {
  const { ignore = [] } = data.value as ConfigData;
  return ignore.flatMap(({ until }, index) => {
    if (until === undefined || endOfDay(until) !== undefined) return [];
    const message = `\`ignore.${index}.until\` is \`${until}\`, and must be a day like 2027-03-31`;
    return [{ at: data.at(`/ignore/${index}/until`), message }];
  });
}

/** The rule id an error is about, where it is about one. */
function strangerOf(error: ErrorObject, data: YamlData): string {
  if (error.keyword === 'additionalProperties') return String(error.params['additionalProperty']);
  return error.keyword === 'enum' ? String(valueAt(data.value, error.instancePath)) : '';
}

const isRules = (path: string): boolean => /^\/(?:overrides\/\d+\/)?rules$/u.test(path);

function placeOf(error: ErrorObject, data: YamlData) {
  if (error.keyword !== 'additionalProperties') return data.at(error.instancePath);
  return data.at(`${error.instancePath}/${pointerStep(String(error.params['additionalProperty']))}`, 'key');
}

function messageOf(error: ErrorObject, data: YamlData, rules: readonly SchemaRule[]): string {
  const where = error.instancePath === '' ? 'the configuration' : `\`${words(error.instancePath)}\``;
  const value = valueAt(data.value, error.instancePath);
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      if (isRules(error.instancePath))
        return `there is no rule \`${key}\`${didYouMean(
          key,
          rules.map(({ id }) => id),
        )}`;
      return `${where} has no key \`${key}\`${didYouMean(key, keysAt(error.instancePath, rules))}`;
    }
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
      const guess = didYouMean(String(value), allowed);
      if (/^\/ignore\/\d+\/rule$/u.test(error.instancePath)) return `there is no rule \`${String(value)}\`${guess}`;
      return `${where} is ${shown(value)}, and can be ${allowed.join(', ')}${guess}`;
    }
    case 'type':
      return `${where} is ${shown(value)}, and must be ${ARTICLES[String(error.params['type'])] ?? String(error.params['type'])}`;
    case 'required':
      return `${where} has no \`${String(error.params['missingProperty'])}\``;
    case 'pattern':
      return error.params['pattern'] === DATE
        ? `${where} is ${shown(value)}, and must be a day like 2027-03-31`
        : `${where} is empty`;
    case 'minItems':
      return `${where} is an empty list`;
    default:
      return `${where} ${error.message ?? 'is not valid'}`;
  }
}

const ARTICLES: Readonly<Record<string, string>> = {
  object: 'a map of keys to values',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'a map';
  return value === null ? 'empty' : `\`${String(value)}\``;
}

/** `/servers/a~1b/hba` → `servers.a/b.hba` */
const words = (pointer: string): string => pointer.slice(1).split('/').map(stepName).join('.');
const stepName = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
const pointerStep = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const step of pointer.split('/').slice(1)) {
    if (at === null || typeof at !== 'object') return undefined;
    at = (at as Readonly<Record<string, unknown>>)[stepName(step)];
  }
  return at;
}

interface SchemaNode {
  readonly $ref?: string;
  readonly then?: SchemaNode;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | false;
}

/** The keys the schema knows at a place of the data. */
function keysAt(pointer: string, rules: readonly SchemaRule[]): readonly string[] {
  const root = configSchema(rules) as SchemaNode;
  const follow = (node: SchemaNode | undefined): SchemaNode | undefined => {
    if (node?.$ref !== undefined) return follow(valueAt(root, node.$ref.slice(1)) as SchemaNode | undefined);
    return node?.then ?? node;
  };
  let at: SchemaNode | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    at = follow(at?.properties?.[stepName(step)] ?? at?.items ?? (at?.additionalProperties || undefined));
  }
  return Object.keys(at?.properties ?? {});
}
