import { known } from '../../text/resolved.js';
import { isRefusedEverywhere, refusedLines } from '../hba-versions.js';
import type { Leg } from '../legs.js';
import type { Server } from '../project.js';
import { tlsOffered } from '../tls-offered.js';
import { tlsRefusals } from '../tls-refusals.js';
import type { Obstacle } from './rehearsal.js';
import { servedFileObstacles } from './served-files.js';

/** Why this server does not start with the files it is given: then nobody gets in, however they connect. */
export function* startObstacles(server: Server, leg: Leg): Generator<Obstacle> {
  const refused = refusedLines(server).find((line) => isRefusedEverywhere(server, line));
  if (refused)
    yield {
      step: 'server start',
      sure: true,
      failure: 'closed',
      why: `PostgreSQL does not start with a line it refuses: ${refused.refusal.error}`,
      at: refused.refusal.at,
      remedy: { kind: 'server files', words: `mend the line of \`${server.name}\` that PostgreSQL refuses` },
    };
  if (known(tlsOffered(server)) !== true) return;
  for (const { at, fault, dependsOnOpenSsl } of tlsRefusals(server))
    yield {
      step: 'server start',
      sure: !dependsOnOpenSsl,
      failure: 'closed',
      why: `${fault}, and with TLS on PostgreSQL does not start`,
      at,
      remedy: { kind: 'server files', words: `mend the TLS settings of \`${server.name}\`` },
    };
  yield* servedFileObstacles(leg);
}
