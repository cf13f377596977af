import type { YamlNode } from '../../../parse/yaml-tree.js';
import type { PublishedPort } from '../../project.js';
import type { Manifest } from './manifest.js';
import type { Pod, PodContainer } from './pod.js';

/** The ports of a container that machines outside of the cluster reach, for the port that its server listens on. */
export function publishedPorts(
  { manifest: { reading }, spec }: Pod,
  { fields }: PodContainer,
  services: readonly Manifest[],
  port: number,
): readonly PublishedPort[] {
  const target = String(port);
  const ports = reading.items(fields.get('ports')?.value);
  const textOf = (node: YamlNode, key: string) => reading.text(reading.get(node, key));
  const names = new Set(
    ports.filter((one) => textOf(one, 'containerPort') === target).map((one) => textOf(one, 'name')),
  );
  const published: PublishedPort[] = [];
  const hostNetwork = reading.get(spec, 'hostNetwork');
  if (hostNetwork && reading.text(hostNetwork) === 'true')
    published.push({ at: hostNetwork.at, published: target, target });
  for (const one of ports) {
    const hostPort = reading.get(one, 'hostPort');
    const text = reading.text(hostPort);
    if (!hostPort || text === undefined || textOf(one, 'containerPort') !== target) continue;
    const address = textOf(one, 'hostIP');
    published.push({ at: hostPort.at, published: text, target, ...(address !== undefined && { address }) });
  }
  return [...published, ...services.flatMap((service) => servicePorts(service, target, names))];
}

/** Types of Services that are open to more than the cluster. */
const OPEN = /^(?:NodePort|LoadBalancer)$/u;

function servicePorts(
  { node, reading }: Manifest,
  target: string,
  names: ReadonlySet<string | undefined>,
): readonly PublishedPort[] {
  const type = reading.text(reading.get(node, 'spec', 'type'));
  if (!OPEN.test(type ?? '')) return [];
  return reading.items(reading.get(node, 'spec', 'ports')).flatMap((entry): readonly PublishedPort[] => {
    const portNode = reading.get(entry, 'port');
    const port = reading.text(portNode);
    const to = reading.text(reading.get(entry, 'targetPort')) ?? port;
    if (!portNode || port === undefined || (to !== target && !names.has(to))) return [];
    const nodePort = reading.get(entry, 'nodePort');
    const number = type === 'NodePort' ? reading.text(nodePort) : undefined;
    return [{ at: (number && nodePort ? nodePort : portNode).at, published: number ?? port, target }];
  });
}
