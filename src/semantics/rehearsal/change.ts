import { driverOf } from '../../facts/drivers.js';
import { isRefusal, type PolicyOrRefusal, required } from '../../facts/policy.js';
import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import { byDefault, known, type Resolved } from '../../text/resolved.js';
import { accepts, admits } from '../hba.js';
import type { Client, Consumer } from '../project.js';
import type { Change } from './rehearsal.js';

/** What the client's driver does, or would do after it went to its own form of `verify-full`. */
export function policyUnder(client: Client, consumer: Consumer, changes: readonly Change[]): Resolved<PolicyOrRefusal> {
  if (!changes.some(({ kind }) => kind === 'verify-full')) return consumer.policy;
  const before = known(consumer.policy);
  if (before && !isRefusal(before) && before.encryption === 'required' && before.verifies === 'chain-and-name')
    return consumer.policy;
  const form = driverOf(consumer.driver.id).secure?.string;
  const index = client.consumers.indexOf(consumer);
  const after = form && index >= 0 ? known(client.policiesWith(form)[index]) : undefined;
  // What a string cannot say is written elsewhere: the driver's own words tell where.
  return after && !isRefusal(after) && after.verifies === 'chain-and-name' && after.encryption === 'required'
    ? byDefault(after, 'it would be set')
    : byDefault(required('chain-and-name'), 'it would be set');
}

/** The table in which every record that lets somebody in without TLS asks for it. */
export function withTls(tree: HbaTree): HbaTree {
  return { ...tree, entries: tree.entries.map((entry) => (isWidened(entry) ? asHostssl(entry) : entry)) };
}

/**
 * A record that lets somebody in without TLS, and can be kept from it: what an operator puts before all others stays as
 * it is, and what it puts behind them is cut off by a `hostnossl` record that rejects.
 */
export const isWidened = (entry: HbaTree['entries'][number]): entry is HbaRecord =>
  entry.kind === 'record' && accepts(entry) && admits(entry, 'plaintext') && entry.at.file.addedBy?.where !== 'before';

const asHostssl = ({
  at,
  line,
  type,
  databases,
  users,
  address,
  mask,
  method,
  options,
  notice,
  passage,
}: HbaRecord): HbaRecord => ({
  kind: 'record',
  at,
  line,
  type: { ...type, value: 'hostssl' },
  databases,
  users,
  address,
  mask,
  method,
  options,
  notice,
  passage,
});
