import { normalize } from '../../text/path.js';
import { type AddressBook, machinesOf } from './address-book.js';
import { type Listener, listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/** A server or a pooler of the same machine, by its port. What runs in a container is not on it. */
export function onLoopback({ file, port, site }: Question, book: AddressBook): Answer {
  if (site || port === undefined) return undefined;
  return evident(
    beside(file, book).filter((one) => one.port !== undefined && listensOn(one, port)),
    `on port ${port}`,
  );
}

/** Where sockets are made unless somebody says otherwise: by PostgreSQL, and by the packages of Debian and Red Hat. */
const USUAL = ['/tmp', '/var/run/postgresql', '/run/postgresql'];

/** The same for a Unix-domain socket, by its directory. */
export function onSocket({ host, file, port, site }: Question, book: AddressBook): Answer {
  if (site) return undefined;
  const wanted = resolved(host);
  const isThere = ({ socketDirectories, to }: Listener) =>
    socketDirectories
      ? socketDirectories.map(resolved).includes(wanted)
      : to.kind === 'server' && (wanted === '' || USUAL.map(resolved).includes(wanted));
  return evident(
    beside(file, book).filter((one) => isThere(one) && listensOn(one, port)),
    `and has its socket in \`${host === '' ? 'the usual folder' : host}\``,
  );
}

/** `/var/run` is a link to `/run`. */
const resolved = (path: string): string => normalize(path).replace(/^\/var\/run(?=\/|$)/u, '/run');

/** What other files of the same machine configure. */
const beside = (file: string, { bare }: AddressBook): readonly Listener[] =>
  [...new Set(machinesOf(file).flatMap((machine) => bare.get(machine) ?? []))].filter((one) => one.file !== file);

function evident([only, ...others]: readonly Listener[], where: string): Answer {
  if (!only || others.length > 0) return undefined;
  return { to: only.to, because: `\`${only.file}\` configures what listens beside it, ${where}`, confidence: 'likely' };
}
