import { hbaMethod } from '../facts/hba.js';
import type { HbaOption, HbaRecord } from '../parse/hba-tree.js';

/** What a record asks of the client's certificate. */
export type CertificateDemand = 'none' | 'verify-ca' | 'verify-full';

/** The `clientcert` that counts: of several the last. */
export const clientcertOption = ({ options }: HbaRecord): HbaOption | undefined =>
  options.findLast(({ name }) => name === 'clientcert');

/**
 * `verify-ca` takes any certificate of a trusted CA, `verify-full` one that names the role. `cert` is `verify-full`
 * whatever its option says; 13 also writes `1` for `verify-ca`, and `0` or `no-verify` for none.
 */
export function certificateDemand(record: HbaRecord): CertificateDemand {
  if (record.method.value === 'cert') return 'verify-full';
  switch (clientcertOption(record)?.value) {
    case 'verify-full':
      return 'verify-full';
    case 'verify-ca':
    case '1':
      return 'verify-ca';
    default:
      return 'none';
  }
}

/** What is left of a method when the certificate proves nothing about the role; undefined for one that is strong itself. */
export function withoutProof(method: string): 'nothing' | 'weak' | undefined {
  switch (hbaMethod(method)?.credential) {
    case 'none':
      return 'nothing';
    case 'cleartext':
    case 'md5':
    case 'word':
      return 'weak';
    default:
      return undefined;
  }
}
