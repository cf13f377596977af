import { hbaMethod } from '../facts/hba.js';
import type { HbaRecord } from '../parse/hba-tree.js';
import { certificateDemand } from './client-certificate.js';
import { accepts, methodOf } from './hba.js';

/** How much a record asks of a client: nothing, somebody's word or a password for all to read, a hash, a real proof. */
export function proofOf(record: HbaRecord): 0 | 1 | 2 | 3 {
  return certificateDemand(record) === 'verify-full' ? 3 : methodProof(record);
}

/** The same of its method alone, whatever certificate is asked for. */
function methodProof(record: HbaRecord): 0 | 1 | 2 | 3 {
  if (record.method.value === 'cert') return 0;
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

/**
 * Which of two records is harder to get in by: `one` rejects where `other` accepts, or asks for a better proof, or for
 * the same and something besides. Where each asks for something the other does not, neither is.
 */
export function isStricter(one: HbaRecord, other: HbaRecord): boolean {
  if (!accepts(other)) return false;
  if (!accepts(one)) return true;
  const [proof, least] = [rankOf(one), rankOf(other)];
  const [certificate, without] = [one, other].map((record) => CERTIFICATES.indexOf(certificateDemand(record)));
  if (proof !== least) return proof > least && certificate! >= without!;
  const [method, less] = [methodProof(one), methodProof(other)];
  return certificate! >= without! && method >= less && (certificate! > without! || method > less);
}

/** A key or a ticket before a password, however well it is proven. */
const rankOf = (record: HbaRecord): number =>
  proofOf(record) + (certificateDemand(record) === 'verify-full' || isByProof(record) ? 1 : 0);

const isByProof = (record: HbaRecord): boolean => hbaMethod(methodOf(record))?.credential === 'proof';

const CERTIFICATES = ['none', 'verify-ca', 'verify-full'] as const;

/** The same is asked by both, or both reject. */
export const isAlike = (one: HbaRecord, other: HbaRecord): boolean =>
  accepts(one) || accepts(other) ? demandOf(one) === demandOf(other) : true;

const demandOf = (record: HbaRecord): string =>
  JSON.stringify([methodOf(record), ...record.options.map(({ name, value }) => `${name}=${value}`)]);
