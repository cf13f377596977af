import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { OracleMajor } from '../postgres.js';
import type { Call } from './caller.js';
import { isPg, type Scene } from './scene.js';

/** How the client of a tree that was staged connects: its program does nothing but to read these files. */
export function callOf(directory: string, { client }: Scene): Call {
  const folder = join(directory, 'client');
  if (isPg(client)) {
    return { folder, by: { pg: client.pg }, variables: client.query === undefined ? {} : variablesIn(folder) };
  }
  if (client.form === 'service') return service(folder, client.libpq);
  const { DATABASE_URL: conninfo = '', ...variables } = variablesIn(folder);
  return { folder, by: { libpq: client.libpq, conninfo }, variables };
}

const service = (folder: string, libpq: OracleMajor): Call => ({
  folder,
  by: { libpq, conninfo: 'service=shop' },
  variables: { PGSERVICEFILE: join(folder, 'pg_service.conf') },
});

const variablesIn = (folder: string): Readonly<Record<string, string>> => {
  const variables = parseEnv(readFileSync(join(folder, '.env'), 'utf8'));
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
};
