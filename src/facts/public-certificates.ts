/**
 * What no public CA signs, whoever asks. Source: the Baseline Requirements of the CA/Browser Forum, which every CA in the
 * stores of operating systems and browsers is bound to: 4.2.2 (internal names and reserved addresses), 6.3.2 (398 days),
 * 7.1.2.7.12 (every server certificate has alternative names).
 */
export interface PublicCandidate {
  readonly isSelfSigned: boolean;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly dns: readonly string[];
  readonly ip: readonly string[];
}

const DAY = 86_400_000;
/** Certificates from before that day could be valid for longer. */
const LIMITED_SINCE = Date.UTC(2020, 8, 1);

/** Why this certificate is none that a public CA signed, as a clause to begin with; undefined where it may be. */
export function notPublic({ isSelfSigned, notBefore, notAfter, dns, ip }: PublicCandidate): string | undefined {
  if (isSelfSigned) return 'it signed itself';
  if (dns.length === 0 && ip.length === 0) return 'no public CA signs a certificate without alternative names';
  if (notBefore >= LIMITED_SINCE && notAfter - notBefore > 398 * DAY)
    return 'no public CA signs for longer than 398 days';
  const name = dns.find(isInternal);
  if (name !== undefined) return `no public CA signs for names such as \`${name}\``;
  const address = ip.find(isReserved);
  return address === undefined ? undefined : `no public CA signs for addresses such as \`${address}\``;
}

/** Names without a dot, and below domains that are nobody's on the Internet (RFC 6761, RFC 6762, RFC 9476, and ICANN's `internal`). */
const isInternal = (name: string): boolean =>
  !name.includes('.') ||
  /\.(?:local|localhost|test|invalid|example|internal|alt|svc|lan|home|corp|intranet|private)$/iu.test(name);

/** RFC 1918, RFC 4193, loopback and link-local addresses. */
const isReserved = (address: string): boolean =>
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/u.test(address) ||
  /^(?:::1$|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/iu.test(address);
