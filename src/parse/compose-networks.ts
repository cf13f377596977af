import { type ComposeContext, fieldsOf } from './compose-reading.js';
import { stringOf, writtenScalar } from './compose-string.js';
import { follow, type YamlNode } from './yaml-tree.js';

/** Networks of a service with its aliases there. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** The text of a scalar whose value is in sight. */
export function textIn(node: YamlNode, context: ComposeContext): string | undefined {
  const value = writtenScalar(node) ? stringOf(node, context)?.value : undefined;
  return value?.kind === 'set' && value.value !== '' ? value.value : undefined;
}

function textsIn(node: YamlNode | undefined, context: ComposeContext): readonly string[] {
  const list = node && follow(node);
  if (list?.kind !== 'list' || !context.reading.spend(list.items.length, list.at)) return [];
  return list.items.flatMap((item) => textIn(item, context) ?? []);
}

/** `networks:` of a service: a list of names, or a mapping with `aliases`. */
export function aliasesOf(node: YamlNode, context: ComposeContext): Aliases {
  const map = follow(node);
  if (map?.kind !== 'map') return new Map(textsIn(node, context).map((name) => [name, []]));
  return new Map(
    [...fieldsOf(map, context)].map(([name, { value }]) => {
      const options = follow(value);
      const aliases = options?.kind === 'map' ? fieldsOf(options, context).get('aliases')?.value : undefined;
      return [name, textsIn(aliases, context)];
    }),
  );
}

/** `links:`, each `service` or `service:alias`. */
export const linksOf = (node: YamlNode, context: ComposeContext): ReadonlyMap<string, string> =>
  new Map(
    textsIn(node, context).map((link) => {
      const [service = '', alias = service] = link.split(':');
      return [alias, service];
    }),
  );

/** Top-level `networks:` whose names hold beyond the project: `name: x`, `external: true`, `external: { name: x }`. */
export function networkNames(node: YamlNode, context: ComposeContext): ReadonlyMap<string, string> {
  const map = follow(node);
  if (map?.kind !== 'map') return new Map();
  return new Map(
    [...fieldsOf(map, context)].flatMap(([key, { value }]): [string, string][] => {
      const options = follow(value);
      if (options?.kind !== 'map') return [];
      const fields = fieldsOf(options, context);
      const nameNode = fields.get('name')?.value;
      const name = nameNode && textIn(nameNode, context);
      if (nameNode) return name === undefined ? [] : [[key, name]];
      const external = fields.get('external')?.value;
      const former = external && follow(external);
      if (former?.kind === 'map') {
        const formerNode = fieldsOf(former, context).get('name')?.value;
        return [[key, (formerNode && textIn(formerNode, context)) ?? key]];
      }
      return external && textIn(external, context) === 'true' ? [[key, key]] : [];
    }),
  );
}
