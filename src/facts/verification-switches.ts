import type { Written } from './policy.js';

/** A variable that takes certificate verification out of a whole process. */
export interface VerificationSwitch {
  readonly runtime: string;
}

/**
 * Node.js reads `NODE_TLS_REJECT_UNAUTHORIZED` and compares it with `'0'`: `lib/internal/tls` and the documentation of
 * its command line. Drivers that pass `rejectUnauthorized: true` themselves are not touched by it.
 */
export function verificationSwitch(name: string, value: string): VerificationSwitch | undefined {
  return name === 'NODE_TLS_REJECT_UNAUTHORIZED' && value === '0' ? { runtime: 'Node.js' } : undefined;
}

/** Options that exist to accept any certificate, by the last part of their name, in lower case, and their values. */
const OPTIONS: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^rejectunauthorized$/u, /^false$/u], // tls.connect of Node.js: only the boolean counts
  [/^ssl(?:mode)?$/u, /^no-verify$/u], // node-postgres
  [/^sslaccept$/u, /^accept_invalid_certs$/u], // Prisma's engines
  [/^sslfactory$/u, /NonValidatingFactory$/u], // pgjdbc
  [/^trust ?server ?certificate$/u, /^(?:true|yes|1)$/iu], // Npgsql
  [/^(?:ssl|ssl_opts|ssl_context|ssl_cert_reqs|verify(?:_mode)?)$/u, /(?:^|[.:])(?:CERT_NONE|verify_none)$/u], // Python, Erlang
  [/^ssl(?:_context)?$/u, /_create_unverified_context/u], // Python
  [/^trustall$/u, /^true$/iu], // Vert.x
  [/^upstream_verify$/u, /^none$/u], // Supavisor
];

/** Is this setting there to accept any certificate, whatever else is written? */
export function acceptsAnyCertificate({ name, value, type }: Written): boolean {
  if (value.kind === 'unknown') return false;
  const last = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (last === 'rejectunauthorized' && type !== 'boolean') return false;
  return OPTIONS.some(([wanted, off]) => wanted.test(last) && off.test(value.value));
}
