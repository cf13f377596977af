import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { firstMatch, isSameName, matchingAddress, plainAddress } from './compare.js';

/**
 * PgBouncer's own `tls_check_servername`: the common name counts even where alternative names do not match. Source:
 * `usual/tls/tls_verify.c` of libusual, which every release from 1.7 on contains.
 */
export function libtlsVerdict(certificate: Certificate, host: string): NameVerdict {
  const { names, subject } = certificate;
  if (subject.commonNames.length > 1) return { kind: 'unknown', why: 'it has several common names' };
  const address = plainAddress(host);
  const ip = address && matchingAddress(certificate, address);
  if (ip !== undefined) return { kind: 'match', by: 'ip', name: ip };
  if (address) return firstMatch('common-name', subject.commonNames, (name) => name === host);
  const byName = firstMatch('dns', names.dns, (name) => isOf(host, name));
  if (byName.kind === 'match') return byName;
  const byCommonName = firstMatch('common-name', subject.commonNames, (name) => isOf(host, name));
  return byCommonName.kind === 'match'
    ? byCommonName
    : { kind: 'mismatch', names: [...names.dns, ...subject.commonNames] };
}

/** The wildcard is a whole first label, which may be empty, and two labels follow. */
function isOf(host: string, name: string): boolean {
  if (isSameName(host, name)) return true;
  const dot = host.indexOf('.');
  return (
    dot >= 0 && dot < host.length - 1 && /^\*\.[^.]+\.(?!\.)/su.test(name) && isSameName(host.slice(dot), name.slice(1))
  );
}
