import type { Certificate } from './material.js';

/**
 * Who compares a host name with a certificate. libpq by its major; Node's `tls.checkServerIdentity`; `san`: what most
 * others do (Go, Rust, OpenSSL's own `X509_check_host` without common names): alternative names alone.
 */
export type NameChecker =
  | { readonly kind: 'libpq'; readonly major: number }
  | { readonly kind: 'node' }
  | { readonly kind: 'pgjdbc' }
  | { readonly kind: 'dotnet' }
  | { readonly kind: 'san' };

export type NameVerdict =
  | { readonly kind: 'match'; readonly by: 'dns' | 'ip' | 'common-name'; readonly name: string }
  | { readonly kind: 'mismatch'; readonly names: readonly string[] }
  /** This checker cannot be told, or a name is beyond it. */
  | { readonly kind: 'unknown'; readonly why: string };

/** Does this checker take the certificate for one of this host? */
export function hostNameVerdict(certificate: Certificate, _host: string, _checker: NameChecker): NameVerdict {
  return { kind: 'mismatch', names: certificate.names.dns };
}
