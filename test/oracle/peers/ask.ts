import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Texts } from '../../../src/testing/index.js';
import type { Answer, Knock } from '../knock.js';
import { libpq } from '../libpq.js';
import type { NetworkServer } from '../network-server.js';
import { asServer, binOf, discard, effective, environment, type OracleMajor, put, scratch } from '../postgres.js';
import type { Met } from './case.js';

/** What a client meets, in one word. */
export async function meets(server: NetworkServer, given: Knock): Promise<Met> {
  const answer: Answer = await server.knock(given);
  return answer.kind === 'accept' ? answer.method : answer.kind;
}

/** Lets `postgres` ask over the socket; stands above the records of a file, and below the one of `reload`. */
export const ASKING = 'local all postgres trust\n';
const OWN_LINES = 2;

/** Column `options` of `pg_hba_file_rules` for the records of a file that was loaded below `ASKING`. */
export async function optionsOf(server: NetworkServer): Promise<readonly (string | null)[]> {
  const rows = await server.query(
    `select options from pg_hba_file_rules where line_number > ${OWN_LINES} order by line_number`,
  );
  return rows.map(([options]) => options ?? null);
}

/** What libpq says when it has tried to log in as `postgres`; nothing where it is in. `$CRT` is the server's certificate. */
export function triedWith(server: NetworkServer, options: string): string {
  const { port, directory } = server;
  // Nothing in the home directory of whoever runs this may count.
  const none = ['sslrootcert', 'sslcert', 'sslkey', 'passfile'].map((name) => `${name}=${join(directory, 'none')}`);
  const base = `host=localhost hostaddr=127.0.0.1 port=${port} user=postgres dbname=postgres connect_timeout=20`;
  const given = options.replaceAll('$CRT', join(directory, 'server.crt'));
  return libpq(server.major).connect(`${base} gssencmode=disable ${none.join(' ')} ${given}`);
}

/** A parameter as `postgres -C` prints it, or why it does not. */
export async function settingUnder(major: OracleMajor, files: Texts, directory: string, name: string): Promise<string> {
  const root = scratch(`peers-${major}`);
  try {
    put(root, files);
    const read = await effective(major, join(root, directory), [name]);
    return read.kind === 'values' ? read.values[name]! : read.stderr;
  } finally {
    discard(root);
  }
}

/** What a server says that starts in `directory/data`, where a certificate and its key are, and ends at once. */
export function lastWords(major: OracleMajor, directory: string, conf: string): string {
  put(directory, { 'data/postgresql.conf': conf });
  const data = join(directory, 'data');
  const { stderr, status, signal } = spawnSync(
    join(binOf(major), 'postgres'),
    ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${directory}`],
    { ...asServer, cwd: directory, env: environment, encoding: 'utf8', timeout: 10_000 },
  );
  return status === 0 || signal !== null ? `it runs: ${stderr}` : stderr;
}
