import type { Retry } from '../../facts/plaintext-retry.js';
import { known, type Resolved } from '../../text/resolved.js';
import { nameOfDestination } from '../legs.js';
import type { ManagedServer, Pooler } from '../project.js';
import { insistsOnTls } from './authentication.js';
import { attempt } from './obstacles.js';
import { play } from './play.js';
import type { Change, Obstacle } from './rehearsal.js';
import { servedFileObstacles } from './served-files.js';
import { playedAtServer } from './server-destination.js';
import type { Settled } from './settle-doors.js';
import { tlsObstacles } from './tls-attempt.js';
import { offersTls } from './tls-request.js';
import type { Tried } from './tried.js';

/** The attempts of a client at what it connects to. */
export function playedAt(tried: Tried, retry: Retry, changes: readonly Change[]): Settled {
  const { to } = tried.leg;
  switch (to.kind) {
    case 'server':
      return playedAtServer(tried, to.server, retry, changes);
    case 'pooler':
      return playedAnywhere(tried, retry, poolerRule(to.pooler), 'its own rules let the client in');
    case 'managed':
      return playedAnywhere(tried, retry, managedRule(to.managed, changes), "the provider's rules let the client in");
  }
}

/** Where no records are in sight: one rule decides about plaintext, and whatever else there is lets the client in. */
function playedAnywhere(tried: Tried, retry: Retry, rule: readonly Obstacle[], assumption: string): Settled {
  const start = offersTls(tried.leg) ? [...servedFileObstacles(tried.leg)] : [];
  const over = (transport: 'plaintext' | 'tls') =>
    transport === 'plaintext'
      ? attempt('plaintext', [...start, ...rule], 'nothing')
      : attempt('tls', [...start, ...tlsObstacles(tried)], tried.policy.verifies);
  const played = play(tried.policy, retry, over, insistsOnTls(tried.consumer));
  return { played, assumptions: [`${assumption} (\`${nameOfDestination(tried.leg.to)}\`)`] };
}

function managedRule(managed: ManagedServer, changes: readonly Change[]): readonly Obstacle[] {
  if (changes.some(({ kind }) => kind === 'force-tls'))
    return insists({ kind: 'default', value: true, why: 'it would be set' }, managed.name);
  return insists(managed.enforcesTls, managed.name);
}

function poolerRule({ listener: { tls }, name }: Pooler): readonly Obstacle[] {
  return insists(tls.kind === 'unknown' ? tls : { ...tls, value: known(tls) === 'required' }, name);
}

/** Plaintext, where the other end may refuse it. */
function insists(required: Resolved<boolean>, name: string): readonly Obstacle[] {
  if (required.kind !== 'unknown' && !required.value) return [];
  const isKnown = required.kind !== 'unknown';
  return [
    {
      step: 'records',
      sure: isKnown,
      failure: 'refusal',
      why: isKnown
        ? `\`${name}\` refuses connections without TLS`
        : `whether \`${name}\` refuses connections without TLS is not known: ${required.why}`,
      ...(required.kind !== 'default' && required.at && { at: required.at }),
      remedy: { kind: 'records', words: `let \`${name}\` take connections without TLS` },
    },
  ];
}
