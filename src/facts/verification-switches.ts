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
