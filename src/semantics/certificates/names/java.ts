import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { addressVerdict, firstMatch, isFullWildcard, isSameName, plainAddress } from './compare.js';

/**
 * Endpoint identification `HTTPS` of JSSE, which R2DBC and Vert.x ask for. A common name counts where there is no
 * alternative name for a host. Source: `sun.security.util.HostnameChecker` of JDK 8 to 21.
 */
export function javaVerdict(certificate: Certificate, host: string): NameVerdict {
  const { names, subject } = certificate;
  const address = plainAddress(host);
  if (address) return addressVerdict(certificate, address);
  if (!/^[a-z0-9](?:[\w.-]*[a-z0-9])?$/iu.test(host))
    return { kind: 'unknown', why: `\`${host}\` is not what Java takes for a plain name` };
  const [by, own] =
    names.dns.length > 0 ? (['dns', names.dns] as const) : (['common-name', subject.commonNames.slice(-1)] as const);
  const verdict = firstMatch(by, own, (name) => isSameName(name, host) || isFullWildcard(name, host));
  if (verdict.kind === 'match')
    return verdict.name.startsWith('*.') && verdict.name.split('.').length < 3
      ? { kind: 'unknown', why: `Java takes \`${verdict.name}\` only where no public authority is at the root` }
      : verdict;
  // It has a wildcard inside a label, too, and an order of its own among several common names.
  const isUnclear =
    own.some((name) => /\*/u.test(name) && !/^\*\.[^*]+$/u.test(name)) ||
    (by === 'common-name' && subject.commonNames.length > 1);
  return isUnclear ? { kind: 'unknown', why: 'Java has rules of its own for such names' } : verdict;
}
