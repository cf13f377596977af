/**
 * Files of root certificates that vouch for anybody: the bundles of operating systems, and those by which a provider
 * signs for all of its customers. Sources: update-ca-certificates(8) of Debian, ca-certificates of Fedora and Alpine,
 * and the providers' pages about certificates of their managed PostgreSQL.
 */
const SYSTEM =
  /(?:^|\/)(?:ca-certificates\.crt|ca-bundle(?:\.trust)?\.(?:crt|pem)|tls-ca-bundle\.pem|cert\.pem|cacert\.pem|ca-certificates\.pem)$|^\/etc\/(?:ssl|pki)\/(?:tls\/)?certs?\/?$/iu;
const PROVIDERS: readonly (readonly [pattern: RegExp, whose: string])[] = [
  [
    /(?:^|\/)(?:global-bundle|rds-ca[\w.-]*|rds-combined-ca-bundle[\w.-]*|[a-z]{2}(?:-\w+)+-\d-bundle)\.(?:pem|crt)$/iu,
    'Amazon RDS signs for all of its customers',
  ],
  [
    /(?:^|\/)(?:digicert\w*|baltimorecybertrustroot|microsoft[\w.-]*root[\w.-]*)(?:\.crt)?\.(?:pem|crt|cer)$/iu,
    'a public CA signs for everybody',
  ],
  [/(?:^|\/)isrg[-_]?root[\w-]*\.(?:pem|crt)$/iu, "Let's Encrypt signs for everybody"],
];

/** Who else gets a certificate from the roots in this file, as a clause; undefined where nothing tells that they are public. */
export function publicRoot(path: string): string | undefined {
  if (path === 'system' || SYSTEM.test(path)) return 'public CAs sign for everybody';
  return PROVIDERS.find(([pattern]) => pattern.test(path))?.[1];
}
