import { hbaMethod } from '../facts/hba.js';
import type { HbaRecord } from '../parse/hba-tree.js';
import { certificateDemand } from './client-certificate.js';
import { accepts, methodOf } from './hba.js';

/** How much a record asks of a client: nothing, somebody's word or a password for all to read, a hash, a real proof. */
export function proofOf(record: HbaRecord): 0 | 1 | 2 | 3 {
  if (certificateDemand(record) === 'verify-full') return 3;
  switch (hbaMethod(methodOf(record))?.credential) {
    case 'none':
      return 0;
    case 'word':
    case 'cleartext':
      return 1;
    case 'md5':
      return 2;
    case 'scram':
    case 'proof':
    case 'bearer':
    case undefined:
      return 3;
  }
}

/** Which of two records is harder to get in by: `one` rejects where `other` accepts, or asks for a better proof. */
export function isStricter(one: HbaRecord, other: HbaRecord): boolean {
  if (!accepts(other)) return false;
  if (!accepts(one)) return true;
  return (
    proofOf(one) > proofOf(other) ||
    CERTIFICATES.indexOf(certificateDemand(one)) > CERTIFICATES.indexOf(certificateDemand(other))
  );
}

const CERTIFICATES = ['none', 'verify-ca', 'verify-full'] as const;

/** The same is asked by both, or both reject. */
export const isAlike = (one: HbaRecord, other: HbaRecord): boolean =>
  accepts(one) || accepts(other) ? demandOf(one) === demandOf(other) : true;

const demandOf = (record: HbaRecord): string =>
  JSON.stringify([methodOf(record), ...record.options.map(({ name, value }) => `${name}=${value}`)]);
