import type { Redactor } from '../engine/redact.js';
import { gapsOf } from '../engine/settle.js';
import {
  type ClientAccess,
  type ClientAccessReport,
  clientAccessJson,
  clientAccessMarkdown,
  clientAccessTable,
} from '../report/access-clients.js';
import { legsFrom, nameOfDestination } from '../semantics/legs.js';
import type { Consumer, Leg, Project } from '../semantics/project.js';
import type { Rehearsal } from '../semantics/rehearsal/rehearsal.js';
import { rehearse } from '../semantics/rehearsal/rehearse.js';
import { weakestBehind } from '../semantics/rehearsal/weakest.js';
import { known, type Resolved } from '../text/resolved.js';
import { chosenClients } from './named-parties.js';
import { toldDriver, toldOutcome, toldPlace } from './told-outcome.js';

/** `access --client`: what comes of every connection whose two ends are known. */
export function clientAccess(
  project: Project,
  redactor: Redactor,
  shown: (path: string) => boolean,
  names: readonly string[],
  now: number,
): ClientAccessReport {
  const hops = project.poolers.flatMap(({ upstreams }) => upstreams);
  const all = [...project.clients, ...hops].filter(({ environment }) => environment !== 'documentation');
  const isMeant = chosenClients(names, all);
  const clients = all.filter((client) => shown(client.at.file.path) && isMeant(client));
  return {
    clients: clients.flatMap((client) =>
      legsFrom(client, project).flatMap((leg) =>
        client.consumers.map((consumer) => accessOf(leg, consumer, { project, redactor, now })),
      ),
    ),
    unjoined: clients
      .filter((client) => legsFrom(client, project).length === 0)
      .map((client) => ({
        client: redactor.text(client.name),
        place: toldPlace(client.at, redactor),
        host: toldText(client.endpoints[0]?.host, redactor),
        port: toldText(client.endpoints[0]?.port, redactor),
      })),
    gaps: gapsOf(project, redactor, shown),
  };
}

interface Telling {
  readonly project: Project;
  readonly redactor: Redactor;
  readonly now: number;
}

function accessOf(leg: Leg, consumer: Consumer, { project, redactor, now }: Telling): ClientAccess {
  const rehearsal = rehearse(leg, consumer, now);
  const { outcome, hop } = weakestBehind(rehearsal, project, now);
  const at = decidingRecord(rehearsal);
  return {
    client: redactor.text(leg.client.name),
    place: toldPlace(leg.client.at, redactor),
    driver: toldDriver(consumer, redactor),
    host: toldText(leg.endpoint.host, redactor),
    to: redactor.text(nameOfDestination(leg.to)),
    because: redactor.text(leg.because),
    outcome: toldOutcome(rehearsal.outcome, redactor),
    ...(at && { record: toldPlace(at, redactor) }),
    ...(hop && {
      weakest: {
        ...toldOutcome(outcome, redactor),
        from: redactor.text(hop.client.name),
        to: redactor.text(nameOfDestination(hop.to)),
      },
    }),
    assumptions: rehearsal.assumptions.map((text) => redactor.text(text)),
  };
}

const toldText = (value: Resolved<string> | undefined, redactor: Redactor): string | null => {
  const text = known(value);
  return text === undefined ? null : redactor.text(text);
};

const decidingRecord = ({ attempts }: Rehearsal) => attempts.at(-1)?.record?.at;

export function renderedClients(report: ClientAccessReport, format: string | undefined): string {
  switch (format) {
    case 'json':
      return clientAccessJson(report);
    case 'markdown':
      return clientAccessMarkdown(report);
    default:
      return clientAccessTable(report);
  }
}
