import { numericAddress } from '../parse/hba-address.js';
import type { Locality } from './project.js';

/** Names of the machine that runs the containers, as container engines put them into a container's hosts file. */
const ENGINE_HOST = /^(?:host|gateway)\.docker\.internal$|^host\.(?:containers|minikube|lima|orb)\.internal$/u;
const CLUSTER = /\.svc(?:\.[a-z0-9.-]+)?$|\.cluster\.local$/u;
const SELF = /^(?:localhost|localhost\.localdomain|ip6-localhost|ip6-loopback)$|\.localhost$/u;
/** `{{ x }}`, `<%= x %>`, `${X}`, `%(x)s`, `%s`, `<host>`, `@HOST@`. */
const TEMPLATE = /[{}<>$]|%\(|%[sdvq](?!\w)|^@.+@$|\s/u;

/** A name by which a container reaches the machine it runs on. */
export const isEngineHost = (host: string): boolean => ENGINE_HOST.test(host);

/**
 * How far a connection to this host travels before anybody else could see it. `hostaddr` decides where both are given,
 * because libpq connects there. Private addresses are `remote`: the network is private, the wire is not.
 * A name without a dot is a service next door: only a resolver that was set up for it knows such a name.
 */
export function localityOf(host: string, hostaddr?: string): Locality {
  const place = hostaddr === undefined || hostaddr === '' ? host : hostaddr;
  if (place === '' || place.startsWith('/') || (place.startsWith('@') && !place.endsWith('@'))) return 'socket';
  if (TEMPLATE.test(place)) return 'unknown';
  const name = place
    .replace(/^\[|\]$/gu, '')
    .replace(/\.$/u, '')
    .toLowerCase();
  const address = numericAddress(name.replace(/%.*$/u, ''));
  if (address) {
    const { family, value } = address;
    const mapped = family === 6 && value >> 32n === 0xffffn ? value & 0xffffffffn : undefined;
    const ipv4 = family === 4 ? value : mapped;
    // To connect to the unspecified address is to connect to this machine.
    const own = ipv4 === undefined ? value === 1n || value === 0n : ipv4 >> 24n === 127n || ipv4 === 0n;
    return own ? 'loopback' : 'remote';
  }
  if (SELF.test(name)) return 'loopback';
  if (ENGINE_HOST.test(name) || CLUSTER.test(name)) return 'service';
  return name.includes('.') || name.includes(':') ? 'remote' : 'service';
}
