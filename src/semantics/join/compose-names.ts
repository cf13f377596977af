import type { ComposeSite } from '../site.js';
import type { AddressBook } from './address-book.js';
import { nearestSites, wholeSites } from './around.js';
import { type Listener, listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/** A name that Compose gives: that of a service, of its container, an alias on a network they share, a link. */
export function composeName(question: Question, book: AddressBook): Answer {
  const { site, host } = question;
  if (site?.kind === 'kubernetes') return undefined;
  const found = site ? neighbours(site, host, book) : guessed(question, book);
  if (found.length === 0) return undefined;
  const [only, ...others] = wholeSites(found, book);
  const listener = only && others.length === 0 ? listenerAt(only, question.port, book) : undefined;
  if (!only || !listener) return 'taken';
  const because =
    only.service.toLowerCase() === host
      ? `\`${host}\` is a service of \`${only.file}\``
      : `\`${host}\` is a name of the service \`${only.service}\` of \`${only.file}\``;
  return { to: listener.to, because, confidence: site ? 'certain' : 'likely' };
}

/** Who answers to a name on a network of this service; of its own file rather than of another one. */
function neighbours(own: ComposeSite, host: string, book: AddressBook): readonly ComposeSite[] {
  const linked = [...own.links].find(([alias]) => alias.toLowerCase() === host)?.[1];
  const answers = linked === undefined ? book.neighbours(own, host) : book.service(linked, own.project);
  const here = answers.filter(({ file, isPart }) => file === own.file && !isPart);
  return here.length > 0 ? here : answers;
}

/** Nobody says where the program runs: a name that only containers know, of the nearest project that has it. */
const guessed = (question: Question, book: AddressBook): readonly ComposeSite[] =>
  question.host.includes('.')
    ? []
    : nearestSites(book, question, ({ networks }) => networks.some(({ names }) => names.includes(question.host)));

/** What listens there in this service. */
function listenerAt(site: ComposeSite, port: string | undefined, book: AddressBook): Listener | undefined {
  const [only, ...others] = (book.listenersAt.get(site) ?? []).filter((one) => listensOn(one, port));
  return others.length === 0 ? only : undefined;
}
