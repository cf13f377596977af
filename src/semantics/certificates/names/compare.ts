import { type NumericAddress, numericAddress } from '../../../parse/hba-address.js';
import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';

/** ASCII alone: nobody here knows another letter's other case. */
export const lower = (text: string): string => text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());

export const isSameName = (a: string, b: string): boolean => lower(a) === lower(b);

/** Without the dot that ends a fully qualified name. */
export const withoutLastDot = (host: string): string => host.replace(/\.$/u, '');

/** An address in the notation everybody agrees on: four plain numbers, or IPv6 without a zone. */
export function plainAddress(text: string): NumericAddress | undefined {
  if (!text.includes(':') && !/^\d+\.\d+\.\d+\.\d+$/u.test(text)) return undefined;
  if (text.includes('%') || /(?:^|\.)0\d/u.test(text)) return undefined;
  return numericAddress(text);
}

/** The alternative name that is this address. */
export const matchingAddress = ({ names }: Certificate, wanted: NumericAddress): string | undefined =>
  names.ip.find((ip) => {
    const own = numericAddress(ip);
    return own?.family === wanted.family && own.value === wanted.value;
  });

/** Of a host that is an address, where alternative names are all that counts. */
export function addressVerdict(certificate: Certificate, wanted: NumericAddress): NameVerdict {
  const name = matchingAddress(certificate, wanted);
  return name === undefined ? { kind: 'mismatch', names: certificate.names.ip } : { kind: 'match', by: 'ip', name };
}

/** The first name that the comparison takes. */
export function firstMatch(
  by: 'dns' | 'common-name',
  names: readonly string[],
  matches: (name: string) => boolean,
): NameVerdict {
  const name = names.find(matches);
  return name === undefined ? { kind: 'mismatch', names } : { kind: 'match', by, name };
}

/** `*.` before a domain, which stands for exactly one label that is not empty. */
export function isFullWildcard(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return false;
  const dot = host.indexOf('.');
  return dot > 0 && isSameName(host.slice(dot), pattern.slice(1));
}
