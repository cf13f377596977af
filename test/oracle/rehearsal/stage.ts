import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { put } from '../postgres.js';
import { clientTree } from './client-tree.js';
import type { Scene } from './scene.js';
import { type FileTree, serverFiles } from './server-files.js';

/** What a client may call the server by. */
const HOSTS = ['localhost', '127.0.0.1', 'db.example.test', 'a.b.example.test', 'other.example.test'];

/** Writes the tree of one scene: `server/`, `client/` and a configuration that joins them. */
export function stage(directory: string, scene: Scene, port: number): void {
  const { files } = serverFiles(scene.server, port);
  write(directory, {
    'hostssl.yaml': { text: configuration(scene, port) },
    ...below('server', files),
    ...below('client', clientTree(scene, port)),
  });
  chmodSync(directory, 0o755);
}

function configuration({ client }: Scene, port: number): string {
  const hosts = [...new Set([...HOSTS, ...(client.host === undefined ? [] : [client.host])])];
  const versions = 'libpq' in client ? `versions:\n  "client/**": ${client.libpq}\n` : '';
  return `version: 1\n${versions}aliases:\n${hosts.map((host) => `  "${host}:${port}": server\n`).join('')}`;
}

const below = (folder: string, files: FileTree): FileTree =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

function write(directory: string, files: FileTree): void {
  put(directory, Object.fromEntries(Object.entries(files).map(([name, { text }]) => [name, text])));
  for (const [name, { mode }] of Object.entries(files)) if (mode !== undefined) chmodSync(join(directory, name), mode);
}
