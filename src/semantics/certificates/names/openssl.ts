import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { addressVerdict, firstMatch, isSameName, plainAddress } from './compare.js';

/**
 * `X509_check_host` with `NO_PARTIAL_WILDCARDS`, and `X509_check_ip`. Source: `crypto/x509/v3_utl.c` of OpenSSL 3.0;
 * `checkHost` of `node:crypto` was run against random names.
 */
export function opensslVerdict(certificate: Certificate, host: string): NameVerdict {
  const { names, subject } = certificate;
  const address = plainAddress(host);
  if (address) return addressVerdict(certificate, address);
  // A host that begins with a dot asks for any name below it, which no connection does.
  if (host.startsWith('.')) return { kind: 'unknown', why: `\`${host}\` is no name of a host` };
  return names.dns.length > 0
    ? firstMatch('dns', names.dns, (name) => isOf(host, name))
    : firstMatch('common-name', subject.commonNames, (name) => isOf(host, name));
}

const LABELS = /^\*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*){2,}$/iu;

/** The whole first label is the wildcard, two more follow, and what it stands for is letters, digits and hyphens. */
function isOf(host: string, name: string): boolean {
  if (name.includes('\0')) return false;
  if (!LABELS.test(name)) return isSameName(host, name);
  const dot = host.length - name.length + 1;
  if (dot < 1 || !isSameName(host.slice(dot), name.slice(1))) return false;
  return /^(?:[a-z0-9-]+|\*)$/iu.test(host.slice(0, dot));
}
