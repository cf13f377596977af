import { accepts } from '../hba.js';
import type { Client } from '../project.js';
import type { Deciders } from './doors.js';
import type { Decider } from './first-record.js';
import { clientWords, placeWords } from './party-words.js';
import type { Obstacle } from './rehearsal.js';

/** What the record that decides does with a connection over this transport. */
export function recordObstacles(
  decider: Decider,
  transport: keyof Deciders,
  isWritten: boolean,
  client: Client,
): readonly Obstacle[] {
  const step = 'records';
  const failure = 'refusal';
  if (decider === 'open') return [{ step, sure: false, failure, why: 'which record decides cannot be told' }];
  const over = OVER[transport];
  const remedy = {
    kind: 'records',
    words: `let ${clientWords(client)} in by a record for connections ${over}`,
  } as const;
  if (decider === 'no-entry')
    return [{ step, sure: true, failure, why: `no record takes connections ${over} from it`, remedy }];
  if (!accepts(decider))
    return [
      {
        step,
        sure: true,
        failure,
        why: `${isWritten ? `\`${placeWords(decider.at)}\`` : 'the record that its image writes'} rejects connections ${over}`,
        at: decider.at,
        remedy,
      },
    ];
  return [];
}

const OVER: Readonly<Record<keyof Deciders, string>> = {
  plaintext: 'without TLS',
  tls: 'with TLS',
  local: 'over the Unix socket',
};
