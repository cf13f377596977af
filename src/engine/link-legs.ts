import { AddressBook } from '../semantics/join/address-book.js';
import { clusterName, externalName } from '../semantics/join/cluster-names.js';
import { composeName } from '../semantics/join/compose-names.js';
import {
  type ConfiguredNames,
  configuredName,
  configuredNames,
  configuredPrimary,
} from '../semantics/join/configured-names.js';
import { poolerListener, serverListener } from '../semantics/join/listener.js';
import { managedHost, managedReference } from '../semantics/join/managed-names.js';
import type { Answer, Match, Question } from '../semantics/join/match.js';
import { publishedPort, sharedLoopback } from '../semantics/join/published-ports.js';
import { remoteName } from '../semantics/join/remote-names.js';
import { onLoopback, onSocket } from '../semantics/join/same-machine.js';
import { isEngineHost, localityOf } from '../semantics/locality.js';
import type {
  Client,
  ClusterService,
  ComposeProject,
  Endpoint,
  Leg,
  Pooler,
  Project,
  Server,
  Site,
} from '../semantics/project.js';
import { known } from '../text/resolved.js';
import type { LinkConfig } from './link-options.js';

/** Everything that is joined. */
export interface LegParts extends Pick<Project, 'servers' | 'clients' | 'poolers' | 'managed' | 'replications'> {
  readonly projects: readonly ComposeProject[];
  readonly services: readonly ClusterService[];
  readonly config?: LinkConfig;
}

/** A client with what it is a part of. */
interface Caller {
  readonly client: Client;
  readonly pooler?: Pooler;
  /** The server that connects, of a standby. */
  readonly server?: Server;
}

/**
 * Who connects to what, as far as files tell. A wrong pair makes us claim what is not so: where two could be meant,
 * nobody is.
 */
export function legsOf(parts: LegParts): readonly Leg[] {
  const join = new Join(parts);
  const upstreams = parts.poolers.flatMap((pooler) => pooler.upstreams.map((client): Caller => ({ client, pooler })));
  const callers = [...parts.clients.map((client): Caller => ({ client })), ...upstreams];
  // Nothing connects with documentation.
  return callers
    .filter(({ client }) => client.environment !== 'documentation')
    .flatMap((caller) => caller.client.endpoints.flatMap((endpoint) => join.legOf(caller, endpoint) ?? []));
}

class Join {
  private readonly parts: LegParts;
  private readonly book: AddressBook;
  private readonly names: ConfiguredNames;
  private readonly standbys: ReadonlyMap<string, Server>;

  constructor(parts: LegParts) {
    this.parts = parts;
    const { servers, poolers, projects, services, config } = parts;
    const listeners = [...servers.map(serverListener), ...poolers.map((pooler) => poolerListener(pooler, projects))];
    this.book = new AddressBook(projects, services, listeners);
    this.names = configuredNames(parts, config?.aliases, config?.servers);
    this.standbys = new Map(
      servers.flatMap((server) =>
        server.settings.written('primary_conninfo').map(({ slot: { at } }) => [placeOf(at), server] as const),
      ),
    );
  }

  legOf(caller: Caller, endpoint: Endpoint): Leg | undefined {
    const { client, pooler } = caller;
    const server = client.role === 'walreceiver' ? this.standbys.get(placeOf(client.at)) : undefined;
    const own = { ...caller, ...(server && { server }) };
    const written = known(endpoint.host);
    if (written === undefined) return undefined;
    const host = written.toLowerCase().replace(/\.$/u, '');
    const port = known(endpoint.port);
    const site = this.siteOf(own);
    const file = site?.kind === 'compose' ? site.file : client.at.file.path;
    const question: Question = { client, host, file, ...(port !== undefined && { port }), ...(site && { site }) };
    const answer =
      endpoint.locality === 'unknown'
        ? managedReference(written, question, this.parts.managed)
        : this.answer(question, endpoint, server);
    if (!answer || answer === 'taken') return undefined;
    const { to } = answer;
    const isItself = (to.kind === 'server' && to.server === server) || (to.kind === 'pooler' && to.pooler === pooler);
    return isItself ? undefined : { client, endpoint, ...answer };
  }

  private answer(question: Question, { locality }: Endpoint, standby: Server | undefined): Answer {
    const configured = configuredName(question, this.names);
    if (configured) return configured;
    // With an address beside it the name is not resolved.
    const isResolved = localityOf(question.host) === locality;
    const found = isResolved ? this.byPlace(question, locality) : undefined;
    return found ?? configuredPrimary(standby, this.names) ?? this.byFiles(question, locality);
  }

  private byPlace(question: Question, locality: Endpoint['locality']): Answer {
    const { book } = this;
    const { site, host } = question;
    const isOnMachine = site === undefined || (site.kind === 'compose' && site.onHost === true);
    switch (locality) {
      case 'socket':
        return onSocket(question, this.book) ?? 'taken';
      case 'loopback':
        if (!isOnMachine) return sharedLoopback(question, this.book) ?? 'taken';
        return this.onMachine(question) ?? 'taken';
      default:
        if (isEngineHost(host)) return publishedPort(question, book) ?? 'taken';
        return composeName(question, book) ?? this.behindExternalName(question) ?? clusterName(question, book);
    }
  }

  /** A container that publishes the port, or what is configured beside the client: not both. */
  private onMachine(question: Question): Answer {
    const published = publishedPort(question, this.book);
    const beside = onLoopback(question, this.book);
    return published && beside ? 'taken' : (published ?? beside);
  }

  private behindExternalName(question: Question): Answer {
    const host = externalName(question, this.book);
    if (host === undefined) return undefined;
    const behind = { ...question, host };
    const answer = configuredName(behind, this.names) ?? this.byFiles(behind, localityOf(host));
    return answer && answer !== 'taken' ? through(answer, question.host, host) : 'taken';
  }

  private byFiles(question: Question, locality: Endpoint['locality']): Answer {
    if (locality !== 'remote') return undefined;
    return managedHost(question, this.parts.managed) ?? remoteName(question, this.book);
  }

  private siteOf({ client, pooler, server }: Caller): Site | undefined {
    if (client.site) return client.site;
    if (server?.site) return server.site;
    const sites = pooler && this.book.listeners.find(({ to }) => to.kind === 'pooler' && to.pooler === pooler)?.sites;
    const [first, ...others] = sites ?? [];
    return others.every(
      (other) => other.kind === 'compose' && first?.kind === 'compose' && other.project === first.project,
    )
      ? first
      : undefined;
  }
}

const through = (match: Match, from: string, to: string): Match => ({
  ...match,
  because: `\`${from}\` is an \`ExternalName\` for \`${to}\`, and ${match.because}`,
});

const placeOf = ({ file, start }: { readonly file: { readonly path: string }; readonly start: number }): string =>
  `${start} ${file.path}`;
