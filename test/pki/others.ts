import { readFileSync } from 'node:fs';
import type { Issued } from './certificates.js';
import { PASSPHRASE } from './keys.js';
import { freshPath, memoized, openssl } from './openssl.js';

const made = (path: string) => ({ path, bytes: readFileSync(path) });

/** A certificate as DER. */
export const certificateDer = memoized(({ name, certificate }: Issued) => {
  const path = freshPath(name, '.der');
  openssl(['x509', '-in', certificate, '-outform', 'DER', '-out', path]);
  return made(path);
});

/** A certificate with OpenSSL's own notes on whom to trust: `TRUSTED CERTIFICATE`. */
export const trustedCertificate = memoized(({ name, certificate }: Issued) => {
  const path = freshPath(name, '.trusted');
  openssl(['x509', '-in', certificate, '-trustout', '-addtrust', 'serverAuth', '-out', path]);
  return made(path);
});

/** A list as DER. */
export const listDer = memoized((list: string) => {
  const path = freshPath('list', '.der');
  openssl(['crl', '-in', list, '-outform', 'DER', '-out', path]);
  return made(path);
});

/** What is sent to an authority: `CERTIFICATE REQUEST`. */
export const request = memoized(({ name, key }: Issued) => {
  const path = freshPath(name, '.csr');
  openssl(['req', '-new', '-key', key, '-subj', `/CN=${name}`, '-out', path]);
  return made(path);
});

/** Certificate and key in one binary file, with a passphrase. */
export const pkcs12 = memoized(({ name, key, certificate }: Issued) => {
  const path = freshPath(name, '.p12');
  const out = ['-passout', `pass:${PASSPHRASE}`, '-out', path];
  openssl(['pkcs12', '-export', '-inkey', key, '-in', certificate, ...out]);
  return made(path);
});

/** `ssl_dh_params_file`, of a group that needs no search for primes, or one of 1024 bits that takes a moment. */
export const dhParameters = memoized((bits: 1024 | 2048 | 3072) => {
  const path = freshPath(`dh-${bits}`, '.pem');
  openssl(
    bits === 1024
      ? ['dhparam', '-dsaparam', '-out', path, '1024']
      : ['genpkey', '-genparam', '-algorithm', 'DH', '-pkeyopt', `group:ffdhe${bits}`, '-out', path],
  );
  return made(path);
});
