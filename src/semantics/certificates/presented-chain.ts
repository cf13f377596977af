import { bestIssuer, indexBySubject } from './issuer-index.js';
import { isSelfSigned } from './issuing.js';
import type { Certificate } from './material.js';
import { OPENSSL_3 } from './openssl-rules.js';

/** A message with more certificates than this is none that anybody verifies. */
const LONGEST = 101;

/**
 * What is sent besides the first certificate of a file: what else stands in it, or, where nothing does, the issuers that
 * are among the roots of whoever sends it, as far up as they go. So a server with `ssl_ca_file` sends intermediates and
 * root from there, as long as `ssl_cert_file` holds one certificate alone. Source: `ssl_add_cert_chain` of OpenSSL 1.1.1
 * and 3; seen on PostgreSQL 13 and 18.
 * @param roots `ssl_ca_file` of a server, `sslrootcert` of a client
 */
export function presentedWith(
  file: readonly Certificate[],
  roots: readonly Certificate[],
  now: number,
): readonly Certificate[] {
  if (file.length !== 1) return file.slice(1);
  const index = indexBySubject(roots);
  const chain = [file[0]!];
  while (chain.length <= LONGEST) {
    const top = chain.at(-1)!;
    const issuer = isSelfSigned(top, OPENSSL_3) ? undefined : bestIssuer(index, top, now, OPENSSL_3);
    if (!issuer) break;
    chain.push(issuer);
  }
  return chain.slice(1);
}
