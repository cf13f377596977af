import { readFileSync } from 'node:fs';
import { type KeyKind, newKey } from './keys.js';
import { freshPath, memoized, openssl, written } from './openssl.js';

/** A certificate with its key: paths of PEM files in the scratch folder, and what stands in them. */
export interface Issued {
  readonly name: string;
  /** Path of the certificate, alone in its file. */
  readonly certificate: string;
  /** Path of its private key: PKCS#8, unencrypted, mode 0600. */
  readonly key: string;
  /** The certificate as PEM. */
  readonly pem: string;
  /** The key as PEM. */
  readonly keyPem: string;
  /** Hexadecimal, upper case. */
  readonly serial: string;
}

/** Days from now, or a moment as ISO 8601. */
export type Moment = number | string;

export interface CertificateOptions {
  /** As `openssl -subj` takes it, UTF-8; `/CN=<name>` without it, `/` for none. */
  readonly subject?: string;
  /** `P-256` without it, the fastest to make. */
  readonly key?: KeyKind;
  /** The key of another certificate, instead of one of its own. */
  readonly keyOf?: Issued;
  /** Yesterday without it. */
  readonly from?: Moment;
  /** In 90 days without it. */
  readonly until?: Moment;
  /** `subjectAltName` as OpenSSL writes it: `DNS:localhost,IP:127.0.0.1`. None without it. */
  readonly names?: string;
  /** `extendedKeyUsage` as OpenSSL writes it: `serverAuth`. None without it. */
  readonly usage?: string;
  /** What signs it: `sha256` without it. MD5 is nothing for ECDSA. */
  readonly hash?: 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';
  /** Signed with RSASSA-PSS by a plain RSA key. */
  readonly pss?: boolean;
  /** Makes an authority of it: `basicConstraints` and `keyUsage`. */
  readonly ca?: boolean;
  readonly pathLength?: number;
  /** As OpenSSL writes them: `permitted;DNS:.example.com`. */
  readonly nameConstraints?: string;
  /** Other extensions, or other values of those, by OpenSSL's names or in dots; `false` leaves one out. */
  readonly extensions?: Readonly<Record<string, string | false>>;
  /** Version 1 has no extensions at all. */
  readonly version?: 1 | 3;
  /** Hexadecimal; a random one without it. */
  readonly serial?: string;
  /** Of which type the strings of the subject are: `utf8only` without it, `default` gives PrintableString where it can. */
  readonly strings?: 'utf8only' | 'default' | 'nombstr';
}

/** A certificate that signs itself and may sign others. */
export const authority = memoized(
  (name: string, options: CertificateOptions = {}): Issued => make(undefined, name, { ca: true, ...options }),
);

/** A certificate that signs itself and others it may not: what people make for a server of their own. */
export const selfSigned = memoized(
  (name: string, options: CertificateOptions = {}): Issued => make(undefined, name, options),
);

/** A certificate of this issuer: a leaf, or with `ca: true` an authority below it. */
export const issue = memoized(
  (issuer: Issued, name: string, options: CertificateOptions = {}): Issued => make(issuer, name, options),
);

/** Several texts as one file. */
export const bundle = (name: string, ...parts: readonly (Issued | string)[]): string =>
  written(name, '.pem', parts.map((part) => (typeof part === 'string' ? part : part.pem)).join(''), 0o644);

function make(issuer: Issued | undefined, name: string, options: CertificateOptions): Issued {
  const key = options.keyOf?.key ?? newKey(options.key ?? 'P-256', name);
  const certificate = freshPath(name, '.crt');
  const config = written(name, '.cnf', configOf(issuer === undefined, options));
  const request = freshPath(name, '.csr');
  const subject = options.subject ?? `/CN=${name}`;
  openssl(['req', '-new', '-utf8', '-config', config, '-key', key, '-subj', subject, '-out', request]);
  const by = issuer ? ['-cert', issuer.certificate, '-keyfile', issuer.key] : ['-selfsign', '-keyfile', key];
  const dates = ['-startdate', asn1Time(options.from ?? -1), '-enddate', asn1Time(options.until ?? 90)];
  const how = [
    ...(options.hash === undefined ? [] : ['-md', options.hash]),
    ...(options.pss ? ['-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:digest'] : []),
    ...(options.version === 1 ? [] : ['-extensions', 'made']),
  ];
  const files = ['-config', config, '-in', request, '-out', certificate];
  openssl(['ca', '-batch', '-notext', '-preserveDN', ...by, ...dates, ...how, ...files]);
  const serial = openssl(['x509', '-in', certificate, '-noout', '-serial']).trim().slice('serial='.length);
  const pem = readFileSync(certificate, 'latin1');
  return { name, certificate, key, pem, keyPem: readFileSync(key, 'latin1'), serial };
}

function configOf(isSelfSigned: boolean, options: CertificateOptions): string {
  const extensions: Readonly<Record<string, string | false | undefined>> = {
    subjectKeyIdentifier: 'hash',
    ...(isSelfSigned ? {} : { authorityKeyIdentifier: 'keyid' }),
    ...(options.ca ? { basicConstraints: basicConstraints(options), keyUsage: 'critical,keyCertSign,cRLSign' } : {}),
    subjectAltName: options.names,
    extendedKeyUsage: options.usage,
    nameConstraints: options.nameConstraints,
    ...options.extensions,
  };
  const lines = Object.entries(extensions).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));
  return [caConfig(options), '[made]', ...lines, ''].join('\n');
}

const basicConstraints = ({ pathLength }: CertificateOptions): string =>
  `critical,CA:TRUE${pathLength === undefined ? '' : `,pathlen:${pathLength}`}`;

function caConfig({ strings = 'utf8only', serial }: Pick<CertificateOptions, 'strings' | 'serial'>): string {
  const database = written('index', '.txt', '');
  const number = serial === undefined ? 'rand_serial=yes' : `serial=${written('serial', '.txt', `${serial}\n`)}`;
  return `[req]
distinguished_name=dn
string_mask=${strings}
[dn]
[ca]
default_ca=own
[own]
database=${database}
new_certs_dir=.
${number}
policy=policy
unique_subject=no
default_md=default
email_in_dn=yes
[policy]`;
}

/** As OpenSSL takes it, and PostgreSQL's builds with it. */
export function asn1Time(moment: Moment): string {
  const date = typeof moment === 'number' ? new Date(Date.now() + moment * 86_400_000) : new Date(moment);
  return `${date.toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`;
}
