import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** The folder that everything of this process is made in; gone when the process ends. */
export function scratch(): string {
  if (folder === undefined) {
    const made = realpathSync(mkdtempSync(join(tmpdir(), 'hostssl-pki-')));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}

let made = 0;

/** A path in the scratch folder that nobody has yet. */
export const freshPath = (name: string, suffix: string): string =>
  join(scratch(), `${name.replaceAll(/[^\w.-]+/gu, '-').slice(0, 40)}-${++made}${suffix}`);

/** Writes a file of its own into the scratch folder. */
export function written(name: string, suffix: string, content: string | Uint8Array, mode = 0o600): string {
  const path = freshPath(name, suffix);
  writeFileSync(path, content, { mode });
  return path;
}

/**
 * What `openssl` prints, with a configuration that is none of this machine's.
 * @throws with what it complains of
 */
export function openssl(args: readonly string[], input: string | Uint8Array = ''): string {
  return execFileSync('openssl', args, {
    cwd: scratch(),
    encoding: 'utf8',
    input,
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], OPENSSL_CONF: emptyConfig() },
  });
}

let empty: string | undefined;
function emptyConfig(): string {
  empty ??= written('empty', '.cnf', '[req]\ndistinguished_name=dn\n[dn]\n');
  return empty;
}

/** Something that is made once in a process for each of its descriptions. */
export function memoized<Args extends readonly unknown[], T>(make: (...args: Args) => T): (...args: Args) => T {
  const known = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    if (!known.has(key)) known.set(key, make(...args));
    return known.get(key)!;
  };
}
