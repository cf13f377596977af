import { execFileSync, spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type Answer, type Door, type Knock, knock } from './knock.js';
import {
  asServer,
  binOf,
  discard,
  environment,
  initdb,
  killedOnExit,
  type OracleMajor,
  put,
  scratch,
} from './postgres.js';
import { selfSigned } from './self-signed.js';
import { simpleQuery } from './simple-query.js';

/** A real server on the loopback interface and a Unix socket, with TLS. */
export interface NetworkServer extends Door {
  readonly major: OracleMajor;
  /** The directory of pg_hba.conf, where more files may be put. */
  readonly hba: string;
  /** Rows of text. Only until the first reload: it needs the record that lets `postgres` in. */
  query(sql: string): Promise<readonly (readonly (string | null)[])[]>;
  /** Writes these files beside each other, `pg_hba.conf` among them, and waits until the server has read them. */
  reload(files: Readonly<Record<string, string>>): Promise<Reload>;
  knock(given: Knock): Promise<Answer>;
  stop(): Promise<void>;
}

/** `text` is what is in force: the file as given below one record of ours. */
export type Reload =
  | { readonly kind: 'loaded'; readonly text: string }
  | { readonly kind: 'refused'; readonly log: string };

export const HAS_IPV6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

const settingsFor = (directory: string, port: number) => ({
  listen_addresses: HAS_IPV6 ? '127.0.0.1,::1' : '127.0.0.1',
  port,
  unix_socket_directories: directory,
  hba_file: join(directory, 'hba', 'pg_hba.conf'),
  ssl: 'on',
  ssl_cert_file: join(directory, 'server.crt'),
  ssl_key_file: join(directory, 'server.key'),
  ssl_ca_file: join(directory, 'server.crt'),
  // Roles without a password are asked as their passwords would be made: so `md5` and `scram-sha-256` differ.
  password_encryption: 'md5',
  max_connections: 100,
  max_wal_senders: 50,
  log_min_messages: 'log',
  fsync: 'off',
  autovacuum: 'off',
  shared_buffers: '1MB',
  dynamic_shared_memory_type: 'mmap',
  max_logical_replication_workers: 0,
  timezone: 'UTC',
  log_timezone: 'UTC',
});

/**
 * Starts one in a data directory of its own, with a pg_hba.conf that lets `postgres` in over the socket.
 * @param settings more of them, or others
 * @param template a data directory of `initdb` to copy, which is faster than to make one
 */
export async function networkServer(
  major: OracleMajor,
  settings: Readonly<Record<string, string>> = {},
  template?: string,
): Promise<NetworkServer> {
  const directory = scratch(`network-${major}`);
  const data = template === undefined ? initdb(major, directory) : join(directory, 'data');
  if (template !== undefined) execFileSync('cp', ['-a', template, data]);
  const { key, certificate } = selfSigned('localhost');
  put(directory, { 'hba/pg_hba.conf': 'local all postgres trust\n', 'server.crt': certificate, 'server.key': key });
  chmodSync(join(directory, 'server.key'), 0o600);
  for (let tries = 0; tries < 5; tries++) {
    const port = await freePort();
    const started = await startServer(major, data, { ...settingsFor(directory, port), ...settings }, directory);
    if (started) return serverAt(major, { directory, port }, started);
  }
  throw new Error(`PostgreSQL ${major} finds no free port on the loopback interface`);
}

/** A server process. */
export interface Running {
  signal(name: 'SIGHUP' | 'SIGQUIT'): void;
  readonly ended: Promise<void>;
  isAlive(): boolean;
  /** What the server logged since it was forgotten last. */
  log(): string;
  forgetLog(): void;
}

/** Undefined where somebody else was faster to take the port. Throws with the log where it does not start. */
export async function startServer(
  major: OracleMajor,
  data: string,
  settings: Readonly<Record<string, string | number>>,
  directory: string,
): Promise<Running | undefined> {
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(binOf(major), 'postgres'), ['-D', data, ...given], {
    ...asServer,
    cwd: directory,
    // A resolver that does not answer must not hold up every connection that meets a host name.
    env: { ...environment, RES_OPTIONS: 'timeout:1 attempts:1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const hasEnded = killedOnExit(() => void child.kill('SIGQUIT'));
  let log = '';
  let wake = () => {};
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    wake();
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      hasEnded();
      wake();
      resolve();
    });
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const running: Running = {
    signal: (name) => void child.kill(name),
    ended,
    isAlive,
    log: () => log,
    forgetLog() {
      log = '';
    },
  };
  while (!log.includes('ready to accept connections')) {
    if (log.includes('could not bind')) {
      running.signal('SIGQUIT');
      await ended;
      return undefined;
    }
    if (!isAlive()) throw new Error(`PostgreSQL ${major} did not start: ${log}`);
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  return running;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject).listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

/** A connection that only the first record of a file we wrote decides, and its answers by turns. */
const MARKER: Knock = { transport: 'local', user: 'is it read', database: 'is it read' };
const TURNS = [
  { method: 'trust', kind: 'accept' },
  { method: 'reject', kind: 'reject' },
] as const;

function serverAt(major: OracleMajor, door: Door, running: Running): NetworkServer {
  const hba = join(door.directory, 'hba');
  let reloads = 0;
  return {
    ...door,
    major,
    hba,
    query: (sql) => simpleQuery(door, sql),
    knock: (given) => knock(door, given),
    async reload(files) {
      const turn = TURNS[reloads % 2]!;
      const text = `local "${MARKER.database}" "${MARKER.user}" ${turn.method}\n${files['pg_hba.conf'] ?? ''}`;
      put(hba, { ...files, 'pg_hba.conf': text });
      running.forgetLog();
      running.signal('SIGHUP');
      while ((await knock(door, MARKER)).kind !== turn.kind) {
        const log = running.log();
        if (log.includes('was not reloaded')) return { kind: 'refused', log };
        if (!running.isAlive()) throw new Error(`PostgreSQL ${major} ended: ${log}`);
      }
      reloads++;
      return { kind: 'loaded', text };
    },
    async stop() {
      running.signal('SIGQUIT');
      await running.ended;
      discard(door.directory);
    },
  };
}
