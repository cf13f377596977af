import { dirname } from '../../text/path.js';
import type { ClusterService, ClusterSite } from '../site.js';
import type { AddressBook } from './address-book.js';
import { type Listener, listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/** A name as the resolver of a cluster takes it. */
interface ClusterName {
  readonly service: string;
  readonly namespace?: string;
  /** The name says that it is one of a cluster: `db.shop.svc`. */
  readonly isExplicit: boolean;
}

/** A Service of Kubernetes by any of its names: `db`, `db.shop`, `db.shop.svc.cluster.local`, `db-0.db`. */
export function clusterName(question: Question, book: AddressBook): Answer {
  const { site, host, port } = question;
  if (site?.kind === 'compose') return undefined;
  const folder = site?.folder ?? dirname(question.file);
  for (const name of namesIn(host)) {
    if (!site && !name.isExplicit) continue;
    const found = nearest(book, name, folder, site);
    if (found.length === 0) continue;
    const reached = new Set(found.flatMap((service) => listenersOf(service, port, book)));
    const [listener, ...others] = reached;
    const service = found[0]!;
    if (!listener || others.length > 0) return 'taken';
    const isSure = site !== undefined && found.every((one) => isIn(one, name.namespace ?? site.namespace, folder));
    const because = `\`${service.name}\` is a Service of \`${service.at.file.path}\` that leads to it`;
    return { to: listener.to, because, confidence: isSure ? 'certain' : 'likely' };
  }
  return undefined;
}

/** The host that a Service of type `ExternalName` stands for. */
export function externalName({ site, host }: Question, book: AddressBook): string | undefined {
  if (site?.kind !== 'kubernetes') return undefined;
  const found = namesIn(host).flatMap((name) => nearest(book, name, site.folder, site));
  const names = new Set(found.map((service) => service.externalName?.toLowerCase().replace(/\.$/u, '')));
  const [only, ...others] = names;
  return others.length === 0 ? only : undefined;
}

/** In the order a resolver tries them; a pod of a StatefulSet stands before its headless Service. */
function namesIn(host: string): readonly ClusterName[] {
  const inCluster = /^(.+)\.svc(?:\..+)?$/u.exec(host)?.[1];
  const parts = (inCluster ?? host).split('.');
  const isExplicit = inCluster !== undefined;
  const [first = '', second, third, ...more] = parts;
  if (more.length > 0) return [];
  const whole: ClusterName = { service: first, ...(second !== undefined && { namespace: second }), isExplicit };
  const isPod = second !== undefined && /-\d+$/u.test(first);
  const pod: ClusterName = { service: second ?? '', ...(third !== undefined && { namespace: third }), isExplicit };
  if (third !== undefined) return isPod ? [pod] : [];
  if (isExplicit && second === undefined) return [];
  return isPod && !isExplicit ? [whole, pod] : [whole];
}

/** Services of the name that may be meant from this folder, those of the nearest folder. */
function nearest(
  { clusterServices }: AddressBook,
  { service, namespace }: ClusterName,
  folder: string,
  site: ClusterSite | undefined,
): readonly ClusterService[] {
  const wanted = namespace ?? site?.namespace;
  const fitting = (clusterServices.get(service) ?? []).filter((one) =>
    wanted !== undefined && one.namespace !== undefined
      ? one.namespace.toLowerCase() === wanted.toLowerCase()
      : areNear(one.folder, folder),
  );
  const least = Math.min(...fitting.map((one) => distance(one.folder, folder)));
  return fitting.filter((one) => distance(one.folder, folder) === least);
}

/** One of them holds the other; the root holds everything, and says nothing by that. */
const areNear = (one: string, other: string): boolean =>
  one === other || (one !== '.' && other.startsWith(`${one}/`)) || (other !== '.' && one.startsWith(`${other}/`));

/** Steps from one folder to another. */
function distance(one: string, other: string): number {
  const [from, to] = [one, other].map((folder) => (folder === '.' ? [] : folder.split('/')));
  let same = 0;
  while (same < from!.length && from![same] === to![same]) same++;
  return from!.length + to!.length - 2 * same;
}

const isIn = ({ namespace, folder }: ClusterService, wanted: string | undefined, from: string): boolean =>
  namespace === wanted && (namespace !== undefined || folder === from);

/** What is behind a port of a Service. */
const listenersOf = (service: ClusterService, port: string | undefined, book: AddressBook): readonly Listener[] =>
  book.served(service).flatMap(({ listener, service: { headless, ports } }) => {
    const isThere =
      headless || ports.length === 0
        ? listensOn(listener, port)
        : ports.some((entry) => (port === undefined || entry.port === port) && listensOn(listener, entry.target));
    return isThere ? [listener] : [];
  });
