import type { ComposeService } from '../parse/compose-tree.js';
import { publishedFor } from '../parse/published-for.js';
import { localityOf } from '../semantics/locality.js';
import { pgbouncerService } from '../semantics/pgbouncer-container.js';
import type { Locality } from '../semantics/project.js';
import type { WrittenPooler } from '../semantics/written.js';
import { known } from '../text/resolved.js';

const USUAL_PORTS = ['6432', '5432'];

/** A compose service on an image of PgBouncer that is configured by its variables, not by a file of its own. */
export function composePooler(service: ComposeService): WrittenPooler | undefined {
  const image = known(service.image?.value) ?? service.image?.template?.text;
  if (image === undefined || service.mounts.some(({ target }) => /pgbouncer.*\.ini$/u.test(target))) return undefined;
  const { at, environment, name } = service;
  return pgbouncerService({
    name: `services.${name}`,
    at,
    image,
    variables: environment,
    reach: (port) => reachOf(service, port),
  });
}

/** Published beyond this machine, or for its neighbours alone. */
function reachOf({ ports }: ComposeService, port: string | undefined): Locality {
  const published = ports.filter((entry) =>
    (port === undefined ? USUAL_PORTS : [port]).some((each) => publishedFor(entry, Number(each)) !== undefined),
  );
  const isOpen = published.some(
    ({ address }) => address === undefined || address === '0.0.0.0' || localityOf(address) !== 'loopback',
  );
  return isOpen ? 'remote' : 'service';
}
