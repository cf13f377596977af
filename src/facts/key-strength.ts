/** What a public key is made of, as far as its strength goes. */
interface KeyMeasure {
  readonly kind: string;
  readonly bits?: number;
}

/** Why this key is too weak, as a clause that follows its name; undefined for one that is fine. Source: NIST SP 800-57. */
export function weakKey({ kind, bits }: KeyMeasure): string | undefined {
  switch (kind) {
    case 'RSA':
    case 'RSA-PSS':
      return bits !== undefined && bits < 2048 ? `an RSA key of ${bits} bits, and 2048 are the least` : undefined;
    case 'EC':
      return bits !== undefined && bits < 256 ? `a key on a curve of ${bits} bits, and 256 are the least` : undefined;
    case 'DSA':
      return 'a DSA key, which TLS 1.3 and current clients have no use for';
    default:
      return undefined;
  }
}

/** Hashes for which two texts of one signature can be made. */
export const isBrokenHash = (hash: string | undefined): boolean => /^(?:MD[245]|SHA-?1)$/iu.test(hash ?? '');
