import type { ComposeService, ComposeTree } from '../parse/compose-tree.js';
import type { Environment } from '../semantics/project.js';
import type { ComposeProject, ComposeSite } from '../semantics/site.js';
import { dirname } from '../text/path.js';
import { known } from '../text/resolved.js';
import type { SourceFile } from '../text/source.js';

/** Where every service of a compose file runs, and what the others call it. */
export function composeSites(file: SourceFile, tree: ComposeTree, environment: Environment): ComposeProject {
  const project = tree.name ?? dirname(file.path);
  const sites = tree.services.map((service) => siteOf(service, file, project, tree.networks));
  return {
    file: file.path,
    environment,
    sites: sites.map((site, index) => inNetworkOf(tree.services[index]!, site, sites)),
  };
}

/** `network_mode: service:x`: it resolves the names that x resolves, and has none of its own. */
function inNetworkOf({ networkMode }: ComposeService, site: ComposeSite, sites: readonly ComposeSite[]): ComposeSite {
  const owner = /^service:(.+)$/u.exec(networkMode?.text ?? '')?.[1];
  const { networks = [] } = sites.find(({ service }) => service === owner) ?? {};
  return owner === undefined ? site : { ...site, networks: networks.map(({ id }) => ({ id, names: [] })) };
}

function siteOf(
  service: ComposeService,
  file: SourceFile,
  project: string,
  names: ReadonlyMap<string, string>,
): ComposeSite {
  const { name, build, image, links, ports, mounts, networkMode } = service;
  const builtFrom = builtFromOf(service);
  const mode = networkMode?.text;
  const written = service.networks.size > 0 ? service.networks : new Map<string, readonly string[]>([['default', []]]);
  const idOf = (network: string) => {
    const beyond = names.get(network);
    return beyond === undefined ? `${network} of ${project}` : beyond;
  };
  return {
    kind: 'compose',
    file: file.path,
    project,
    service: name,
    // A mode takes the place of all networks.
    networks:
      mode === undefined
        ? [...written].map(([network, aliases]) => ({
            id: idOf(network),
            names: [name, ...service.names, ...aliases].map((each) => each.toLowerCase()),
          }))
        : [],
    loopback: mode === 'host' ? project : `${mode?.startsWith('service:') ? mode.slice(8) : name} of ${project}`,
    ...(mode === 'host' && { onHost: true }),
    links,
    ports,
    mounted: mounts.flatMap(({ source }) => source ?? []),
    ...(builtFrom !== undefined && { builtFrom }),
    isPart: !image && !build,
  };
}

/** The folder of the program; Compose's own default is the one of the file. */
export const builtFromOf = ({ build, buildContext }: ComposeService): string | undefined =>
  buildContext ? known(buildContext) : build && dirname(build.file.path);
