import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { SourceFile, Span } from '../../../text/source.js';
import type { Contribution, FormatContext } from '../../written.js';
import { merged } from '../yaml/contributions.js';
import { environmentOfKeys } from '../yaml/environment-of-keys.js';
import { genericConnections } from '../yaml/generic.js';
import { Cluster } from './cluster.js';
import { placed, podSite, serviceOf, siteOf } from './cluster-sites.js';
import { CONFIG_FIELDS, isConfig } from './config.js';
import { configContents } from './config-contents.js';
import { readContainer } from './container.js';
import { type Manifest, titleOf } from './manifest.js';
import { servicesOfOperator } from './operator-names.js';
import { podOf } from './pod.js';
import type { ResourceContext } from './resource.js';
import { operatorResources } from './resources.js';

/** Kinds that describe other resources, and hold ciphertext. */
const PASSED_OVER = /^(?:CustomResourceDefinition|SealedSecret)$/u;

/** The resources of one file, read together: a Deployment names the ConfigMap below it. */
export function kubernetes(
  all: readonly Manifest[],
  file: SourceFile,
  context: FormatContext,
  holes: readonly Span[],
): Contribution {
  const read = all.filter(({ kind }) => !PASSED_OVER.test(kind));
  const operated = new Map(read.flatMap((manifest) => operatorPart(manifest, file, { ...context, holes })));
  const plain = read.filter((manifest) => !operated.has(manifest));
  const cluster = new Cluster(plain, file, context.files);
  const environmentOf = ({ node, reading }: Manifest) =>
    environmentOfKeys([reading.text(reading.get(node, 'metadata', 'namespace')) ?? ''], context.environment);

  const { own, others } = cluster.pods();
  const used = new Set<Manifest>();
  const { files } = context;
  const containers = own.flatMap((pod) => {
    const site = podSite(pod, cluster.servicesOf(pod), files);
    return pod.containers.map((container) => {
      const { contribution, used: configs } = readContainer(pod, container, cluster, environmentOf(pod.manifest));
      for (const config of configs) used.add(config);
      return placed(contribution, site);
    });
  });
  const configs = plain.filter(isConfig);
  // A pod in another file may say nothing of PostgreSQL by itself, so that nobody else reads it.
  const neighbours = configs.some((config) => !used.has(config))
    ? others.flatMap((pod) =>
        pod.containers.flatMap((container) => {
          const { contribution, used: theirs } = readContainer(pod, container, cluster, environmentOf(pod.manifest));
          const ours = configs.filter((config) => theirs.has(config));
          for (const config of ours) used.add(config);
          const site = podSite(pod, [], files);
          return ours.length > 0 ? [placed({ scopes: contribution.scopes ?? [] }, site)] : [];
        }),
      )
    : [];
  return merged([
    ...operated.values(),
    ...containers,
    ...neighbours,
    ...configs.map((manifest) =>
      placed(
        configContents(cluster.configOf(manifest), environmentOf(manifest), used.has(manifest), holes),
        siteOf(manifest, files),
      ),
    ),
    ...plain.map((manifest) => placed(restOf(manifest, context), siteOf(manifest, files))),
    { services: plain.flatMap((manifest) => serviceOf(manifest, files) ?? []) },
  ]);
}

function operatorPart(
  manifest: Manifest,
  file: SourceFile,
  context: Omit<ResourceContext, 'reading'>,
): readonly (readonly [Manifest, Contribution])[] {
  const resource = operatorResources.find(
    ({ apiVersion, kind }) => kind === manifest.kind && apiVersion.test(manifest.apiVersion),
  );
  const part = resource?.read(manifest.node, file, { ...context, reading: manifest.reading });
  if (!part) return [];
  const services = servicesOfOperator(manifest, context.files);
  const site = siteOf(manifest, context.files);
  const { servers = [], poolers = [], ...rest } = part;
  return [
    [
      manifest,
      merged([
        placed({ servers }, { ...site, services: services.server }),
        placed({ poolers }, { ...site, services: services.pooler }),
        placed(rest, site),
      ]),
    ],
  ];
}

/** What no field of Kubernetes explains: resources of other operators, probes, annotations. */
function restOf(manifest: Manifest, { environment }: FormatContext): Contribution {
  const { node, reading } = manifest;
  const taken = new Set<YamlNode>();
  const take = (part: YamlNode | undefined) => part && taken.add(part);
  take(reading.get(node, 'metadata'));
  if (isConfig(manifest)) for (const field of CONFIG_FIELDS) take(reading.get(node, field));
  for (const { fields } of podOf(manifest)?.containers ?? [])
    for (const field of ['env', 'envFrom']) take(fields.get(field)?.value);
  return genericConnections(node, { reading, environment, taken }, [titleOf(manifest)]);
}
