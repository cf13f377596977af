import { type ChildProcessByStdio, execFile, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Major } from '../../src/facts/versions.js';
import { HAS_PACKAGES, packageOf, setup } from './install.js';

/** The majors a real server can be asked for; 19 has none yet. */
export const ORACLE_MAJORS = [13, 14, 15, 16, 17, 18] as const satisfies readonly Major[];
export type OracleMajor = (typeof ORACLE_MAJORS)[number];

if (HAS_PACKAGES) setup();

const binaryOf = (major: OracleMajor) => join(packageOf(major), 'native', 'bin', 'postgres');

function majorsHere(): readonly OracleMajor[] {
  const missing = ORACLE_MAJORS.filter((major) => !existsSync(binaryOf(major)));
  if (missing.length === 0) return ORACLE_MAJORS;
  const said = `no PostgreSQL ${missing.join(', ')} on ${process.platform}-${process.arch}`;
  if (HAS_PACKAGES || process.env['CI']) throw new Error(`${said}, and here nothing may be skipped`);
  console.warn(`\n*** SKIPPED: ${said}: nothing is held against the real server of these majors ***\n`);
  return ORACLE_MAJORS.filter((major) => !missing.includes(major));
}

/** What can be asked here: all of them on linux x64 and in CI, where a missing one is an error. */
export const MAJORS_HERE: readonly OracleMajor[] = majorsHere();

const NOBODY = 65534;
/** PostgreSQL refuses to run as root. */
export const asServer = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const give = (path: string) => {
  if ('uid' in asServer) chownSync(path, NOBODY, NOBODY);
};

/** No PG* variable and no locale of the machine may reach a server that is asked for the truth. */
export const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const bins = new Map<OracleMajor, string>();

/** The directory of `postgres` and `initdb`, which the unprivileged user can run. */
export function binOf(major: OracleMajor): string {
  const known = bins.get(major);
  if (known) return known;
  const bin = dirname(binaryOf(major));
  const tried = spawnSync(join(bin, 'postgres'), ['-V'], { ...asServer, cwd: '/', env: environment });
  const usable = (tried.error as NodeJS.ErrnoException | undefined)?.code === 'EACCES' ? copyOutside(major) : bin;
  bins.set(major, usable);
  return usable;
}

/** A clone below a home directory is closed to the unprivileged user: its servers run from a copy. */
function copyOutside(major: OracleMajor): string {
  const target = join(tmpdir(), `hostssl-postgres-${major}-${process.getuid?.()}`);
  if (statSync(target, { throwIfNoEntry: false })?.uid !== process.getuid?.()) {
    const staging = mkdtempSync(join(tmpdir(), `hostssl-postgres-${major}-`));
    const native = join(staging, 'native');
    cpSync(join(packageOf(major), 'native'), native, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', staging]);
    try {
      renameSync(staging, target);
    } catch {
      rmSync(staging, { recursive: true, force: true });
    }
  }
  return join(target, 'native', 'bin');
}

const made = new Set<string>();
const running = new Set<() => void>();
process.on('exit', () => {
  for (const kill of running) kill();
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** Calls `kill` when we exit, unless what comes back was called before: the process has ended then. */
export function killedOnExit(kill: () => void): () => void {
  running.add(kill);
  return () => running.delete(kill);
}

/** An empty directory below the system's temporary one that the server can read and write; gone when we exit. */
export function scratch(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `hostssl-${name}-`));
  made.add(directory);
  give(directory);
  return directory;
}

/** Removes a directory that `scratch` made. */
export function discard(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
  made.delete(directory);
}

/** Writes files below `directory`, as UTF-8 or as the bytes given, with the directories they need. */
export function put(directory: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    if (!existsSync(dirname(path))) {
      mkdirSync(dirname(path), { recursive: true });
      for (let parent = dirname(path); parent.startsWith(`${directory}/`); parent = dirname(parent)) give(parent);
    }
    writeFileSync(path, content);
    give(path);
  }
}

/** A fresh data directory, as `initdb` of this major writes it. */
export function initdb(major: OracleMajor, directory: string, encoding: 'UTF8' | 'SQL_ASCII' = 'UTF8'): string {
  const data = join(directory, 'data');
  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', encoding, '--locale=C', '--no-sync'];
  const run = spawnSync(join(binOf(major), 'initdb'), args, { ...asServer, cwd: directory, env: environment });
  if (run.error || run.status !== 0) throw new Error(`initdb ${major}: ${run.error ?? run.stderr}`);
  return data;
}

