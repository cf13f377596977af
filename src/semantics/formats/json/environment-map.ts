import { type JsValue, memberOf } from '../../../parse/javascript/js-value.js';
import { basename, dirname } from '../../../text/path.js';
import { set } from '../../../text/resolved.js';
import type { SourceFile } from '../../../text/source.js';
import type { ScopedVariable } from '../../variables.js';
import type { FormatContext } from '../../written.js';
import type { JsonFound } from './json-found.js';
import type { Member } from './members.js';

/** Members under which programs keep the variables of a process: launch.json, devcontainer.json, task definitions. */
const NAMES = /^(?:env|environment|containerEnv|remoteEnv|env_\w+|environmentVariables|variables)$/iu;

/** Variables of one process, as a map or as pairs of `name` and `value`. */
export function environmentMap(
  { path, value }: Member,
  file: SourceFile,
  { environment }: FormatContext,
): JsonFound | undefined {
  if (!NAMES.test(path.at(-1) ?? '')) return undefined;
  const variables =
    value.kind === 'array'
      ? pairs(value.items ?? [])
      : value.kind === 'object'
        ? value.entries.flatMap(({ name, value: text }) => variableOf(name, text))
        : [];
  if (variables.length === 0) return undefined;
  const prefix = `${path.join('.')}.`;
  return {
    connections: [],
    scopes: [
      { name: `${file.path}: ${path.join('.')}`, prefix, variables, environment, builtFrom: programFolder(file) },
    ],
  };
}

/** Editors keep their settings in a folder of their own. */
const programFolder = ({ path }: SourceFile): string => {
  const folder = dirname(path);
  return /^\.(?:vscode|devcontainer|idea)$/u.test(basename(folder)) ? dirname(folder) : folder;
};

const pairs = (items: readonly JsValue[]): readonly ScopedVariable[] =>
  items.flatMap((item) => {
    if (item.kind !== 'object') return [];
    const name = memberOf(item, 'name');
    return name?.kind === 'string' ? variableOf(name.passage.text, memberOf(item, 'value')) : [];
  });

function variableOf(name: string, value: JsValue | undefined): readonly ScopedVariable[] {
  if (value?.kind === 'scalar') return [{ name, value: set(value.text, value.at), at: value.at }];
  if (value?.kind !== 'string') return [];
  const { passage } = value;
  return [{ name, value: set(passage.text, passage.at), at: passage.at, passage }];
}
