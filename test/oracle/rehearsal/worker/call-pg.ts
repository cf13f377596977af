import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Reply } from '../caller.js';
import { pgEntry } from '../pg-package.js';

const QUESTION = 'select ssl from pg_stat_ssl where pid = pg_backend_pid()';
const PATIENCE = 15_000;

interface Pool {
  on(event: 'error', listener: () => void): void;
  query(text: string): Promise<{ rows: [{ ssl: boolean }] }>;
  end(): Promise<void>;
}

const resolver = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
const resolve = resolver._resolveFilename;
let entry: string | undefined;
resolver._resolveFilename = (request, ...rest) =>
  request === 'pg' && entry !== undefined ? entry : resolve.call(Module, request, ...rest);

/** What some versions throw from a callback, where nobody can catch it. */
let crashed: (error: unknown) => void = () => {};
process.on('uncaughtException', (error) => crashed(error));
process.on('unhandledRejection', (error) => crashed(error));

function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError) return error.errors.map(said).join('; ');
  const { code } = error as NodeJS.ErrnoException;
  return `${code === undefined ? '' : `${code}: `}${error.message.split('\n')[0]}`;
}

/** Runs `db.js` of the folder with this package for `pg`, and asks through its pool. */
export async function callPg(folder: string, name: string): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const failure = new Promise<never>((_, reject) => {
    crashed = reject;
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
  });
  failure.catch(() => {});
  const file = join(folder, 'db.js');
  let pool: Pool | undefined;
  try {
    entry = pgEntry(name);
    const require = createRequire(file);
    delete require.cache[file];
    pool = require(file) as Pool;
    pool.on('error', () => {});
    const { rows } = await Promise.race([pool.query(QUESTION), failure]);
    return { ssl: rows[0].ssl };
  } catch (error) {
    return { error: said(error) };
  } finally {
    clearTimeout(timer);
    crashed = () => {};
    entry = undefined;
    void pool?.end().catch(() => {});
  }
}
