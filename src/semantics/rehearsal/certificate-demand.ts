import type { HbaRecord } from '../../parse/hba-tree.js';
import { certificateDemand } from '../client-certificate.js';
import { mapOption } from '../ident-map.js';
import { asksForCertificate, shownBy } from './client-certificate-step.js';
import type { Obstacle } from './rehearsal.js';
import type { Tried } from './tried.js';

/** A record that wants a certificate from the client. Mirrors the first checks of `ClientAuthentication`. */
export function* demandObstacles({ leg, consumer }: Tried, record: HbaRecord, user: string): Generator<Obstacle> {
  const demand = certificateDemand(record);
  if (demand === 'none') return;
  const client = leg.client.name;
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
      `give \`${client}\` a certificate`,
    );
    return;
  }
  if (demand !== 'verify-full') return;
  const { leaf } = shown;
  const isByName = record.options.every(({ name, value }) => name !== 'clientname' || value === 'CN');
  const names = leaf.subject.commonNames;
  if (isByName && !mapOption(record) && names.at(-1) !== user)
    yield refused(
      `the record wants a certificate of \`${user}\`, and that of the client is one of \`${names.at(-1) ?? ''}\``,
      true,
      `give \`${client}\` a certificate of \`${user}\``,
    );
  else if (!isByName || mapOption(record))
    yield refused(
      `whether its certificate stands for \`${user}\` is not known`,
      false,
      `give \`${client}\` a certificate of \`${user}\``,
    );
}
