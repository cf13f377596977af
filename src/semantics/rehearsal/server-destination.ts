import type { Retry } from '../../facts/plaintext-retry.js';
import { known } from '../../text/resolved.js';
import { accepts } from '../hba.js';
import { hbaInForce } from '../hba-versions.js';
import type { Server } from '../project.js';
import { authenticationObstacles, insistsOnTls } from './authentication.js';
import { demandObstacles } from './certificate-demand.js';
import { withTls } from './change.js';
import { clientNames } from './client-names.js';
import { type Deciders, type Door, doorsFor } from './doors.js';
import { recordObstacles } from './gate.js';
import { imageRecords, tlsOfferedBy } from './image-records.js';
import { attempt } from './obstacles.js';
import { originOf } from './origin.js';
import { type Played, play } from './play.js';
import type { Attempt, Change, Obstacle } from './rehearsal.js';
import { startObstacles } from './server-start.js';
import { type Entered, type Settled, settleDoors } from './settle-doors.js';
import { tlsObstacles } from './tls-attempt.js';
import type { Tried } from './tried.js';

/** The attempts of a client at a server whose files are here. */
export function playedAtServer(tried: Tried, server: Server, retry: Retry, changes: readonly Change[]): Settled {
  const { leg, consumer } = tried;
  const start = [...startObstacles(server, leg)];
  const written = hbaInForce(server);
  const ofImage = written ? undefined : imageRecords(server);
  const tree = written ?? ofImage;
  const isWritten = ofImage === undefined;
  const isSocket = leg.endpoint.locality === 'socket';
  const tls = isSocket ? [] : [...tlsObstacles(tried)];
  const { before } = tried;
  const former = changes.length > 0 && before ? { ...tried, policy: before } : undefined;
  const formerTls = former && !isSocket ? [...tlsObstacles(former)] : [];
  const enter =
    (user: string | undefined) =>
    (door: Door): Entered => {
      return {
        door,
        ...(former && {
          today: through(former, retry, { start, tls: formerTls, deciders: door.today, user, isWritten }),
        }),
        played: through(tried, retry, { start, tls, deciders: door.changed, user, isWritten }),
      };
    };
  if (!tree) return settleDoors([enter(undefined)(UNSEEN)], false);
  const changed = written && changes.some(({ kind }) => kind === 'hostssl') ? withTls(written) : undefined;
  const origin = originOf(leg, server);
  const transports = origin.kind === 'socket' ? LOCAL : known(tlsOfferedBy(server)) === false ? PLAIN : BOTH;
  const { names, complete: allNames } = clientNames(leg.client, consumer, tree);
  const settled = names.map((one) => {
    const { doors, complete } = doorsFor(tree, changed, one, server.world, origin, transports);
    const all = complete && allNames && doors.length > 0 ? doors : [...doors, UNSEEN];
    return settleDoors(all.map(enter(one.user)), changes.length > 0);
  });
  const told = agreed(settled, changes.length > 0);
  return ofImage ? { ...told, assumptions: [...told.assumptions, OF_IMAGE] } : told;
}

const OF_IMAGE = 'its pg_hba.conf is the one that its image writes';

const LOCAL = ['local'] as const;
const PLAIN = ['plaintext'] as const;
const BOTH = ['plaintext', 'tls'] as const;

const NOBODY_KNOWS: Deciders = { plaintext: 'open', tls: 'open', local: 'open' };
/** Where the records are not seen, or not all told apart. */
const UNSEEN: Door = { today: NOBODY_KNOWS, changed: NOBODY_KNOWS, assumptions: [] };

interface Met {
  readonly start: readonly Obstacle[];
  readonly tls: readonly Obstacle[];
  readonly deciders: Deciders;
  readonly user: string | undefined;
  /** Its records stand in a file, and have places. */
  readonly isWritten: boolean;
}

function through(tried: Tried, retry: Retry, { start, tls, deciders, user, isWritten }: Met): Played {
  const { policy, leg, consumer } = tried;
  const over = (transport: 'plaintext' | 'tls' | 'local'): Attempt => {
    // Without TLS no record is ever asked about a connection with it.
    const decider = deciders[transport];
    const record = decider === undefined || typeof decider === 'string' ? undefined : decider;
    const met = [
      ...(decider === undefined ? [] : recordObstacles(decider, transport, isWritten, leg.client)),
      ...(record && transport === 'tls' && user !== undefined ? demandObstacles(tried, record, user) : []),
      ...(record && accepts(record) ? authenticationObstacles(leg.client, consumer, record, transport) : []),
    ];
    const obstacles = [...start, ...(transport === 'tls' ? tls : []), ...(isWritten ? met : met.map(withoutPlace))];
    const verifies = transport === 'tls' ? policy.verifies : 'nothing';
    return attempt(transport, obstacles, verifies, isWritten ? record : undefined);
  };
  if (leg.endpoint.locality !== 'socket') return play(policy, retry, over, insistsOnTls(consumer));
  const local = over('local');
  return { attempts: [local], outcome: local.result.kind === 'connects' ? { kind: 'local' } : local.result };
}

const withoutPlace = ({ at: _, ...obstacle }: Obstacle): Obstacle => obstacle;

/** Names nobody knows: what comes of all of them alike. */
function agreed(settled: readonly Settled[], isChange: boolean): Settled {
  // Who was deployed gets in today; a change may well lock somebody out.
  const open = isChange ? settled : settled.filter(({ played }) => played.outcome.kind !== 'fails');
  const [first, ...others] = open.length > 0 ? open : settled;
  if (!first) throw new Error('there is always a name to try');
  if (others.every(({ played }) => played.outcome.kind === first.played.outcome.kind)) {
    const isAlone = settled.length > 1 && open.length < settled.length;
    return isAlone ? { ...first, assumptions: [...first.assumptions, 'its role and database are let in'] } : first;
  }
  const why = 'it depends on the role and the database, which are not known';
  return {
    played: { attempts: first.played.attempts, outcome: { kind: 'unknown', step: 'records', why } },
    assumptions: [],
  };
}
