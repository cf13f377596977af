import { numericAddress } from '../../parse/hba-address.js';
import { nameOfDestination } from '../legs.js';
import type { Destination, Environment } from '../project.js';
import { type AddressBook, hostKey } from './address-book.js';
import { areMadeApart } from './around.js';
import { type Listener, listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/** What is left of a host that nobody names: the one that its own files connect with it, where it is the only one. */
export function remoteName({ host, port, client }: Question, book: AddressBook): Answer {
  const key = hostKey(host);
  const isName = host.includes('.') && !numericAddress(host);
  const wildcard = `*${host.slice(host.indexOf('.'))}`;
  const only = (listeners: readonly Listener[] = [], because: (to: string) => string): Answer => {
    const [first, ...others] = listeners.filter((one) => listensOn(one, port));
    if (!first) return undefined;
    if (others.length > 0) return 'taken';
    // So little does not join what runs somewhere to what a test or an example is made of.
    if (areMadeApart(client.environment, environmentOf(first.to))) return undefined;
    return { to: first.to, because: because(`\`${nameOfDestination(first.to)}\``), confidence: 'likely' };
  };
  return (
    // `hosts/db1.example.com/postgresql.conf`
    (isName ? only(book.foldersNamed.get(key), (to) => `${to} is called after the host`) : undefined) ??
    only(book.onAddress.get(key), (to) => `${to} listens on \`${host}\``) ??
    only(book.certified.get(key), () => `its certificate names \`${host}\``) ??
    (isName ? only(book.certified.get(wildcard), () => `its certificate names \`${wildcard}\``) : undefined)
  );
}

const environmentOf = (to: Destination): Environment => {
  switch (to.kind) {
    case 'server':
      return to.server.environment;
    case 'pooler':
      return to.pooler.environment;
    case 'managed':
      return to.managed.environment;
  }
};
