import { numericAddress } from '../../../parse/hba-address.js';
import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { firstMatch, isSameName } from './compare.js';

/**
 * `PGjdbcHostnameVerifier`, which `verify-full` asks unless `sslhostnameverifier` names another. It compares words:
 * an address of IPv6 must be written as Java does, in full. Source: `org/postgresql/ssl/PGjdbcHostnameVerifier.java` of
 * 42.2 to 42.7.
 */
export function pgjdbcVerdict({ names, subject }: Certificate, given: string): NameVerdict {
  const host = /^\[.*\]$/su.test(given) ? given.slice(1, -1) : given;
  if (/[^\0-\u007f]/u.test(host)) return { kind: 'unknown', why: 'it turns the host into Punycode first' };
  const byName = firstMatch('dns', names.dns, (name) => isOf(host, name));
  if (byName.kind === 'match') return byName;
  const address = names.ip.find((ip) => isOf(host, asJava(ip)));
  if (address !== undefined) return { kind: 'match', by: 'ip', name: address };
  if (names.dns.length > 0) return { kind: 'mismatch', names: [...names.dns, ...names.ip.map(asJava)] };
  const commonName = subject.commonNames.toSorted(bySpecificity).at(-1);
  const byCommonName = firstMatch('common-name', commonName === undefined ? [] : [commonName], (name) =>
    isOf(host, name),
  );
  return byCommonName.kind === 'match'
    ? byCommonName
    : { kind: 'mismatch', names: [...names.ip.map(asJava), ...(commonName === undefined ? [] : [commonName])] };
}

/** A star at the very beginning stands for one label or a part of it, also for nothing. */
function isOf(host: string, pattern: string): boolean {
  const star = pattern.lastIndexOf('*');
  if (star < 0) return isSameName(host, pattern);
  if (star > 0 || !pattern.includes('.') || host.length < pattern.length - 1) return false;
  const at = host.length - pattern.length + 1;
  return !host.slice(0, at).includes('.') && isSameName(host.slice(at), pattern.slice(1));
}

const count = (text: string, char: string): number => text.split(char).length - 1;

/** Of several common names the one with most dots counts, then with fewest stars, then the longest. */
const bySpecificity = (a: string, b: string): number =>
  count(a, '.') - count(b, '.') || count(b, '*') - count(a, '*') || a.length - b.length;

/** `InetAddress.getHostAddress`: all eight groups, without leading zeros and nothing left out. */
function asJava(ip: string): string {
  const address = numericAddress(ip);
  if (address?.family !== 6) return ip;
  const digits = address.value.toString(16).padStart(32, '0');
  return (digits.match(/.{4}/gu) ?? []).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
