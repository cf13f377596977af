import type { HbaOption, HbaRecord, HbaRefusal } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { spanOf } from '../text/source.js';
import { certificateDemand, clientcertOption, withoutProof } from './client-certificate.js';

/** Did PostgreSQL refuse the line for what it says about client certificates? */
export const isAboutCertificates = ({ error }: HbaRefusal): boolean =>
  /^(?:client(?:cert|name) |invalid value for client(?:cert|name): |unrecognized authentication option name: "clientname"$|cert authentication is only supported on hostssl )/u.test(
    error,
  );

/** An option about certificates that PostgreSQL accepts and that does not do what it says. */
export type IdleOption =
  /** Which name counts, where no name is ever compared. */
  | { readonly kind: 'name'; readonly option: HbaOption }
  /** A stronger `clientcert` than the one after it, which counts. */
  | { readonly kind: 'overruled'; readonly option: HbaOption; readonly by: HbaOption };

/** The first such option of a record. Tried on running servers of 15 and 18. */
export function idleOption(record: HbaRecord): IdleOption | undefined {
  const demand = certificateDemand(record);
  if (demand === 'verify-full') return undefined;
  const by = clientcertOption(record);
  const full = record.options.find(({ name, value }) => name === 'clientcert' && value === 'verify-full');
  if (by && full) return { kind: 'overruled', option: full, by };
  // There `verify-ca` itself is the fault: whose certificate it is nobody asks.
  if (demand === 'verify-ca' && withoutProof(record.method.value)) return undefined;
  const option = record.options.findLast(({ name }) => name === 'clientname');
  return option && { kind: 'name', option };
}

/** Takes the `clientcert` out that counts, with what parts it from the one before; undefined where that is in another file. */
export function withoutLastClientcert({ options, at }: HbaRecord): Edit | undefined {
  const last = options.findLastIndex(({ name }) => name === 'clientcert');
  const [before, option] = [options[last - 1], options[last]];
  if (!before || !option || before.at.file !== at.file || option.at.file !== at.file) return undefined;
  return { at: spanOf(at.file, before.at.end, option.at.end), text: '' };
}
