import { byDefault, type Resolved, set } from '../../text/resolved.js';
import type { DriverInput, DriverWorld, OptionLookup, Written } from '../policy.js';
import type { TlsFile, TlsFiles } from '../tls-files.js';
import { DEFAULT_CERTIFICATE, DEFAULT_KEY, DEFAULT_ROOT } from './libpq-files.js';

/** A setting that names a file; what is empty names none. */
export const fileNamed = (value: Resolved<string> | undefined): TlsFile | undefined =>
  value === undefined || (value.kind !== 'unknown' && value.value === '') ? undefined : { kind: 'file', value };

/** A setting that holds what is in a file, which the code may have read from one. */
export function fileHeld(setting: Written | undefined): TlsFile | undefined {
  if (!setting || setting.type === 'null' || setting.type === 'undefined') return undefined;
  const { file, value } = setting;
  const at = value.kind === 'default' ? undefined : value.at;
  if (file !== undefined) return { kind: 'file', value: at ? set(file, at) : byDefault(file, 'the code reads it') };
  const why = value.kind === 'unknown' ? value.why : 'it is written as text, and not as a file';
  return { kind: 'unseen', why, ...(at && { at }) };
}

/** The first of several names of an option that is set. */
export const firstOf = (options: OptionLookup, ...names: readonly string[]): Resolved<string> | undefined =>
  names.map(options).find((value) => value !== undefined);

/** Files of libpq's names, without libpq's own places. */
export const libpqNames = (options: OptionLookup): TlsFiles =>
  files({
    root: fileNamed(options('sslrootcert')),
    certificate: fileNamed(options('sslcert')),
    key: fileNamed(options('sslkey')),
  });

/** The same where libpq's places in the home directory are looked at, too, as long as something is there. */
export function libpqNamesAndHome(options: OptionLookup, { exists }: Pick<DriverWorld, 'exists'>): TlsFiles {
  const named = libpqNames(options);
  const there = (path: string): TlsFile | undefined => (exists(path) === true ? { kind: 'default', path } : undefined);
  return files({
    root: named.root ?? there(DEFAULT_ROOT),
    certificate: named.certificate ?? there(DEFAULT_CERTIFICATE),
    key: named.key ?? there(DEFAULT_KEY),
  });
}

/** Without those that are not there. */
export const files = (all: { readonly [name in keyof TlsFiles]: TlsFile | undefined }): TlsFiles =>
  Object.fromEntries(Object.entries(all).filter(([, file]) => file !== undefined));

const variable = (input: DriverInput, name: string): TlsFile | undefined =>
  fileNamed(input.all('environment').findLast((setting) => setting.name === name)?.value);

/**
 * The machine's roots with what a variable of the process adds to them. OpenSSL and Go take `SSL_CERT_FILE` for the
 * machine's own file, and look into its folder all the same.
 * Source: https://docs.openssl.org/master/man3/SSL_CTX_load_verify_locations/; https://pkg.go.dev/crypto/x509#SystemCertPool
 */
export const systemRoots = (input: DriverInput): TlsFile => rootsWith(variable(input, 'SSL_CERT_FILE'));

/** Node.js has roots of its own. Source: https://nodejs.org/api/cli.html#node_extra_ca_certsfile */
export const nodeRoots = (input: DriverInput): TlsFile => rootsWith(variable(input, 'NODE_EXTRA_CA_CERTS'));

const rootsWith = (also: TlsFile | undefined): TlsFile => ({ kind: 'system', ...(also && { also }) });
