import { numericAddress } from '../../../parse/hba-address.js';
import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { isSameName, lower } from './compare.js';

/** The first that compares addresses of certificates. */
const WITH_ADDRESSES = 15;

/**
 * `verify-full` of libpq. Source: `fe-secure-common.c` and `fe-secure-openssl.c` of 13 to 18; each of them was run.
 * @param host as it stands in `host`, never what it resolves to
 */
export function libpqVerdict(certificate: Certificate, host: string, major: number): NameVerdict {
  if (host === '') return { kind: 'mismatch', names: [] };
  return major < WITH_ADDRESSES ? byNameAlone(certificate, host) : byNameOrAddress(certificate, host);
}

/** What all of them say, or from which one on. */
export function someLibpqVerdict(certificate: Certificate, host: string): NameVerdict {
  const older = libpqVerdict(certificate, host, WITH_ADDRESSES - 1);
  const newer = libpqVerdict(certificate, host, WITH_ADDRESSES);
  if (older.kind === newer.kind || older.kind === 'unknown' || newer.kind === 'unknown') return newer;
  return newer.kind === 'match'
    ? { kind: 'unknown', why: 'libpq takes it from 15 on', since: WITH_ADDRESSES }
    : { kind: 'unknown', why: 'libpq takes it up to 14', until: WITH_ADDRESSES - 1 };
}

/** Up to 14: a common name counts where there is no alternative name for a host; addresses are not looked at. */
function byNameAlone({ names, subject }: Certificate, host: string): NameVerdict {
  return names.dns.length > 0
    ? compared('dns', names.dns, host)
    : compared('common-name', subject.commonNames.slice(0, 1), host);
}

/** From 15 on: a common name counts where there is no alternative name of the kind that the host is. */
function byNameOrAddress({ names, subject }: Certificate, host: string): NameVerdict {
  const byName = compared('dns', names.dns, host);
  const address = addressOf(host);
  const ip = address && names.ip.find((own) => isSameAddress(own, address));
  const isBroken = names.dns.some(hasNul);
  // An error ends the comparison where it is met, and nobody here knows whether an address stands before it.
  if (ip !== undefined && isBroken && byName.kind !== 'match')
    return { kind: 'unknown', why: 'one of its names has a null byte in it' };
  if (ip !== undefined) return { kind: 'match', by: 'ip', name: ip };
  if (byName.kind === 'match' || isBroken) return byName;
  const ofThatKind = address ? names.ip : names.dns;
  if (ofThatKind.length > 0) return { kind: 'mismatch', names: [...names.dns, ...names.ip] };
  const byCommonName = compared('common-name', subject.commonNames.slice(0, 1), host);
  return byCommonName.kind === 'match'
    ? byCommonName
    : { kind: 'mismatch', names: [...names.dns, ...names.ip, ...subject.commonNames.slice(0, 1)] };
}

const hasNul = (name: string): boolean => name.includes('\0');

/** The first name with a null byte is an error, and no later one counts. */
function compared(by: 'dns' | 'common-name', names: readonly string[], host: string): NameVerdict {
  for (const name of names) {
    if (hasNul(name)) break;
    if (isSameName(name, host) || isWildcardOf(name, host)) return { kind: 'match', by, name };
  }
  return { kind: 'mismatch', names };
}

/**
 * `wildcard_certificate_match`: `*.` at the beginning alone, and no dot left of what the rest matches; where that rest
 * begins with a dot of its own, one before it goes unnoticed.
 */
function isWildcardOf(pattern: string, host: string): boolean {
  const start = host.length - pattern.length;
  if (!pattern.startsWith('*.') || start < 0) return false;
  return lower(host.slice(start + 1)) === lower(pattern.slice(1)) && host.indexOf('.') >= start;
}

/** `inet_aton`, which takes what follows a blank for nothing, or `inet_pton` without zones. */
function addressOf(host: string) {
  const four = numericAddress(host.split(/[\t-\r ]/u, 1)[0]!);
  if (four?.family === 4) return four;
  return host.includes('%') ? undefined : numericAddress(host);
}

function isSameAddress(own: string, address: NonNullable<ReturnType<typeof addressOf>>): boolean {
  const read = numericAddress(own);
  return read?.family === address.family && read.value === address.value;
}
