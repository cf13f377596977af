import { numericAddress } from '../../parse/hba-address.js';
import { nameOfDestination } from '../legs.js';
import { type AddressBook, hostKey } from './address-book.js';
import { type Listener, listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/** What is left of a host that nobody names: the one that its own files connect with it, where it is the only one. */
export function remoteName({ host, port }: Question, book: AddressBook): Answer {
  const key = hostKey(host);
  const isName = host.includes('.') && !numericAddress(host);
  const wildcard = `*${host.slice(host.indexOf('.'))}`;
  const only = (listeners: readonly Listener[] = [], because: (to: string) => string): Answer => {
    const [first, ...others] = listeners.filter((one) => listensOn(one, port));
    if (!first) return undefined;
    if (others.length > 0) return 'taken';
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
