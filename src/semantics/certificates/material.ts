import type { Problem } from '../../parse/problem.js';
import type { SourceFile, Span } from '../../text/source.js';

/** A name as X.509 has it. */
export interface DistinguishedName {
  /** As RFC 2253 writes it and `clientname=DN` compares it: `CN=alice,O=Org`. Empty for an empty name. */
  readonly text: string;
  /** Equal exactly where OpenSSL takes two names for the same (`X509_NAME_cmp`). */
  readonly id: string;
  /** In the order they stand in. */
  readonly commonNames: readonly string[];
}

/** What a public key is; `id` is the same for a certificate and for the private key that belongs to it. */
export interface PublicKey {
  readonly kind: 'RSA' | 'RSA-PSS' | 'EC' | 'DSA' | 'Ed25519' | 'Ed448' | 'other';
  /** Of the modulus, or of the curve's order. */
  readonly bits?: number;
  /** OpenSSL's name: `prime256v1`. */
  readonly curve?: string;
  /** SHA-256 of the SubjectPublicKeyInfo, hexadecimal. */
  readonly id: string;
}

export interface SignatureAlgorithm {
  /** OpenSSL's name: `sha256WithRSAEncryption`, `ED25519`. The identifier in dots where it has none. */
  readonly name: string;
  /** `MD5`, `SHA-1`, `SHA-256`…; absent where the algorithm has its own, as Ed25519. */
  readonly hash?: string;
}

/** A subtree of names that a CA may vouch for. */
export interface NameSubtree {
  readonly kind: 'dns' | 'ip' | 'email' | 'directory' | 'uri' | 'other';
  /** A domain; an address with its mask as `10.0.0.0/255.0.0.0`; a name in RFC 2253. */
  readonly value: string;
  /** Of a directory, as in `DistinguishedName`: a name below it starts with the same. */
  readonly id?: string;
}

/** Which certificate of an issuer signed, by who issued that one in turn (the `id` of its name) and its number. */
export interface AuthorityCertificate {
  readonly issuer?: string;
  readonly serial?: string;
}

/** One X.509 certificate, as plain data but for the one question that takes arithmetic. */
export interface Certificate {
  /** Its header line; the whole file where it is DER. */
  readonly at: Span;
  /** SHA-256 of its DER, hexadecimal, lower case. */
  readonly id: string;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Hexadecimal, upper case, as OpenSSL prints it. */
  readonly serial: string;
  /** Milliseconds since 1970, both ends inclusive. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: PublicKey;
  readonly signature: SignatureAlgorithm;
  /** X.509 version: 1 has no extensions. */
  readonly version: 1 | 2 | 3;
  /** Subject alternative names. Addresses are printed as `inet_ntop` does. */
  readonly names: {
    readonly dns: readonly string[];
    readonly ip: readonly string[];
    /** Email, URI and others: there, and of no use to PostgreSQL. */
    readonly others: number;
  };
  /** `basicConstraints`; absent where the certificate has none. */
  readonly basicConstraints?: { readonly ca: boolean; readonly pathLength?: number };
  /** `digitalSignature`, `keyEncipherment`, `keyCertSign`…; absent where the certificate has none. */
  readonly keyUsage?: readonly string[];
  /** `serverAuth`, `clientAuth`, `anyExtendedKeyUsage`…, or the identifier in dots; absent where there is none. */
  readonly extendedKeyUsage?: readonly string[];
  /** Hexadecimal, upper case. */
  readonly subjectKeyId?: string;
  readonly authorityKeyId?: string;
  /** What the authority key identifier says besides the key. */
  readonly authorityCertificate?: AuthorityCertificate;
  /** `nsCertType`: `sslServer`, `sslClient`, `sslCA`, `emailCA`, `objCA`…; absent where the certificate has none. */
  readonly netscapeTypes?: readonly string[];
  readonly nameConstraints?: {
    readonly permitted: readonly NameSubtree[];
    readonly excluded: readonly NameSubtree[];
  };
  /** Critical extensions that OpenSSL does not handle, by identifier: a chain with one of them does not verify. */
  readonly unhandledCritical: readonly string[];
  /** Did the holder of this certificate make the signature? Never throws. */
  isSignedBy(issuer: Certificate): boolean;
}

