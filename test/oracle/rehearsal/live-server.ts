import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { knock } from '../knock.js';
import { freePort, type Running, startServer } from '../network-server.js';
import { discard, initdb, type OracleMajor, put, scratch } from '../postgres.js';
import { simpleQuery } from '../simple-query.js';
import { PASSWORD } from './client-tree.js';
import type { FileTree } from './server-files.js';

/** A server in a data directory of its own, whose files can be changed for others. */
export interface LiveServer {
  readonly major: OracleMajor;
  readonly port: number;
  /** Puts these files into the data directory, and waits until the server runs with them; undefined, or why it does not. */
  load(files: FileTree, probe: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Nothing about TLS: that is in the files. */
const settingsFor = (directory: string): Readonly<Record<string, string>> => ({
  unix_socket_directories: directory,
  max_connections: '20',
  fsync: 'off',
  autovacuum: 'off',
  shared_buffers: '1MB',
  dynamic_shared_memory_type: 'mmap',
  max_logical_replication_workers: '0',
  password_encryption: 'scram-sha-256',
  log_min_messages: 'log',
  timezone: 'UTC',
  log_timezone: 'UTC',
});

/** What a server says that goes on with what it had. */
const REFUSED = /SSL configuration was not reloaded|contains errors|was not reloaded/u;
const TLS_FILES = ['server.crt', 'server.key', 'ca.crt', 'ca.crl'];
const ROLES = ['app', 'alice', 'bob'];

export async function liveServer(major: OracleMajor): Promise<LiveServer> {
  const directory = scratch(`live-${major}`);
  const data = initdb(major, directory);
  const port = await freePort();
  const door = { port, directory };
  const start = () => startServer(major, data, settingsFor(directory), directory);
  const conf = `listen_addresses = '127.0.0.1'\nport = ${port}\n`;
  put(data, { 'postgresql.conf': conf, 'pg_hba.conf': 'local all postgres trust\n' });
  let running: Running | undefined = await start();
  for (const role of ROLES) await simpleQuery(door, `create role ${role} login password '${PASSWORD}'`);
  await simpleQuery(door, 'create database shop');
  let loaded = '';

  const write = (files: FileTree) => {
    for (const name of TLS_FILES) rmSync(join(data, name), { force: true });
    put(data, Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text])));
    for (const [name, { mode }] of Object.entries(files)) if (mode !== undefined) chmodSync(join(data, name), mode);
  };
  /** Only the new records let the probe in, and the log says so after it has said everything about them. */
  const waitUntilRead = async (server: Running, probe: string) => {
    // From then on it takes no connection before it has read everything.
    while (!server.log().includes('received SIGHUP')) await new Promise((resolve) => setTimeout(resolve, 2));
    while (!server.log().includes(`role "${probe}" does not exist`) && !REFUSED.test(server.log())) {
      await knock(door, { transport: 'local', user: probe, database: 'probe' }).catch(() => undefined);
      if (!server.isAlive()) throw new Error(`PostgreSQL ${major} ended: ${server.log()}`);
      if (!server.log().includes(probe)) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const startAnew = async () => {
    running?.signal('SIGQUIT');
    await running?.ended;
    running = undefined;
    try {
      running = await start();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return {
    major,
    port,
    async load(files, probe) {
      if (loaded === probe) return undefined;
      loaded = '';
      write(files);
      if (running) {
        running.forgetLog();
        running.signal('SIGHUP');
        await waitUntilRead(running, probe);
        // A server that runs keeps what it had; one that is started with these files shows what they are worth.
        if (!REFUSED.test(running.log())) {
          loaded = probe;
          return undefined;
        }
      }
      const why = await startAnew();
      if (why === undefined) loaded = probe;
      return why;
    },
    async stop() {
      running?.signal('SIGQUIT');
      await running?.ended;
      discard(directory);
    },
  };
}
