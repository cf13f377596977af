import { basename, dirname } from '../text/path.js';
import { known, type Resolved, unknown } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { isOffNetwork, isOnNetwork, listening } from './listening.js';
import type { Server } from './project.js';

/** Does this server offer TLS? Where no postgresql.conf was read, nothing tells that `ssl` was left to its default. */
export function tlsOffered(server: Server): Resolved<boolean> {
  const ssl = server.settings.bool('ssl');
  if (ssl.kind !== 'default' || (server.configured && !isFragment(server))) return ssl;
  return unknown('no postgresql.conf of this server is in sight');
}

/** Is it certain that the server answers every request for TLS with no? */
export const isTlsOff = (server: Server): boolean => known(tlsOffered(server)) === false;

/** TLS is off on a server that others connect to: one fault of the server, however many records suffer from it. */
export interface TlsOff {
  /** The value that says `off`; absent where nothing sets `ssl`. */
  readonly at?: Span;
  /** `listen_addresses`, where it is written down. */
  readonly listens?: { readonly value: string; readonly at: Span };
}

/** Whether TLS being off is a fault here; undefined for a server that offers TLS, keeps to its host, or cannot be read. */
export function tlsOffFault(server: Server): TlsOff | undefined {
  const ssl = tlsOffered(server);
  if (ssl.kind === 'unknown' || ssl.value) return undefined;
  const where = listening(server);
  const listens = where.from.kind === 'set' ? { listens: { value: where.from.value, at: where.from.at } } : {};
  if (ssl.kind === 'set') return listens.listens && isOffNetwork(where) ? undefined : { at: ssl.at, ...listens };
  return isOnNetwork(where) ? listens : undefined;
}

/**
 * A piece for a directory such as `conf.d/` that nothing in sight includes, or what ALTER SYSTEM wrote, without its
 * postgresql.conf: what it leaves out, another file may set.
 */
export const isFragment = ({ settings }: Server): boolean => {
  const { path } = settings.anchor.file;
  return basename(path) === 'postgresql.auto.conf' || basename(dirname(path)).endsWith('.d');
};
