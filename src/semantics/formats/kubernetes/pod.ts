import type { Entry } from '../../../parse/yaml-merge.js';
import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { Manifest } from './manifest.js';

/** The pods that a resource makes. */
export interface Pod {
  readonly manifest: Manifest;
  readonly spec: YamlNode;
  readonly labels: ReadonlyMap<string, string>;
  readonly containers: readonly PodContainer[];
}

export interface PodContainer {
  readonly name: string;
  readonly key: YamlNode;
  readonly node: YamlNode;
  readonly fields: ReadonlyMap<string, Entry>;
}

/** Where resources keep the description of their pods: a Pod itself, whatever has a template, a CronJob. */
const PLACES: readonly (readonly string[])[] = [['spec', 'jobTemplate', 'spec', 'template'], ['spec', 'template'], []];
const LISTS = ['initContainers', 'containers'];

export function podOf(manifest: Manifest): Pod | undefined {
  const { node, reading } = manifest;
  for (const place of PLACES) {
    const template = reading.get(node, ...place);
    const spec = reading.get(template, 'spec');
    const containers = LISTS.flatMap((list) => reading.items(reading.get(spec, list))).flatMap(
      (container): readonly PodContainer[] => {
        const fields = reading.fields(container);
        const name = fields.get('name');
        return fields.size === 0
          ? []
          : [{ name: reading.text(name?.value) ?? '', key: name?.value ?? container, node: container, fields }];
      },
    );
    if (!spec || containers.length === 0) continue;
    const labels = new Map(
      [...reading.fields(reading.get(template, 'metadata', 'labels'))].flatMap(([label, { value }]) => {
        const text = reading.text(value);
        return text === undefined ? [] : [[label, text] as const];
      }),
    );
    return { manifest, spec, labels, containers };
  }
  return undefined;
}