/** A certificate revocation list. */
export interface RevocationList {
  readonly at: Span;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: number;
  /** Milliseconds since 1970; absent where it never ends. */
  readonly nextUpdate?: number;
  /** Serial numbers, as `Certificate.serial` writes them. */
  readonly revoked: ReadonlySet<string>;
  readonly authorityKeyId?: string;
  readonly authorityCertificate?: AuthorityCertificate;
  /** What makes it more than a plain list of all that its issuer revoked, as a clause: "is a delta of another list". */
  readonly beyond?: string;
  readonly signature: SignatureAlgorithm;
  isSignedBy(issuer: Certificate): boolean;
}

/** What is learned of a private key; its numbers never get here. */
export interface PrivateKey {
  /** Its header line; the whole file where it is DER. */
  readonly at: Span;
  /** As in its header: `RSA PRIVATE KEY`. */
  readonly label: string;
  readonly encrypted: boolean;
  /** Of the pair's other half; absent where the key is encrypted or cannot be read. */
  readonly public?: PublicKey;
}

/** `ssl_dh_params_file`. */
export interface DhParameters {
  readonly at: Span;
  /** Of the prime. */
  readonly bits: number;
}

/** Something else of the family: a request, a public key, `EC PARAMETERS`, a bundle of another form. */
export interface OtherMaterial {
  readonly at: Span;
  /** As in its header, `CERTIFICATE REQUEST`; of a binary file `PKCS#12`, `PKCS#7`, `public key`. */
  readonly label: string;
}

/** What a file holds of certificates, keys and lists, in its order. */
export interface KeyMaterial {
  readonly file: SourceFile;
  /** `none`: neither PEM nor DER, whatever its name says. */
  readonly form: 'PEM' | 'DER' | 'none';
  readonly certificates: readonly Certificate[];
  readonly keys: readonly PrivateKey[];
  readonly lists: readonly RevocationList[];
  readonly parameters: readonly DhParameters[];
  /** What is of no use where one of those is wanted; nothing is wrong with it. */
  readonly others: readonly OtherMaterial[];
  /** What stands there and cannot be read, at its place: `this certificate ends in the middle`. */
  readonly problems: readonly Problem[];
  /** Another file is deployed in place of this one: why, as a clause (`is encrypted by SOPS`). */
  readonly standIn?: string;
}

/** Reads the key material of a file that was loaded; handed in by `host/`, which has the arithmetic. Never throws. */
export type MaterialReader = (file: SourceFile) => KeyMaterial;

/**
 * What a setting that names a file comes to. `missing`: the file is not where this tree would have it. `unseen`: it lies
 * where nobody can look from here. `none`: nothing names one, and nothing is looked for. `system`: the roots of the
 * machine.
 */
export type Material =
  | { readonly kind: 'read'; readonly path: string; readonly at: Span; readonly material: KeyMaterial }
  | { readonly kind: 'missing'; readonly path: string; readonly at: Span }
  | { readonly kind: 'unseen'; readonly path?: string; readonly at?: Span; readonly why: string }
  | {
      readonly kind: 'system';
      readonly at: Span;
      /** Roots beside them, for the whole process: `NODE_EXTRA_CA_CERTS`, `SSL_CERT_FILE`. */
      readonly also?: Material;
    }
  | { readonly kind: 'none' };

/** The files a server with TLS reads, and a pooler's listener alike. */
export interface ServerMaterial {
  readonly certificate: Material;
  readonly key: Material;
  /** `ssl_ca_file`: who vouches for clients. */
  readonly ca: Material;
  readonly crl: Material;
  readonly dhParameters: Material;
}

/** The files a client reads. */
export interface ClientMaterial {
  /** Who vouches for servers. */
  readonly root: Material;
  readonly certificate: Material;
  readonly key: Material;
  readonly crl: Material;
}

/** What a file is to the one that names it. */
export type MaterialRole =
  | 'server certificate'
  | 'server key'
  | 'client CA'
  | 'client CRL'
  | 'DH parameters'
  | 'client certificate'
  | 'client key'
  | 'server CA'
  | 'server CRL';

export interface MaterialUse {
  readonly as: MaterialRole;
  /** Who uses it: the name of a server, client or pooler. */
  readonly by: { readonly what: 'server' | 'client' | 'pooler'; readonly name: string };
  /** The setting that names it, or what stands for one that nobody set. */
  readonly at: Span;
}

export const NO_SERVER_MATERIAL: ServerMaterial = {
  certificate: { kind: 'none' },
  key: { kind: 'none' },
  ca: { kind: 'none' },
  crl: { kind: 'none' },
  dhParameters: { kind: 'none' },
};

export const NO_CLIENT_MATERIAL: ClientMaterial = {
  root: { kind: 'none' },
  certificate: { kind: 'none' },
  key: { kind: 'none' },
  crl: { kind: 'none' },
};