export interface SingleUserOptions {
  /** The `ssl` setting; single-user mode needs no certificate for it. Default on. */
  readonly ssl?: boolean;
  /** More settings for the command line; `$DIR` and `$DATA` stand for the server's own directories. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Files that must be in the server's directory before it starts. */
  readonly files?: Readonly<Record<string, string>>;
  /** Encoding of the database. Default UTF8. */
  readonly encoding?: 'UTF8' | 'SQL_ASCII';
  /** A data directory from `initdb` to use again, by one server at a time; it is left in place. */
  readonly data?: string;
  /** More words for the command line. */
  readonly args?: readonly string[];
}

/** One `postgres --single`: a server without network, that answers queries one after the other. */
export interface SingleUser {
  readonly major: OracleMajor;
  /** Private directory of this server, for configuration files: the data directory is `data` in it. */
  readonly directory: string;
  readonly data: string;
  /** Rows as objects. The statement must be one that can stand in `from (…)`; rejects with the server's own message. */
  query<Row = Record<string, unknown>>(sql: string): Promise<readonly Row[]>;
  stop(): Promise<void>;
}

type Server = ChildProcessByStdio<Writable, Readable, Readable>;
const PROMPT = 'backend> ';
const RESULT = /^(?:backend> )?([0-9a-f]+)$/mu;

/** Starts one in a data directory of its own. Rewrite a file and ask a view again: nothing needs a reload. */
export async function singleUser(major: OracleMajor, options: SingleUserOptions = {}): Promise<SingleUser> {
  const directory = scratch(`single-${major}`);
  const data = options.data ?? initdb(major, directory, options.encoding);
  put(directory, options.files ?? {});
  const place = (value: string) => value.replaceAll('$DIR', directory).replaceAll('$DATA', data);
  const settings = Object.entries({ ssl: options.ssl === false ? 'off' : 'on', ...options.settings });
  const given = [...settings.flatMap(([name, value]) => ['-c', `${name}=${place(value)}`]), ...(options.args ?? [])];
  const args = ['--single', '-D', data, ...given];
  const child: Server = spawn(join(binOf(major), 'postgres'), [...args, 'postgres'], {
    ...asServer,
    cwd: directory,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const hasEnded = killedOnExit(() => void child.kill('SIGKILL'));

  let out = '';
  let errors = '';
  let wake = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-20_000);
  });
  child.stdin.on('error', () => wake());
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      hasEnded();
      wake();
      resolve();
    });
  });

  /** What was printed up to the next prompt. */
  const answer = async (): Promise<string> => {
    while (!out.endsWith(PROMPT)) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`PostgreSQL ${major} ended: ${errors}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const text = out.slice(0, -PROMPT.length);
    out = '';
    return text;
  };

  const ask = async (sql: string): Promise<string> => {
    errors = '';
    // A line is a statement. Hex keeps the answer free of COPY's escapes and of anything like a prompt.
    const rows = `select encode(convert_to(coalesce(json_agg(t), '[]')::text, 'UTF8'), 'hex') from (${sql}) t`;
    child.stdin.write(`copy (${rows.replace(/\s*\n\s*/gu, ' ')}) to stdout\n`);
    const hex = RESULT.exec(await answer())?.[1];
    if (hex !== undefined) return Buffer.from(hex, 'hex').toString('utf8');
    await new Promise((resolve) => setTimeout(resolve, 50)); // stderr is another pipe and may come later
    throw new Error(`PostgreSQL ${major} gave no rows: ${errors}`);
  };

  let last: Promise<unknown> = answer();
  await last;
  return {
    major,
    directory,
    data,
    query<Row>(sql: string) {
      const next = last.then(
        () => ask(sql),
        () => ask(sql),
      );
      last = next;
      return next.then((text) => JSON.parse(text) as readonly Row[]);
    },
    async stop() {
      child.stdin.end();
      await ended;
      discard(directory);
    },
  };
}

/** What `postgres -C` prints, or why it refuses to start. */
export type Effective =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly stderr: string };

/**
 * The effective value of each parameter as a server started with `-D directory` would have it.
 * `args` are more command-line settings. Needs no initdb: a postgresql.conf is enough.
 */
export async function effective(
  major: OracleMajor,
  directory: string,
  names: readonly string[],
  args: readonly string[] = [],
): Promise<Effective> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const run = await new Promise<{ failed: boolean; stdout: string; stderr: string }>((resolve) => {
      execFile(
        join(binOf(major), 'postgres'),
        ['-D', directory, ...args, '-C', name],
        { ...asServer, cwd: directory, env: environment, encoding: 'utf8' },
        (error, stdout, stderr) => resolve({ failed: error !== null, stdout, stderr }),
      );
    });
    if (run.failed) return { kind: 'refused', stderr: run.stderr };
    values[name] = run.stdout.replace(/\n$/u, '');
  }
  return { kind: 'values', values };
}
