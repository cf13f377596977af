import { dirname, normalize } from '../../text/path.js';
import type { Listener } from './listener.js';
import { listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/**
 * The files of one machine: those of one folder, and those below one `etc`. A root that holds anything else, too, is no
 * machine.
 */
export function areOfOneMachine(one: string, other: string): boolean {
  if (dirname(one) === dirname(other)) return true;
  const root = machineOf(one);
  return root !== undefined && root === machineOf(other);
}

const machineOf = (path: string): string | undefined => /^(?:.*\/)?etc\//u.exec(path)?.[0];

/** A server or a pooler of the same machine, by its port. What runs in a container is not on it. */
export function onLoopback({ file, port, site }: Question, listeners: readonly Listener[]): Answer {
  if (site || port === undefined) return undefined;
  return evident(
    listeners.filter((one) => one.port !== undefined && listensOn(one, port)),
    file,
    `on port ${port}`,
  );
}

/** Where sockets are made unless somebody says otherwise: by PostgreSQL, and by the packages of Debian and Red Hat. */
const USUAL = ['/tmp', '/var/run/postgresql', '/run/postgresql'];

/** The same for a Unix-domain socket, by its directory. */
export function onSocket({ host, file, port, site }: Question, listeners: readonly Listener[]): Answer {
  if (site) return undefined;
  const wanted = resolved(host);
  const isThere = ({ socketDirectories, to }: Listener) =>
    socketDirectories
      ? socketDirectories.map(resolved).includes(wanted)
      : to.kind === 'server' && (wanted === '' || USUAL.map(resolved).includes(wanted));
  return evident(
    listeners.filter((one) => isThere(one) && listensOn(one, port)),
    file,
    `and has its socket in \`${host === '' ? 'the usual folder' : host}\``,
  );
}

/** `/var/run` is a link to `/run`. */
const resolved = (path: string): string => normalize(path).replace(/^\/var\/run(?=\/|$)/u, '/run');

function evident(all: readonly Listener[], file: string, where: string): Answer {
  const [only, ...others] = all.filter(
    ({ file: theirs, sites, to }) =>
      sites.length === 0 && theirs !== file && !isOperated(to) && areOfOneMachine(theirs, file),
  );
  if (!only || others.length > 0) return undefined;
  return { to: only.to, because: `\`${only.file}\` configures what listens beside it, ${where}`, confidence: 'likely' };
}

const isOperated = (to: Listener['to']): boolean => to.kind === 'server' && to.server.operator !== undefined;
