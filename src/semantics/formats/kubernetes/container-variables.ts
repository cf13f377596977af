import type { YamlReading } from '../../../parse/yaml-reading.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import { set, unknown } from '../../../text/resolved.js';
import type { Span } from '../../../text/source.js';
import type { ScopedVariable } from '../../variables.js';
import { variableFrom, yamlValue } from '../yaml/yaml-value.js';
import type { Cluster } from './cluster.js';
import { entryVariable } from './config.js';
import type { Manifest } from './manifest.js';
import type { PodContainer } from './pod.js';

/** The variables of a container, and what of them is not in sight. */
export interface ContainerVariables {
  readonly variables: readonly ScopedVariable[];
  /** Configs that are handed over as they are, or key by key. */
  readonly used: ReadonlySet<Manifest>;
  /** Whole configs that are in no file we see. */
  readonly missing: readonly { readonly at: Span; readonly what: string }[];
}

const SOURCES = [
  ['configMapRef', 'configMapKeyRef', 'ConfigMap'],
  ['secretRef', 'secretKeyRef', 'Secret'],
] as const;

/** `envFrom` in its order, then `env`, which wins and may refer to what stands before it. */
export function containerVariables(
  { fields }: PodContainer,
  reading: YamlReading,
  cluster: Cluster,
): ContainerVariables {
  const variables: ScopedVariable[] = [];
  const used = new Set<Manifest>();
  const missing: { at: Span; what: string }[] = [];
  for (const item of reading.items(fields.get('envFrom')?.value)) {
    const prefix = reading.text(reading.get(item, 'prefix')) ?? '';
    for (const [ref, , kind] of SOURCES) {
      const node = reading.get(item, ref, 'name');
      const name = reading.text(node);
      if (!node || name === undefined) continue;
      const config = cluster.config(kind, name);
      if (config) used.add(config.manifest);
      else missing.push({ at: node.at, what: `the ${kind} \`${name}\`` });
      for (const entry of config?.entries ?? []) {
        const variable = entryVariable(entry, `${prefix}${entry.name}`);
        if (variable) variables.push(variable);
      }
    }
  }
  for (const item of reading.items(fields.get('env')?.value)) {
    const nameNode = reading.get(item, 'name');
    const name = reading.text(nameNode);
    if (!nameNode || name === undefined) continue;
    const from = reading.get(item, 'valueFrom');
    const value = reading.get(item, 'value');
    if (from) variables.push(valueFrom(name, nameNode, from, { reading, cluster, used }));
    else {
      const read = yamlValue(value, 'kubernetes', (word) => variables.findLast((one) => one.name === word)?.value);
      variables.push(read ? variableFrom(name, read) : { name, value: set('', nameNode.at), at: nameNode.at });
    }
  }
  return { variables, used, missing };
}

interface Looking {
  readonly reading: YamlReading;
  readonly cluster: Cluster;
  readonly used: Set<Manifest>;
}

function valueFrom(
  name: string,
  { at }: YamlNode,
  from: YamlNode,
  { reading, cluster, used }: Looking,
): ScopedVariable {
  for (const [, ref, kind] of SOURCES) {
    const of = reading.text(reading.get(from, ref, 'name'));
    const key = reading.text(reading.get(from, ref, 'key'));
    if (of === undefined || key === undefined) continue;
    const config = cluster.config(kind, of);
    const entry = config?.entries.find((one) => one.name === key);
    if (!config || !entry) return { name, value: unknown(`the ${kind} \`${of}\` is not in sight`, at), at };
    used.add(config.manifest);
    return entryVariable(entry, name) ?? { name, value: unknown('it holds a whole file', at), at };
  }
  return { name, value: unknown('Kubernetes fills it in when the pod starts', at), at };
}
