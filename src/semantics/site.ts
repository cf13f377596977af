import type { ComposePort } from '../parse/compose-tree.js';
import type { Span } from '../text/source.js';
import type { Environment } from './estate.js';

/** Where a server, a pooler or a program runs, and what its neighbours call it there. */
export type Site = ComposeSite | ClusterSite;

/** A service of a compose file. */
export interface ComposeSite {
  readonly kind: 'compose';
  /** The file that Compose is given; what that one includes is in it. */
  readonly file: string;
  /** Its name, or the folder of the file: Compose takes files of one folder for one project unless they name it. */
  readonly project: string;
  readonly service: string;
  /** Where it meets others, and what they call it there. */
  readonly networks: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** Who has the same one shares the loopback interface. */
  readonly loopback: string;
  /** It has no network of its own, and listens on the machine itself. */
  readonly onHost?: true;
  /** What it alone calls another service, to that service. */
  readonly links: ReadonlyMap<string, string>;
  readonly ports: readonly ComposePort[];
  /** Paths of the tree that are mounted into it. */
  readonly mounted: readonly string[];
  /** The folder of the tree it is built from. */
  readonly builtFrom?: string;
  /** Neither an image nor a build: it adds to a service of another file. */
  readonly isPart: boolean;
}

/** The services of one compose file. */
export interface ComposeProject {
  readonly file: string;
  readonly environment: Environment;
  readonly sites: readonly ComposeSite[];
}

/** A pod, or what an operator makes of a resource. */
export interface ClusterSite {
  readonly kind: 'kubernetes';
  /** The folder of its manifest. */
  readonly folder: string;
  /** Absent where the manifest leaves it to whoever applies it. */
  readonly namespace?: string;
  /** Containers of one pod share the loopback interface. */
  readonly pod?: string;
  /** The Services that lead to it. */
  readonly services: readonly ClusterService[];
}

/** A Service of Kubernetes. */
export interface ClusterService {
  readonly name: string;
  readonly namespace?: string;
  readonly folder: string;
  readonly at: Span;
  /** Its name stands for the pods themselves, so that their ports count and not its own. */
  readonly headless?: true;
  /** Its ports, and the port of the pod behind each, where that is in sight. */
  readonly ports: readonly { readonly port: string; readonly target?: string }[];
  /** `ExternalName`: another name for this host. */
  readonly externalName?: string;
}
