import type { ComposePort } from '../../parse/compose-tree.js';
import { publishedFor } from '../../parse/published-for.js';
import { localityOf } from '../locality.js';
import type { ComposeSite } from '../site.js';
import { type AddressBook, loopbackOf } from './address-book.js';
import { nearestSites, wholeSites } from './around.js';
import type { Listener } from './listener.js';
import type { Answer, Question } from './match.js';

/** A port of this machine that a container publishes there. */
export function publishedPort(question: Question, book: AddressBook): Answer {
  const { port } = question;
  if (port === undefined) return undefined;
  const isHost = (site: ComposeSite) =>
    site.onHost === true && (book.listenersAt.get(site) ?? []).some((one) => one.port === port);
  const found = nearestSites(book, question, (site) =>
    site.onHost ? isHost(site) : site.ports.some((entry) => publishes(entry, port)),
  );
  if (found.length === 0) return undefined;
  const [only, ...others] = wholeSites(found, book);
  if (!only || others.length > 0) return 'taken';
  const entries = found.flatMap(({ ports }) => ports);
  const [listener, ...more] = (book.listenersAt.get(only) ?? []).filter((one) =>
    only.onHost ? one.port === port : leadsTo(entries, port, one),
  );
  if (!listener || more.length > 0) return 'taken';
  const does = only.onHost ? 'listens on' : 'publishes';
  const because = `the service \`${only.service}\` of \`${only.file}\` ${does} port ${port}`;
  return { to: listener.to, because, confidence: 'likely' };
}

/** On an address that this machine reaches itself by. */
const isHere = ({ address }: ComposePort): boolean =>
  address === undefined || address === '::' || localityOf(address) === 'loopback';

function publishes(entry: ComposePort, port: string): boolean {
  if (entry.protocol !== 'tcp' || !isHere(entry)) return false;
  const [from = Number.NaN, to = from] = entry.published.split('-').map(Number);
  return Number(port) >= from && Number(port) <= to;
}

const leadsTo = (entries: readonly ComposePort[], port: string, listener: Listener): boolean =>
  listener.port !== undefined &&
  entries.some((entry) => publishes(entry, port) && publishedFor(entry, Number(listener.port)) === port);

/** What shares the loopback interface with this service, and listens on the port. */
export function sharedLoopback({ site, port }: Question, book: AddressBook): Answer {
  const loopback = site && loopbackOf(site);
  if (loopback === undefined || port === undefined) return undefined;
  const [only, ...others] = (book.onLoopback.get(loopback) ?? []).filter((one) => one.port === port);
  if (!only || others.length > 0) return 'taken';
  return { to: only.to, because: `it runs on the same loopback interface, on port ${port}`, confidence: 'certain' };
}
