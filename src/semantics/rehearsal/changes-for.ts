import { isRefusal } from '../../facts/policy.js';
import type { HbaRecord } from '../../parse/hba-tree.js';
import { known } from '../../text/resolved.js';
import { hbaInForce } from '../hba-versions.js';
import type { Leg } from '../legs.js';
import type { Destination } from '../project.js';
import { isWidened } from './change.js';
import type { Change } from './rehearsal.js';
import { rehearse } from './rehearse.js';

/** The changes that there is something left to do for, by what is connected to. */
export function changesFor(to: Destination, legs: readonly Leg[], now: number): readonly Change[] {
  return [
    ...(recordsToChange(to).length > 0 ? [{ kind: 'hostssl' } as const] : []),
    ...(to.kind === 'managed' && known(to.managed.enforcesTls) !== true ? [{ kind: 'force-tls' } as const] : []),
    ...(legs.some((leg) => !isInForceAt(leg) || !works(leg, now)) ? [{ kind: 'verify-full' } as const] : []),
  ];
}

/** The records that `hostssl` would take the place of. */
export function recordsToChange(to: Destination): readonly HbaRecord[] {
  const tree = to.kind === 'server' ? hbaInForce(to.server) : undefined;
  return tree ? tree.entries.filter(isWidened) : [];
}

/** Everybody who reads this connection verifies the server in full, or it never leaves the machine. */
const isInForceAt = ({ client, endpoint }: Leg): boolean =>
  endpoint.locality === 'socket' ||
  client.consumers.every(({ policy }) => {
    const own = known(policy);
    return own && !isRefusal(own) && own.encryption === 'required' && own.verifies === 'chain-and-name';
  });

/** What fails, and what cannot be told, is not done yet, whatever the client asks for. */
const works = (leg: Leg, now: number): boolean =>
  leg.client.consumers.every((consumer) => {
    const { kind } = rehearse(leg, consumer, now).outcome;
    return kind !== 'fails' && kind !== 'unknown';
  });
