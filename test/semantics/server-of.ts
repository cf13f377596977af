import { firstLine, linkServer } from '../../src/engine/link-server.js';
import type { Major } from '../../src/facts/versions.js';
import type { HbaTree } from '../../src/parse/hba-tree.js';
import type { Server } from '../../src/semantics/project.js';
import { memoryFiles } from '../../src/text/files.js';
import { set, unknown } from '../../src/text/resolved.js';
import { positionOf, type Span } from '../../src/text/source.js';

/** A server from its files in memory: the first postgresql.conf and the first pg_hba.conf among them are its own. */
export function serverOf(texts: Readonly<Record<string, string>>, version?: Major): Server {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const conf = files.find(({ path }) => path.endsWith('postgresql.conf'));
  const hba = files.find(({ path }) => path.endsWith('pg_hba.conf'));
  const main = conf ?? hba;
  if (!main) throw new Error('a server needs a postgresql.conf or a pg_hba.conf');
  const at = firstLine(main);
  const { server } = linkServer({
    name: main.path,
    at,
    version: version ? set(version, at) : unknown('nothing tells the version'),
    files: memoryFiles(files),
    environment: 'unknown',
    ...(conf && { conf }),
    ...(hba && { hba }),
  });
  return server;
}

export const confServer = (text: string, version?: Major): Server => serverOf({ 'postgresql.conf': text }, version);
export const hbaServer = (text: string, version?: Major): Server => serverOf({ 'pg_hba.conf': text }, version);

/** The table of a server that has one. */
export function hbaOf({ hba }: Server): HbaTree {
  if (!hba) throw new Error('this server has no pg_hba.conf');
  return hba;
}

export const lineOf = ({ file, start }: Span): number => positionOf(file, start).line;
