import { byDefault, type Resolved, set } from '../../../text/resolved.js';
import { isAtLeast } from '../../driver-version.js';
import type { DriverInput, PolicyOrRefusal } from '../../policy.js';
import type { Ssl } from './ssl.js';

/**
 * From 8.22 on `pg` refuses a `sslnegotiation` it does not know, and `direct` without TLS. A value that counts as
 * false makes room for the next: options, then the environment.
 */
export function negotiationRefusal(
  { negotiation }: { readonly negotiation?: string },
  input: DriverInput,
  ssl: Ssl,
  pg: string | undefined,
): Resolved<PolicyOrRefusal> | undefined {
  if (ssl.kind === 'refused' || !isAtLeast(pg, '8.22.0')) return undefined;
  const written = [
    input.get('string', 'sslnegotiation'),
    negotiation === undefined ? undefined : input.get('beside', negotiation),
    input.get('environment', 'PGSSLNEGOTIATION'),
  ].find((setting) => setting !== undefined && !(setting.value.kind !== 'unknown' && setting.value.value === ''));
  if (!written || written.value.kind === 'unknown') return undefined;
  const { value } = written;
  const refuse = (refuses: string): Resolved<PolicyOrRefusal> =>
    value.kind === 'set' ? set({ refuses }, value.at) : byDefault({ refuses }, 'it is written so');
  if (value.value !== 'postgres' && value.value !== 'direct') {
    return refuse(`sslnegotiation cannot be \`${value.value}\``);
  }
  const off = ssl.kind === 'off' || ssl.kind === 'unset';
  return value.value === 'direct' && off
    ? refuse('`sslnegotiation=direct` needs TLS, and nothing asks for it')
    : undefined;
}
