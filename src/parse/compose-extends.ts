import { dirname, join } from '../text/path.js';
import type { SourceFile } from '../text/source.js';
import { DEEPEST, type Layer, layersOf, type ServiceDefinition } from './compose-layers.js';
import { mergeLayers } from './compose-merge.js';
import { type ComposeContext, type ComposeReading, fieldsOf } from './compose-reading.js';
import { type ServiceLayer, serviceLayer } from './compose-service.js';
import { stringOf, writtenScalar } from './compose-string.js';
import { follow, type YamlNode } from './yaml-tree.js';

/** A service of one layer with the chain of services it extends merged under it. */
export function extendedLayer(
  name: string,
  definition: ServiceDefinition,
  siblings: readonly Layer[],
  chain: readonly ServiceDefinition[] = [],
): ServiceLayer {
  const { at, until, fields, context } = definition;
  const holes = context.holes.filter((hole) => hole.start < until && hole.end > at.start);
  const own: ServiceLayer = {
    ...serviceLayer(at, fields, context),
    ...(holes[0] && { incomplete: { why: `a template decides part of \`${name}\``, at: holes[0] } }),
  };
  const node = fields.get('extends')?.value;
  if (!node) return own;
  const unreadable = (why: string): ServiceLayer => {
    context.reading.gap(node.at, `${why}, so what \`${name}\` inherits is not known`);
    return { ...own, incomplete: { why, at: node.at } };
  };
  if (chain.length >= DEEPEST) {
    const why = `services extend each other more than ${DEEPEST} deep here`;
    context.reading.gap(node.at, `${why}, so what they inherit is not known`);
    return { ...own, incomplete: { why, at: node.at } };
  }
  const target = baseOf(node, definition);
  if (!target) return unreadable('the service it extends is not in sight');
  let layers = siblings;
  if (target.path !== undefined) {
    const path = join(context.directory, target.path);
    const { file, why } = context.reading.open(path);
    if (!file) return unreadable(`\`${target.path}\` ${why}`);
    layers = layersOnce(file, dirname(path), context);
  }
  const base = layers.findLast(({ services }) => services.has(target.service))?.services.get(target.service);
  if (!base) return unreadable(`there is no service \`${target.service}\` to extend`);
  const cycle = [...chain, definition].some((link) => link.at.file === base.at.file && link.at.start === base.at.start);
  if (cycle) return unreadable(`\`${target.service}\` extends itself in a circle`);
  const below = extendedLayer(target.service, base, layers, [...chain, definition]);
  if (!context.reading.spend(1 + below.lists.environment.size + below.lists.ports.length, at)) return own;
  return mergeLayers(below, own);
}

const layersOfFiles = new WeakMap<ComposeReading, Map<string, readonly Layer[]>>();

/** The layers of a file that services extend from, read once however many do. */
function layersOnce(file: SourceFile, directory: string, { reading, lookup }: ComposeContext): readonly Layer[] {
  const known = layersOfFiles.get(reading) ?? new Map<string, readonly Layer[]>();
  layersOfFiles.set(reading, known);
  const layers = known.get(file.path) ?? layersOf(file, directory, lookup, reading);
  known.set(file.path, layers);
  return layers;
}

/** `extends: name`, or `extends: { service, file }`. */
function baseOf(
  node: YamlNode,
  { context }: ServiceDefinition,
): { readonly service: string; readonly path?: string } | undefined {
  const known = (from: YamlNode | undefined) => {
    const value = from && writtenScalar(from) ? stringOf(from, context)?.value : undefined;
    return value?.kind === 'set' ? value.value : undefined;
  };
  const map = follow(node);
  if (map?.kind !== 'map') {
    const service = known(node);
    return service === undefined ? undefined : { service };
  }
  const fields = fieldsOf(map, context);
  const service = known(fields.get('service')?.value);
  const fileNode = fields.get('file')?.value;
  const path = known(fileNode);
  if (service === undefined || (fileNode && path === undefined)) return undefined;
  return path === undefined ? { service } : { service, path };
}
