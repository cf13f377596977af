import type { ComposeService } from '../parse/compose-tree.js';
import { publishedFor } from '../parse/published-for.js';
import { localityOf } from '../semantics/locality.js';
import { pgbouncerService } from '../semantics/pgbouncer-container.js';
import type { Locality } from '../semantics/project.js';
import type { WrittenPooler } from '../semantics/written.js';
import { known } from '../text/resolved.js';

const PORT = 6432;

/** A compose service on an image of PgBouncer that is configured by its variables, not by a file of its own. */
export function composePooler(service: ComposeService): WrittenPooler | undefined {
  const image = known(service.image?.value) ?? service.image?.template?.text;
  if (image === undefined || service.mounts.some(({ target }) => /pgbouncer.*\.ini$/u.test(target))) return undefined;
  const { at, environment, name } = service;
  return pgbouncerService({ name: `services.${name}`, at, image, variables: environment, reach: reachOf(service) });
}

/** Published beyond this machine, or for its neighbours alone. */
function reachOf({ ports, environment }: ComposeService): Locality {
  const own = environment.findLast(({ name }) => name === 'LISTEN_PORT' || name === 'PGBOUNCER_PORT');
  const port = Number(known(own?.value) ?? PORT);
  const published = ports.filter((entry) => [port, 5432].some((each) => publishedFor(entry, each) !== undefined));
  const isOpen = published.some(
    ({ address }) => address === undefined || address === '0.0.0.0' || localityOf(address) !== 'loopback',
  );
  return isOpen ? 'remote' : 'service';
}
