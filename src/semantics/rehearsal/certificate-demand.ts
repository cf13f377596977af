import type { HbaRecord } from '../../parse/hba-tree.js';
import { known } from '../../text/resolved.js';
import { NOTHING_KNOWN } from '../access/world.js';
import { opensRole, type RoleWorld } from '../certificates/client-identity.js';
import { certificateDemand } from '../client-certificate.js';
import { mapOption } from '../ident-map.js';
import { asksForCertificate, shownBy } from './client-certificate-step.js';
import { clientWords } from './party-words.js';
import type { Obstacle } from './rehearsal.js';
import type { Tried } from './tried.js';

/** A record that wants a certificate from the client. Mirrors the first checks of `ClientAuthentication`. */
export function* demandObstacles({ leg, consumer }: Tried, record: HbaRecord, user: string): Generator<Obstacle> {
  const demand = certificateDemand(record);
  if (demand === 'none') return;
  const client = clientWords(leg.client);
  const refused = (why: string, sure: boolean, words: string): Obstacle => ({
    step: 'client certificate',
    sure,
    failure: 'refusal',
    why,
    at: record.at,
    remedy: { kind: 'client certificate', words },
  });
  if (asksForCertificate(leg) === false)
    yield {
      ...refused('the record asks for a client certificate, and no `ssl_ca_file` tells whose count', true, ''),
      remedy: { kind: 'server files', words: 'name the CA of the clients in `ssl_ca_file`' },
    };
  const shown = shownBy(consumer);
  if (shown.kind !== 'certificate') {
    yield refused(
      shown.kind === 'nothing'
        ? 'the record asks for a client certificate, and the client has none'
        : `the record asks for a client certificate, and which one the client has is not known: ${shown.why}`,
      shown.kind === 'nothing',
      `give ${client} a certificate`,
    );
    return;
  }
  const map = mapOption(record)?.value;
  const answer = opensRole(shown.leaf, record, user, roleWorld(leg));
  if (answer.kind === 'no' || answer.kind === 'unknown')
    yield refused(
      answer.kind === 'no'
        ? `the record wants a certificate of \`${user}\`, and that of the client is none: ${answer.why}`
        : `whether its certificate stands for \`${user}\` is not known: ${answer.why}`,
      answer.kind === 'no',
      map === undefined
        ? `give ${client} a certificate of \`${user}\``
        : `let the map \`${map}\` make the certificate of ${client} the role \`${user}\``,
    );
}

/** What a pooler or a managed server has besides its records is not in sight. */
function roleWorld({ to }: Tried['leg']): RoleWorld {
  if (to.kind !== 'server') return { world: NOTHING_KNOWN };
  const { ident, world, version } = to.server;
  const major = known(version);
  return { world, ...(ident && { ident }), ...(major !== undefined && { version: major }) };
}
