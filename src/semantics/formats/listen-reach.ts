import { localityOf } from '../locality.js';
import type { Locality } from '../project.js';

const FAR: readonly Locality[] = ['socket', 'loopback', 'unknown', 'service', 'remote'];

/** Who can reach a listener that is bound to these addresses; without any only the Unix-domain socket is left. */
export function listenReach(addresses: readonly string[]): Locality {
  const reaches = addresses.map((address): Locality => {
    if (['*', '0.0.0.0', '::', '[::]'].includes(address)) return 'remote';
    const locality = localityOf(address);
    // Only this machine's own names mean the loopback interface; any other one is an address of a network.
    return locality === 'service' ? 'remote' : locality;
  });
  return FAR[Math.max(0, ...reaches.map((reach) => FAR.indexOf(reach)))]!;
}
