/** Whether a managed server refuses connections without TLS when nobody says anything, and whose default that is. */
export interface ManagedDefault {
  readonly value: boolean;
  readonly why: string;
}

/** The first major whose default for `rds.force_ssl` is 1. */
const FORCED_SINCE = {
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
  rds: { major: 15, title: 'RDS' },
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html
  aurora: { major: 17, title: 'Aurora' },
} as const;

/** `rds.force_ssl` where no parameter group sets it; undefined where the major is not known. */
export function forcesTlsByDefault(provider: keyof typeof FORCED_SINCE, major: number): ManagedDefault | undefined {
  if (!Number.isFinite(major)) return undefined;
  const { major: since, title } = FORCED_SINCE[provider];
  return major >= since
    ? { value: true, why: `${title} sets it to 1 from PostgreSQL ${since} on` }
    : { value: false, why: `${title} leaves it at 0 before PostgreSQL ${since}` };
}

/** https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/instances#sslmode */
export const CLOUD_SQL_DEFAULT: ManagedDefault = {
  value: false,
  why: 'no `ssl_mode` is set, and Cloud SQL then takes connections with and without TLS',
};

/** https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-connect-tls-ssl */
export const FLEXIBLE_SERVER_DEFAULT: ManagedDefault = {
  value: true,
  why: '`require_secure_transport` is `on` unless somebody sets it',
};

/** Words of `ssl_mode` in `ip_configuration`, and whether each refuses plaintext. */
export const CLOUD_SQL_MODES: Readonly<Record<string, boolean>> = {
  ALLOW_UNENCRYPTED_AND_ENCRYPTED: false,
  ENCRYPTED_ONLY: true,
  TRUSTED_CLIENT_CERTIFICATE_REQUIRED: true,
};

/** Azure's and PostgreSQL's words for a version of TLS as PostgreSQL writes them: `TLS1_2`, `tlsv1.2`. */
export function tlsVersion(word: string): string | undefined {
  const [, minor] = /^tls_?v?1(?:[._](\d))?$/iu.exec(word.trim()) ?? [];
  if (minor === undefined) return /^tls_?v?1$/iu.test(word.trim()) ? 'TLSv1' : undefined;
  return minor === '0' ? 'TLSv1' : `TLSv1.${minor}`;
}
