import { type Files, isReadable } from '../../../text/files.js';
import { dirname, join } from '../../../text/path.js';
import type { ClusterService, ClusterSite } from '../../project.js';
import type { Contribution } from '../../written.js';
import { type Manifest, titleOf } from './manifest.js';
import type { Pod } from './pod.js';

const KUSTOMIZATIONS = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** The namespace of a resource: what Kustomize puts in the place of its own, else that one. */
export function namespaceOf({ node, reading, file }: Manifest, files: Files): string | undefined {
  const folder = dirname(file.path);
  const kustomization = KUSTOMIZATIONS.map((name) => files.read(join(folder, name))).find(isReadable);
  const outer = kustomization && /^namespace:[ \t]*["']?([a-z0-9-]+)["']?[ \t]*(?:#|$)/mu.exec(kustomization.text)?.[1];
  return outer ?? plainName(reading.text(reading.get(node, 'metadata', 'namespace')));
}

/** A name that is final, as no template makes it. */
export const plainName = (text: string | undefined): string | undefined =>
  text !== undefined && /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/u.test(text) ? text : undefined;

/** Where what a resource describes runs. */
export function siteOf(manifest: Manifest, files: Files, services: readonly ClusterService[] = []): ClusterSite {
  const namespace = namespaceOf(manifest, files);
  return {
    kind: 'kubernetes',
    folder: dirname(manifest.file.path),
    ...(namespace !== undefined && { namespace }),
    services,
  };
}

/** The same of the containers of a pod, with the Services that lead to them. */
export function podSite(pod: Pod, services: readonly Manifest[], files: Files): ClusterSite {
  const { manifest } = pod;
  const ports = namedPorts(pod);
  return {
    ...siteOf(
      manifest,
      files,
      services.flatMap((service) => serviceOf(service, files, ports) ?? []),
    ),
    pod: `${manifest.file.path}: ${titleOf(manifest)}`,
  };
}

/** Ports of its containers by their names. */
const namedPorts = ({ manifest: { reading }, containers }: Pod): ReadonlyMap<string, string> =>
  new Map(
    containers.flatMap(({ fields }) =>
      reading.items(fields.get('ports')?.value).flatMap((entry): [string, string][] => {
        const name = reading.text(reading.get(entry, 'name'));
        const port = reading.text(reading.get(entry, 'containerPort'));
        return name !== undefined && port !== undefined ? [[name, port]] : [];
      }),
    ),
  );

/** A Service as the names of others mean it; undefined for other resources, and where a template names it. */
export function serviceOf(
  { kind, node, reading, file, name: written }: Manifest,
  files: Files,
  named?: ReadonlyMap<string, string>,
): ClusterService | undefined {
  const name = plainName(written);
  const at = reading.get(node, 'metadata', 'name')?.at;
  if (kind !== 'Service' || name === undefined || !at) return undefined;
  const spec = reading.get(node, 'spec');
  const externalName =
    reading.text(reading.get(spec, 'type')) === 'ExternalName'
      ? plainName(reading.text(reading.get(spec, 'externalName'))?.toLowerCase().replace(/\.$/u, ''))
      : undefined;
  const namespace = namespaceOf({ kind, node, reading, file, name, apiVersion: 'v1' }, files);
  return {
    name,
    ...(namespace !== undefined && { namespace }),
    folder: dirname(file.path),
    at,
    ...(reading.text(reading.get(spec, 'clusterIP')) === 'None' && { headless: true }),
    ports: reading.items(reading.get(spec, 'ports')).flatMap((entry) => {
      const port = reading.text(reading.get(entry, 'port'));
      const to = reading.text(reading.get(entry, 'targetPort')) ?? port;
      const target = to === undefined || /^\d+$/u.test(to) ? to : named ? (named.get(to) ?? to) : undefined;
      return port === undefined ? [] : [{ port, ...(target !== undefined && { target }) }];
    }),
    ...(externalName !== undefined && { externalName }),
  };
}

/** Services that an operator makes for a resource, by its rules. */
export const operatorServices = (
  manifest: Manifest,
  files: Files,
  names: readonly string[],
  port = '5432',
): readonly ClusterService[] => {
  const namespace = namespaceOf(manifest, files);
  const at = manifest.reading.get(manifest.node, 'metadata', 'name')?.at ?? manifest.node.at;
  return plainName(manifest.name) === undefined
    ? []
    : names.map((name) => ({
        name,
        ...(namespace !== undefined && { namespace }),
        folder: dirname(manifest.file.path),
        at,
        ports: [{ port }],
      }));
};

/** Everything that a part of a manifest tells of, where that runs. */
export function placed(contribution: Contribution, site: ClusterSite): Contribution {
  const { scopes, connections, poolers, servers } = contribution;
  const outside: ClusterSite = { ...site, services: [] };
  return {
    ...contribution,
    ...(scopes && { scopes: scopes.map((scope) => ({ site: outside, ...scope })) }),
    ...(connections && { connections: connections.map((connection) => ({ site: outside, ...connection })) }),
    ...(poolers && { poolers: poolers.map((pooler) => ({ site, ...pooler })) }),
    ...(servers && { servers: servers.map((server) => ({ site, ...server })) }),
  };
}
