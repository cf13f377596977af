import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { OracleMajor } from '../postgres.js';

/** One connection to make, in the folder where the client's files are. */
export interface Call {
  readonly folder: string;
  readonly by: { readonly libpq: OracleMajor; readonly conninfo: string } | { readonly pg: string };
  readonly variables: Readonly<Record<string, string>>;
}

/** What came of it. */
export type Reply = { readonly ssl: boolean } | { readonly error: string };

/** A process of its own that connects: libpq holds it while it does, and its environment and folder are its own. */
export interface Caller {
  call(call: Call): Promise<Reply>;
  stop(): void;
}

const MAIN = join(dirname(fileURLToPath(import.meta.url)), 'worker', 'main.ts');

export function caller(): Caller {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', TZ: 'UTC', LC_ALL: 'C', PGCONNECT_TIMEOUT: '15' },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  const waiting: { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void }[] = [];
  let errors = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-5000);
  });
  child.on('close', (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`the client process ended with ${code}: ${errors}`));
  });
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) =>
    waiting.shift()?.resolve(JSON.parse(line) as Reply),
  );
  return {
    call: (call) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin!.write(`${JSON.stringify(call)}\n`);
      }),
    stop: () => child.stdin!.end(),
  };
}
