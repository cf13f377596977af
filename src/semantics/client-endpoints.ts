import { byDefault, type Resolved, set, unknown } from '../text/resolved.js';
import { localityOf } from './locality.js';
import type { ClientOption, Endpoint } from './project.js';

/** What a driver does where nobody names a host. */
export interface NoHost {
  readonly host: string;
  readonly why: string;
}

const PORT = byDefault('5432', 'the port of PostgreSQL unless somebody names another');
const PORT_ELSEWHERE = 'the number of ports does not match the number of hosts';

/**
 * Hosts, addresses and ports side by side, as libpq takes them: one port may serve all hosts, and an empty host among
 * others is the socket directory.
 */
export function endpointsOf(
  options: ReadonlyMap<string, ClientOption>,
  without: NoHost,
  elsewhere?: Resolved<string>,
): readonly Endpoint[] {
  const host = options.get('host')?.value ?? elsewhere;
  const hostaddr = options.get('hostaddr')?.value;
  const port = options.get('port')?.value;
  const unclear = [hostaddr, host].find((value) => value?.kind === 'unknown');
  if (unclear?.kind === 'unknown') {
    return [{ host: unclear, port: portAt(port, 0, 1), locality: 'unknown' }];
  }
  const names = listOf(host);
  const addresses = listOf(hostaddr);
  const count = Math.max(names.length, addresses.length);
  if (count === 0) {
    const locality = localityOf(without.host);
    return [{ host: byDefault(without.host, without.why), port: portAt(port, 0, 1), locality }];
  }
  return Array.from({ length: count }, (_, index): Endpoint => {
    const name = names[index] ?? '';
    const address = addresses[index] ?? '';
    const shown = name === '' ? address : name;
    const source = name === '' ? hostaddr : host;
    const known = source?.kind === 'set' ? set(shown, source.at) : byDefault(shown, without.why);
    return { host: known, port: portAt(port, index, count), locality: localityOf(name, address) };
  });
}

const listOf = (value: Resolved<string> | undefined): readonly string[] =>
  value === undefined || value.kind === 'unknown' || value.value === '' ? [] : value.value.split(',');

function portAt(port: Resolved<string> | undefined, index: number, count: number): Resolved<string> {
  if (port === undefined) return PORT;
  if (port.kind === 'unknown') return port;
  const ports = port.value.split(',');
  if (ports.length !== 1 && ports.length !== count) return unknown(PORT_ELSEWHERE);
  const value = ports.length === 1 ? ports[0]! : ports[index]!;
  if (value === '') return PORT;
  return port.kind === 'set' ? set(value, port.at) : byDefault(value, port.why);
}
