import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { addressVerdict, firstMatch, isFullWildcard, isSameName, plainAddress, withoutLastDot } from './compare.js';

/**
 * `SslStream` of .NET, which Npgsql uses. It depends on the platform: OpenSSL's names on Linux, the system's own
 * elsewhere. What they agree on is told. Source: `X509Certificate2.MatchesHostname` of .NET 7 and newer, and
 * `pal_x509.c` of older ones.
 */
export function dotnetVerdict(certificate: Certificate, given: string): NameVerdict {
  const { names, subject } = certificate;
  const host = withoutLastDot(given);
  const address = plainAddress(host);
  const hasNames = names.dns.length + names.ip.length > 0;
  if (address) {
    const verdict = addressVerdict(certificate, address);
    const byWord = [...names.dns, ...(hasNames ? [] : subject.commonNames)].some((name) => isSameName(name, host));
    return verdict.kind === 'mismatch' && byWord ? PLATFORM : verdict;
  }
  const isOf = (name: string) => isSameName(name, host) || isFullWildcard(name, host);
  const verdict =
    names.dns.length > 0 ? firstMatch('dns', names.dns, isOf) : firstMatch('common-name', subject.commonNames, isOf);
  const isPlain =
    verdict.kind === 'match'
      ? verdict.by === 'dns' || (names.ip.length === 0 && subject.commonNames.length === 1)
      : ![...names.dns, ...subject.commonNames].some((name) => name.includes('*') && !isPlainWildcard(name));
  return isPlain && given === host ? verdict : PLATFORM;
}

const isPlainWildcard = (name: string): boolean => /^\*\.[^*]+$/u.test(name);

const PLATFORM: NameVerdict = { kind: 'unknown', why: 'it depends on the platform and the version of .NET' };
