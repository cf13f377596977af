/**
 * Who compares a host name with a certificate. `libpq` by its major, or some libpq of which nobody knows it; `node`:
 * Node's `tls.checkServerIdentity`; `openssl`: `X509_check_host` without partial wildcards, common names included, as
 * Python's `ssl` calls it; `java`: the endpoint identification of JSSE; `san`: alternative names alone, as Go and
 * Rust's webpki; `libtls`: PgBouncer's own.
 */
export type NameChecker =
  | { readonly kind: 'libpq'; readonly major?: number }
  | { readonly kind: 'node' }
  | { readonly kind: 'openssl' }
  | { readonly kind: 'pgjdbc' }
  | { readonly kind: 'java' }
  | { readonly kind: 'dotnet' }
  | { readonly kind: 'san' }
  | { readonly kind: 'libtls' }
  /** One of these, and nobody can tell from here which: how it was built, or where it runs. */
  | { readonly kind: 'one-of'; readonly checkers: readonly NameChecker[]; readonly why: string }
  /** Nobody has looked at how it compares names. */
  | { readonly kind: 'unknown'; readonly title: string };

export type NameVerdict =
  | { readonly kind: 'match'; readonly by: 'dns' | 'ip' | 'common-name'; readonly name: string }
  /** The names it was compared with. */
  | { readonly kind: 'mismatch'; readonly names: readonly string[] }
  /** This checker cannot be told, or a name is beyond it. */
  | {
      readonly kind: 'unknown';
      readonly why: string;
      /** It hangs on the major of libpq alone, which takes it from this one on, or up to that one. */
      readonly since?: number;
      readonly until?: number;
    };
