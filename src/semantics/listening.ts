import { type Family, numericAddress } from '../parse/hba-address.js';
import { splitGucList } from '../parse/hba-guc-list.js';
import type { Resolved } from '../text/resolved.js';
import type { Server } from './project.js';

/** Who can open a TCP connection to a server, by address family. */
type Reach = 'nobody' | 'this-host' | 'network' | 'unknown';

export interface Listening {
  readonly ipv4: Reach;
  readonly ipv6: Reach;
  /** What says so; a default where `listen_addresses` is written nowhere. */
  readonly from: Resolved<string>;
  /** False where a host name decides, whose address only the resolver knows. */
  readonly certain: boolean;
}

/** Where this server listens, as far as its files say. */
export function listening(server: Server): Listening {
  const from = server.settings.text('listen_addresses');
  const nothing = (reach: Reach): Listening => ({ ipv4: reach, ipv6: reach, from, certain: reach !== 'unknown' });
  if (from.kind === 'unknown') return nothing('unknown');
  // Without a configuration in sight nobody has left anything to PostgreSQL's default; an image we know has its own.
  if (from.kind === 'default' && !server.configured && !(server.container && from.value === '*')) {
    return nothing('unknown');
  }
  const items = splitGucList(from.value);
  if (!items) return nothing('unknown');
  return {
    ipv4: widest(items, 4),
    ipv6: widest(items, 6),
    from,
    certain: items.every((item) => item === '*' || item === 'localhost' || numericAddress(item) !== undefined),
  };
}

/** Does it take connections from other machines, over either family? */
export const isOnNetwork = ({ ipv4, ipv6 }: Listening): boolean => ipv4 === 'network' || ipv6 === 'network';

/** Is it certain that no other machine can connect? */
export const isOffNetwork = ({ ipv4, ipv6 }: Listening): boolean =>
  [ipv4, ipv6].every((reach) => reach === 'nobody' || reach === 'this-host');

/** How wide a value of `listen_addresses` opens the server, as a number to compare; undefined where it cannot be read. */
export function listenWidth(value: string): number | undefined {
  const items = splitGucList(value);
  return items && WIDTH.indexOf(widest(items, 4)) + WIDTH.indexOf(widest(items, 6));
}

const WIDTH: readonly Reach[] = ['nobody', 'this-host', 'network'];

const widest = (items: readonly string[], family: Family): Reach =>
  WIDTH[items.reduce((width, item) => Math.max(width, WIDTH.indexOf(reachOf(item, family))), 0)]!;

function reachOf(item: string, family: Family): Reach {
  if (item === '*') return 'network';
  if (item === 'localhost') return 'this-host';
  const address = numericAddress(item);
  if (!address) return 'network'; // a host name: nobody gives the loopback interface one but `localhost`
  if (address.family !== family) return 'nobody';
  const loopback = family === 4 ? address.value >> 24n === 127n : address.value === 1n;
  return loopback ? 'this-host' : 'network';
}
