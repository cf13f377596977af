import type { YamlReading } from '../../../parse/yaml-reading.js';
import { passageOf } from '../../../parse/yaml-reading.js';
import { follow, type YamlList, type YamlMap, type YamlNode, type YamlScalar } from '../../../parse/yaml-tree.js';
import { dirname } from '../../../text/path.js';
import { isConnection } from '../../clients-of-scope.js';
import type { Environment } from '../../project.js';
import type { ScopedVariable } from '../../variables.js';
import type { Contribution, ProcessScope, WrittenConnection } from '../../written.js';
import { connectionOfMap } from './connection-map.js';
import { environmentOfKeys } from './environment-of-keys.js';
import { urlsIn } from './text-connections.js';
import { variablesOfList, variablesOfMap } from './variable-lists.js';
import { withoutLineEnd, yamlValue } from './yaml-value.js';

/** What a walk through a file needs to know. */
export interface WalkContext {
  readonly reading: YamlReading;
  readonly environment: Environment;
  /** Parts that another reader has read. */
  readonly taken?: ReadonlySet<YamlNode>;
}

/**
 * Connections and variables of a file of any program, by what they look like: URLs by their schemes, keyword strings,
 * maps of options, maps and lists of variables.
 */
export function genericConnections(root: YamlNode, context: WalkContext, path: readonly string[] = []): Contribution {
  const walk = new Walk(context);
  walk.visit(root, path, undefined);
  return { scopes: walk.scopes, connections: walk.connections };
}

/** Text for people, in which an address is an example at most. */
const PROSE =
  /^(?:description|summary|title|help|comments?|notes?|message|documentation|about|changelog|caption|label|placeholder)$/iu;

class Walk {
  readonly scopes: ProcessScope[] = [];
  readonly connections: WrittenConnection[] = [];
  private readonly context: WalkContext;

  constructor(context: WalkContext) {
    this.context = context;
  }

  /** Aliases are not followed: what they stand for is read where it is written. */
  visit(node: YamlNode, path: readonly string[], key: YamlScalar | undefined): void {
    if (this.context.taken?.has(node)) return;
    if (node.kind === 'map') this.map(node, path, key);
    else if (node.kind === 'list') this.list(node, path);
    else if (node.kind === 'scalar') this.scalar(node, path);
  }

  private map(map: YamlMap, path: readonly string[], key: YamlScalar | undefined): void {
    const { reading } = this.context;
    const entries = reading.fields(map);
    const variables = variablesOfMap(entries);
    if (variables) this.scope(variables, path, map);
    const connection = variables ? undefined : connectionOfMap({ map, entries, path, ...(key && { key }) }, reading);
    if (connection) this.connections.push({ ...connection, environment: this.environment(path) });
    for (const pair of map.pairs) {
      const name = follow(pair.key);
      const word = name?.kind === 'scalar' ? name.text : '?';
      if (pair.value.kind === 'scalar' && variables) continue;
      this.visit(pair.value, [...path, word], name?.kind === 'scalar' ? name : undefined);
    }
  }

  private list(list: YamlList, path: readonly string[]): void {
    const { reading } = this.context;
    const variables = variablesOfList(list.items, reading);
    if (variables) this.scope(variables, path, list);
    for (const [index, item] of variables ? [] : list.items.entries()) {
      const name = reading.map(item) && reading.text(reading.get(item, 'name'));
      this.visit(item, [...path, name ?? String(index)], undefined);
    }
  }

  private scalar(scalar: YamlScalar, path: readonly string[]): void {
    const key = path.findLast((word) => !/^\d+$/u.test(word)) ?? '';
    const whole = passageOf(scalar);
    if (!whole) return;
    const read = yamlValue(scalar);
    const name = path.join('.') || key;
    const environment = PROSE.test(key) ? 'documentation' : this.environment(path);
    if (read && !/\n|^[\w+:.-]*:\/\/$/u.test(read.passage.text) && isConnection(wordsOf(key), read.passage)) {
      this.connections.push({ name, at: read.at, string: read.passage, environment });
      return;
    }
    for (const url of urlsIn(withoutLineEnd(whole)))
      this.connections.push({ name, at: url.at, string: url, environment });
  }

  private scope(variables: readonly ScopedVariable[], path: readonly string[], { at }: YamlNode): void {
    const name = path.join('.');
    this.scopes.push({
      name: name === '' ? at.file.path : `${at.file.path}: ${name}`,
      prefix: name === '' ? '' : `${name}.`,
      variables,
      environment: this.environment(path),
      builtFrom: dirname(at.file.path),
    });
  }

  private environment(path: readonly string[]): Environment {
    return environmentOfKeys(path, this.context.environment);
  }
}

/** `databaseUrl` as `database_url`: names of variables are what is known of such strings. */
const wordsOf = (key: string): string => key.replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2').replaceAll(/[-. ]/gu, '_');
