/** Versions of TLS by PgBouncer's words for them. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  'tlsv1.0': ['1.0'],
  'tlsv1.1': ['1.1'],
  'tlsv1.2': ['1.2'],
  'tlsv1.3': ['1.3'],
  tlsv1: ['1.0', '1.1', '1.2', '1.3'],
  all: ['1.0', '1.1', '1.2', '1.3'],
  legacy: ['1.0', '1.1', '1.2', '1.3'],
  default: ['1.2', '1.3'],
  secure: ['1.2', '1.3'],
};

/**
 * Versions below 1.2 that a value of `client_tls_protocols` or `server_tls_protocols` takes: a list with `,` or `:`, in
 * which `!` takes a version out again.
 * Source: https://www.pgbouncer.org/config.html#client_tls_protocols; libusual, `tls_config_parse_protocols`
 */
export function legacyProtocols(value: string): readonly string[] {
  const taken = new Set<string>();
  for (const word of value.toLowerCase().split(/[,:]/u)) {
    const name = word.trim().replace(/^!/u, '');
    const versions = Object.hasOwn(VERSIONS, name) ? VERSIONS[name]! : [];
    for (const version of versions) {
      if (word.trim().startsWith('!')) taken.delete(version);
      else taken.add(version);
    }
  }
  return [...taken].filter((version) => version === '1.0' || version === '1.1').sort();
}

/**
 * Words for lists of cipher suites that hold weak ones: everything OpenSSL has.
 * Source: https://www.pgbouncer.org/config.html#client_tls_ciphers
 */
export const isWeakCipherWord = (value: string): boolean => /^(?:all|insecure|legacy)$/iu.test(value.trim());
