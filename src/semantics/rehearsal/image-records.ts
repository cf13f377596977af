import { serverImage } from '../../facts/images.js';
import { NEWEST } from '../../facts/versions.js';
import type { HbaTree } from '../../parse/hba-tree.js';
import { parsePgHba } from '../../parse/pg-hba.js';
import { memoryFiles } from '../../text/files.js';
import { byDefault, known, type Resolved } from '../../text/resolved.js';
import { defaultHostAuthMethod } from '../host-auth-method.js';
import type { Server } from '../project.js';
import { tlsOffered } from '../tls-offered.js';

/**
 * The pg_hba.conf of a container that nobody gave one: what initdb writes, and what the entrypoint of the official image
 * adds to it. Its lines stand in no file of the tree. Undefined where another may be there.
 * Source: pg_hba.conf.sample of PostgreSQL, `pg_setup_hba_conf` of docker-library/postgres.
 */
export function imageRecords(server: Server): HbaTree | undefined {
  const { container, hba, settings, version } = server;
  if (hba || !container || container.opaque || settings.text('hba_file').kind !== 'default') return undefined;
  const image = serverImage(container.image);
  if (image?.family !== 'official' || !image.readsHostAuthMethod) return undefined;
  const method = container.hostAuthMethod ? known(container.hostAuthMethod) : defaultHostAuthMethod(server);
  if (method === undefined) return undefined;
  const text = `${OF_INITDB}\nhost all all all ${method || defaultHostAuthMethod(server)}\n`;
  const file = { path: 'pg_hba.conf', text };
  return parsePgHba(file, { version: known(version) ?? NEWEST, files: memoryFiles([file]) });
}

/** Whether this server offers TLS; of a container that nobody configures, its image tells. */
export function tlsOfferedBy(server: Server): Resolved<boolean> {
  const offered = tlsOffered(server);
  const { settings } = server;
  if (offered.kind !== 'unknown' || server.configured || settings.written('config_file').length > 0) return offered;
  return settings.bool('ssl').kind === 'default' && imageRecords(server)
    ? byDefault(false, 'its image leaves TLS off, and nothing tells of another configuration')
    : offered;
}

/** What is trusted inside of the container. */
const OF_INITDB = `local all all trust
host all all 127.0.0.1/32 trust
host all all ::1/128 trust
local replication all trust
host replication all 127.0.0.1/32 trust
host replication all ::1/128 trust`;
