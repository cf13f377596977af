import type { Major } from './versions.js';

/**
 * Authentication methods and their options, by version.
 * Source: `parse_hba_line` and `parse_hba_auth_opt` of PostgreSQL 13–18 held against running servers; 19 read from its
 * development sources.
 */
export const HBA_METHODS = [
  'trust',
  'reject',
  'scram-sha-256',
  'md5',
  'password',
  'gss',
  'sspi',
  'ident',
  'peer',
  'ldap',
  'radius',
  'cert',
  'pam',
  'bsd',
  'oauth',
] as const;
export type HbaMethod = (typeof HBA_METHODS)[number];

/** What a method makes a client send. */
export type Credential =
  /** Nothing is asked. */
  | 'none'
  /** The password itself, readable by whoever reads the connection. */
  | 'cleartext'
  /** An MD5 challenge for roles with an md5 verifier, SCRAM for the others. */
  | 'md5'
  | 'scram'
  /** A token that whoever has it can use. */
  | 'bearer'
  /** Proof of a private key or a Kerberos ticket: nothing that could be used again. */
  | 'proof'
  /** What somebody else says about the client: its kernel, or a daemon on its machine. */
  | 'word';

export interface HbaMethodFact {
  readonly since?: Major;
  /** Last major that knows it. */
  readonly until?: Major;
  readonly credential: Credential;
  /** Only there when PostgreSQL was built with this. */
  readonly needs?: string;
}

const METHOD_FACTS: Readonly<Record<HbaMethod, HbaMethodFact>> = {
  trust: { credential: 'none' },
  reject: { credential: 'none' },
  'scram-sha-256': { credential: 'scram' },
  md5: { credential: 'md5' },
  password: { credential: 'cleartext' },
  gss: { credential: 'proof', needs: 'GSSAPI' },
  sspi: { credential: 'proof', needs: 'Windows' },
  ident: { credential: 'word' },
  peer: { credential: 'word' },
  ldap: { credential: 'cleartext', needs: 'LDAP' },
  radius: { credential: 'cleartext', until: 18 },
  cert: { credential: 'proof', needs: 'OpenSSL' },
  pam: { credential: 'cleartext', needs: 'PAM' },
  bsd: { credential: 'cleartext', needs: 'BSD authentication' },
  oauth: { credential: 'bearer', since: 18 },
};

const isMethod = (name: string): name is HbaMethod => Object.hasOwn(METHOD_FACTS, name);

/** What is known of a method; undefined for a word that is none in any version. Names are case-sensitive. */
export const hbaMethod = (name: string): HbaMethodFact | undefined => (isMethod(name) ? METHOD_FACTS[name] : undefined);

/** Whether this major knows the method, as every optional part of PostgreSQL may be built in. */
export function hasMethod(name: string, version: Major): name is HbaMethod {
  const fact = hbaMethod(name);
  return fact !== undefined && (fact.since ?? 13) <= version && version <= (fact.until ?? 19);
}

/** The server asks for the password itself: whoever reads the connection between client and server has it. */
export const sendsCleartext = (method: string): boolean => hbaMethod(method)?.credential === 'cleartext';

/** What is sent can be used by whoever reads it: a password or a token. */
export const sendsSecret = (method: string): boolean =>
  sendsCleartext(method) || hbaMethod(method)?.credential === 'bearer';

/** The client has to prove something that cannot be read off the connection or guessed offline from an MD5 hash. */
export function isStrong(method: string): boolean {
  const credential = hbaMethod(method)?.credential;
  return credential === 'scram' || credential === 'proof';
}

export interface HbaOptionFact {
  /** Methods it may stand with; every one without it. */
  readonly methods?: readonly HbaMethod[];
  readonly since?: Major;
  readonly until?: Major;
  /** The methods as PostgreSQL lists them in its message. */
  readonly listed?: string;
  /** Only with `hostssl`. */
  readonly hostssl?: true;
}

const only = (method: HbaMethod): HbaOptionFact => ({ methods: [method], listed: method });
const kerberos: HbaOptionFact = { methods: ['gss', 'sspi'], listed: 'gssapi and sspi' };
const radius: HbaOptionFact = { ...only('radius'), until: 18 };
const oauth: HbaOptionFact = { ...only('oauth'), since: 18 };

const OPTION_FACTS: Readonly<Record<string, HbaOptionFact>> = {
  map: { methods: ['ident', 'peer', 'gss', 'sspi', 'cert', 'oauth'], listed: 'ident, peer, gssapi, sspi, and cert' },
  clientcert: { hostssl: true },
  clientname: { hostssl: true, since: 14 },
  pamservice: only('pam'),
  pam_use_hostname: only('pam'),
  ldapurl: only('ldap'),
  ldaptls: only('ldap'),
  ldapscheme: only('ldap'),
  ldapserver: only('ldap'),
  ldapport: only('ldap'),
  ldapbinddn: only('ldap'),
  ldapbindpasswd: only('ldap'),
  ldapsearchattribute: only('ldap'),
  ldapsearchfilter: only('ldap'),
  ldapbasedn: only('ldap'),
  ldapprefix: only('ldap'),
  ldapsuffix: only('ldap'),
  krb_realm: kerberos,
  include_realm: kerberos,
  compat_realm: only('sspi'),
  upn_username: only('sspi'),
  radiusservers: radius,
  radiussecrets: radius,
  radiusports: radius,
  radiusidentifiers: radius,
  issuer: oauth,
  scope: oauth,
  validator: oauth,
  delegate_ident_mapping: oauth,
};

/** `map` is said to be for one more method since OAuth came. */
const MAP_LISTED_18 = 'ident, peer, gssapi, sspi, cert, and oauth';

/** An option of this major; undefined for a name it does not recognise. Names are case-sensitive. */
export function hbaOption(name: string, version: Major): HbaOptionFact | undefined {
  const fact = Object.hasOwn(OPTION_FACTS, name) ? OPTION_FACTS[name] : undefined;
  if (!fact || (fact.since ?? 13) > version || version > (fact.until ?? 19)) return undefined;
  return name === 'map' && version >= 18 ? { ...fact, listed: MAP_LISTED_18 } : fact;
}
