import { numericAddress } from '../../parse/hba-address.js';
import { basename, dirname } from '../../text/path.js';
import type { Certificate } from '../certificates/material.js';
import { nameOfDestination } from '../legs.js';
import { type Listener, listensOn } from './listener.js';
import type { Answer, Question } from './match.js';

/** What is left of a host that nobody names: the one that its own files connect with it, where it is the only one. */
export function remoteName(question: Question, listeners: readonly Listener[]): Answer {
  const { host, port } = question;
  const candidates = listeners.filter((one) => listensOn(one, port));
  return (
    byFolder(host, candidates) ??
    only(
      candidates.filter(({ addresses }) => addresses.some((address) => isSame(address, host))),
      (to) => `${to} listens on \`${host}\``,
    ) ??
    byCertificate(host, candidates)
  );
}

/** `hosts/db1.example.com/postgresql.conf`: the folder is called after the machine. */
const byFolder = (host: string, listeners: readonly Listener[]): Answer =>
  host.includes('.') && !numericAddress(host)
    ? only(
        listeners.filter(
          ({ to, file }) =>
            to.kind === 'server' && to.server.name === dirname(file) && basename(dirname(file)).toLowerCase() === host,
        ),
        (to) => `${to} is called after the host`,
      )
    : undefined;

function byCertificate(host: string, listeners: readonly Listener[]): Answer {
  const covering = (covers: (leaf: Certificate) => boolean) =>
    listeners.filter(({ certificate }) => {
      const leaf = certificate.kind === 'read' ? certificate.material.certificates[0] : undefined;
      return leaf !== undefined && covers(leaf);
    });
  const exact = covering(({ names: { dns, ip } }) => [...dns, ...ip].some((name) => isSame(name, host)));
  if (exact.length > 0) return only(exact, () => `its certificate names \`${host}\``);
  const wildcard = `*${host.slice(host.indexOf('.'))}`;
  return host.includes('.') && !numericAddress(host)
    ? only(
        covering(({ names: { dns } }) => dns.some((name) => isSame(name, wildcard))),
        () => `its certificate names \`${wildcard}\``,
      )
    : undefined;
}

function only(listeners: readonly Listener[], because: (to: string) => string): Answer {
  const [first, ...others] = listeners;
  if (!first) return undefined;
  if (others.length > 0) return 'taken';
  return { to: first.to, because: because(`\`${nameOfDestination(first.to)}\``), confidence: 'likely' };
}

/** Names in any case, addresses in any notation. */
function isSame(one: string, host: string): boolean {
  const address = numericAddress(one);
  const other = numericAddress(host);
  if (address && other) return address.family === other.family && address.value === other.value;
  return one.replace(/\.$/u, '').toLowerCase() === host;
}
