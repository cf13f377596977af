import { numericAddress } from '../../../parse/hba-address.js';
import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { addressVerdict, firstMatch, lower, plainAddress, withoutLastDot } from './compare.js';

/** `tls.checkServerIdentity`. Source: `lib/tls.js` of Node.js 20 to 24; 20 was run against random names. */
export function nodeVerdict(certificate: Certificate, given: string): NameVerdict {
  const { names, subject } = certificate;
  const host = withoutLastDot(given);
  const address = addressOf(host);
  if (address) return addressVerdict(certificate, address);
  const labels = labelsOf(host);
  return names.dns.length > 0
    ? firstMatch('dns', names.dns, (name) => isOf(labels, name))
    : firstMatch('common-name', subject.commonNames, (name) => isOf(labels, name));
}

/** `net.isIP`, which takes a zone that `inet_pton` of libuv then leaves out. */
function addressOf(host: string) {
  const zone = /^([^%]*:[^%]*)%[0-9a-zA-Z.:-]+$/u.exec(host);
  return zone ? numericAddress(zone[1]!) : plainAddress(host);
}

const labelsOf = (name: string): readonly string[] => lower(withoutLastDot(name)).split('.');

/** No label is empty, and all of them are printable ASCII; a wildcard is in the first of at least three. */
function isOf(host: readonly string[], name: string): boolean {
  const pattern = labelsOf(name);
  if (name === '' || host.length !== pattern.length || pattern.includes('')) return false;
  if (pattern.some((label) => /[^!-\u007f]/u.test(label))) return false;
  if (pattern.some((label, index) => index > 0 && label !== host[index])) return false;
  const [first = '', wanted = ''] = [pattern[0], host[0]];
  const parts = first.split('*');
  if (parts.length === 1 || first.includes('xn--')) return wanted === first;
  const [prefix = '', suffix = ''] = parts;
  return (
    parts.length === 2 &&
    pattern.length > 2 &&
    prefix.length + suffix.length <= wanted.length &&
    wanted.startsWith(prefix) &&
    wanted.endsWith(suffix)
  );
}
