import { isMajor, type Major, NEWEST } from './versions.js';

/** One of libpq's connection parameters. */
export interface LibpqParameter {
  readonly keyword: string;
  /** The environment variable that sets it where the string and the service file do not. */
  readonly env?: string;
  readonly since?: Major;
  /** Last major that knows it. */
  readonly until?: Major;
  /** What libpq takes where nobody sets it; some depend on the version or on other parameters. */
  readonly fallback?: string;
  /** Never to be shown. */
  readonly secret?: true;
}

/**
 * `PQconninfoOptions` as `PQconndefaults` of libpq 13 to 18 lists it; 19 is read from its development documentation.
 * A build without GSSAPI, which knows `gssencmode` all the same, defaults it to `disable`.
 */
export const LIBPQ_PARAMETERS: readonly LibpqParameter[] = [
  { keyword: 'authtype', env: 'PGAUTHTYPE', until: 13 },
  { keyword: 'service', env: 'PGSERVICE' },
  { keyword: 'servicefile', env: 'PGSERVICEFILE', since: 19 },
  { keyword: 'user', env: 'PGUSER' },
  { keyword: 'password', env: 'PGPASSWORD', secret: true },
  { keyword: 'passfile', env: 'PGPASSFILE' },
  { keyword: 'channel_binding', env: 'PGCHANNELBINDING', fallback: 'prefer' },
  { keyword: 'connect_timeout', env: 'PGCONNECT_TIMEOUT' },
  { keyword: 'dbname', env: 'PGDATABASE' },
  { keyword: 'host', env: 'PGHOST' },
  { keyword: 'hostaddr', env: 'PGHOSTADDR' },
  { keyword: 'port', env: 'PGPORT', fallback: '5432' },
  { keyword: 'client_encoding', env: 'PGCLIENTENCODING' },
  { keyword: 'tty', env: 'PGTTY', until: 13 },
  { keyword: 'options', env: 'PGOPTIONS' },
  { keyword: 'application_name', env: 'PGAPPNAME' },
  { keyword: 'fallback_application_name' },
  { keyword: 'keepalives' },
  { keyword: 'keepalives_idle' },
  { keyword: 'keepalives_interval' },
  { keyword: 'keepalives_count' },
  { keyword: 'tcp_user_timeout' },
  { keyword: 'sslmode', env: 'PGSSLMODE', fallback: 'prefer' },
  { keyword: 'sslnegotiation', env: 'PGSSLNEGOTIATION', since: 17, fallback: 'postgres' },
  { keyword: 'sslcompression', env: 'PGSSLCOMPRESSION', fallback: '0' },
  { keyword: 'sslcert', env: 'PGSSLCERT' },
  { keyword: 'sslkey', env: 'PGSSLKEY' },
  { keyword: 'sslcertmode', env: 'PGSSLCERTMODE', since: 16, fallback: 'allow' },
  { keyword: 'sslpassword', secret: true },
  { keyword: 'sslrootcert', env: 'PGSSLROOTCERT' },
  { keyword: 'sslcrl', env: 'PGSSLCRL' },
  { keyword: 'sslcrldir', env: 'PGSSLCRLDIR', since: 14 },
  { keyword: 'sslsni', env: 'PGSSLSNI', since: 14, fallback: '1' },
  { keyword: 'requirepeer', env: 'PGREQUIREPEER' },
  { keyword: 'require_auth', env: 'PGREQUIREAUTH', since: 16 },
  { keyword: 'min_protocol_version', env: 'PGMINPROTOCOLVERSION', since: 18 },
  { keyword: 'max_protocol_version', env: 'PGMAXPROTOCOLVERSION', since: 18 },
  { keyword: 'ssl_min_protocol_version', env: 'PGSSLMINPROTOCOLVERSION', fallback: 'TLSv1.2' },
  { keyword: 'ssl_max_protocol_version', env: 'PGSSLMAXPROTOCOLVERSION' },
  { keyword: 'gssencmode', env: 'PGGSSENCMODE', fallback: 'prefer' },
  { keyword: 'krbsrvname', env: 'PGKRBSRVNAME', fallback: 'postgres' },
  { keyword: 'gsslib', env: 'PGGSSLIB' },
  { keyword: 'gssdelegation', env: 'PGGSSDELEGATION', since: 16, fallback: '0' },
  { keyword: 'replication' },
  { keyword: 'target_session_attrs', env: 'PGTARGETSESSIONATTRS', fallback: 'any' },
  { keyword: 'load_balance_hosts', env: 'PGLOADBALANCEHOSTS', since: 16, fallback: 'disable' },
  { keyword: 'scram_client_key', since: 18, secret: true },
  { keyword: 'scram_server_key', since: 18, secret: true },
  { keyword: 'oauth_issuer', since: 18 },
  { keyword: 'oauth_client_id', since: 18 },
  { keyword: 'oauth_client_secret', since: 18, secret: true },
  { keyword: 'oauth_scope', since: 18 },
  { keyword: 'oauth_ca_file', env: 'PGOAUTHCAFILE', since: 19 },
  { keyword: 'sslkeylogfile', since: 18 },
];

const byKeyword = new Map(LIBPQ_PARAMETERS.map((parameter) => [parameter.keyword, parameter]));
const byVariable = new Map(
  LIBPQ_PARAMETERS.flatMap((parameter) => (parameter.env ? [[parameter.env, parameter] as const] : [])),
);

/** The major of a libpq version such as `15.18`; the newest released one where none is known. */
export function libpqMajor(version: string | undefined): Major {
  const major = Number.parseInt(version ?? '', 10);
  return isMajor(major) ? major : NEWEST;
}

/** The parameter of this keyword, which libpq compares case-sensitively; undefined where this major has none. */
export function libpqParameter(keyword: string, version: Major): LibpqParameter | undefined {
  const parameter = byKeyword.get(keyword);
  if (!parameter || version < (parameter.since ?? 13) || version > (parameter.until ?? version)) return undefined;
  return parameter;
}

/** The parameter that an environment variable sets, whatever the version. */
export const parameterOfVariable = (name: string): LibpqParameter | undefined => byVariable.get(name);

/** Has any libpq an option of this name? */
export const isKeyword = (keyword: string): boolean => byKeyword.has(keyword);

/** Options whose value must never be shown; `undefined` keywords are no secrets. */
export const isSecretKeyword = (keyword: string): boolean => byKeyword.get(keyword)?.secret === true;

/** Weak to strong. */
export const SSLMODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type Sslmode = (typeof SSLMODES)[number];

export const isSslmode = (value: string): value is Sslmode => (SSLMODES as readonly string[]).includes(value);
