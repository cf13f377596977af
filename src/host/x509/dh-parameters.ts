import { decodeDer, TAG } from './der.js';

/** Bits of the prime, which comes first in both forms of Diffie-Hellman parameters (PKCS#3 and X9.42). */
export function primeBits(bytes: Uint8Array): number | undefined {
  const der = decodeDer(bytes);
  const [prime, generator] = der?.children ?? [];
  if (prime?.tag !== TAG.integer || generator?.tag !== TAG.integer) return undefined;
  const first = prime.content.findIndex((byte) => byte !== 0);
  if (first === -1 || prime.content[0]! >= 0x80) return undefined;
  return (prime.content.length - first - 1) * 8 + (32 - Math.clz32(prime.content[first]!));
}
