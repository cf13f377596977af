import type { Major } from './versions.js';

/** TLS versions as PostgreSQL spells them in `ssl_min_protocol_version`, weakest first. */
export const TLS_VERSIONS = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

/** How strong a version is, or undefined for a word that is none; the empty maximum means the newest there is. */
export function tlsRank(version: string): number | undefined {
  if (version === '') return TLS_VERSIONS.length;
  const rank = (TLS_VERSIONS as readonly string[]).indexOf(version);
  return rank < 0 ? undefined : rank;
}

/** Retired by RFC 8996; server and client compare the word without regard to case. */
export const isLegacyTls = (version: string): boolean => /^tlsv1(?:\.1)?$/iu.test(version);

/** The cipher suites of TLS 1.3: `ssl_ciphers` is about older versions and knows none of them. Source: RFC 8446 B.4. */
export const TLS13_SUITES: readonly string[] = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_128_CCM_SHA256',
  'TLS_AES_128_CCM_8_SHA256',
];

/** `ssl_tls13_ciphers` came with 18; before that nothing in PostgreSQL chooses among the suites of TLS 1.3. */
export const hasTls13Setting = (major: Major): boolean => major >= 18;

/**
 * Before 18 `ssl_ecdh_curve` is handed to `OBJ_sn2nid` and `EC_KEY_new_by_curve_name`: one short name of one curve.
 * Lists and the names of key exchanges that are no such curve (`X25519`, `X448`, the NIST spellings `P-256`, hybrids
 * with ML-KEM) end TLS with `ECDH: unrecognized curve name`. Seen on 13 and 15.
 */
export function isSingleCurve(value: string): boolean {
  return !/[:,\s]/u.test(value) && !/^(?:X25519|X448|ED25519|ED448|P-\d+|.*MLKEM.*)$/i.test(value);
}

/** From 18 on it is `ssl_groups` by another name and takes a list. */
export const takesOneCurve = (major: Major): boolean => major < 18;
