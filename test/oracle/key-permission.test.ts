import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyRefusal, keyRefusal, octal } from '../../src/semantics/key-permission.js';
import { LIBPQ_HERE, libpq } from './libpq.js';
import { type NetworkServer, networkServer } from './network-server.js';
import { binOf, discard, initdb, MAJORS_HERE, type OracleMajor, put, scratch } from './postgres.js';

/** Any certificate will do: the server loads it first, then looks at the key's owner and mode, then reads the key. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUJClA1u/+FmyE6ZgHE6ZnrS2aX0wwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjIxNDIyM1oYDzIxMjYxMDI5
MjE0MjIzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAT9nOQ8AAHEoJbxZuF/WpRaHAU3alRseI0TXyfOMc0NBgLTY+i5uY2a
ph8QGkc/fZk/WKC0zGkRvUwmTH1kNf5ao1MwUTAdBgNVHQ4EFgQUor4w5R+gqUjr
eUoCYu6VBuRw/0gwHwYDVR0jBBgwFoAUor4w5R+gqUjreUoCYu6VBuRw/0gwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAq7LJOp61QKMe0G1J/mcB/
xQMNDyBfthZY71fFwZ0UCgIhALKsxdThGzYIEfYY5lR/StMxQDdJt4Di/6IK/gT+
AM61
-----END CERTIFICATE-----
`;
const NO_KEY = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';

const isRoot = process.getuid?.() === 0;
const SERVER = isRoot ? 65534 : (process.getuid?.() ?? 0);
const SOMEBODY = 1000;

/** What is said of a key that can be read by nobody, because none here is one; `taken` where the checks pass. */
function inOneWord(said: string): string {
  if (said.includes('is not a regular file')) return 'type';
  if (said.includes('must be owned by the database user or root')) return 'owner';
  if (said.includes('has group or world access')) return 'group or others';
  if (/could not (?:load|access) private key file .*Permission denied/u.test(said)) return 'unreadable';
  if (said.includes('could not load private key file')) return 'taken';
  throw new Error(`something else is said: ${said}`);
}

/** As it starts; it ends at once, because no key here can be loaded. */
function serverSays(major: OracleMajor, directory: string, key: string): string {
  const settings = ['ssl=on', `ssl_cert_file=${directory}/server.crt`, `ssl_key_file=${directory}/${key}`];
  const args = [...settings, 'listen_addresses=', `unix_socket_directories=${directory}`].flatMap((one) => ['-c', one]);
  const { stderr } = spawnSync(join(binOf(major), 'postgres'), ['-D', join(directory, 'data'), ...args], {
    ...(isRoot && { uid: SERVER, gid: SERVER }),
    cwd: directory,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return inOneWord(stderr);
}

const inItsWords = (refusal: KeyRefusal | 'unknown' | undefined): string =>
  refusal === 'group' || refusal === 'others' ? 'group or others' : (refusal ?? 'taken');

const MODES = [
  ...[0o600, 0o400, 0o700, 0o000, 0o200, 0o640, 0o740, 0o440, 0o040, 0o644, 0o604, 0o660, 0o650, 0o641, 0o610, 0o601],
  ...[0o4600, 0o2600, 0o1600, 0o4640, 0o7700],
];
const OWNERS = [
  ['the server', SERVER],
  ['root', 0],
  ['somebody', SOMEBODY],
] as const;
/** Nobody but root gives files away. */
const canBe = (uid: number) => isRoot || uid === process.getuid?.();
for (const [owner, uid] of OWNERS) if (!canBe(uid)) console.warn(`\n*** SKIPPED: keys of ${owner} need root ***\n`);

const twoOrMore = <T extends OracleMajor>(all: readonly T[]) =>
  all.filter((one, index) => index === 0 || index === all.length - 1 || one === 16);

/** What is not a file, and links to files: the key itself lies in `server.key`. */
function putOthers(directory: string): void {
  mkdirSync(join(directory, 'folder'), { mode: 0o700 });
  symlinkSync('server.key', join(directory, 'link'));
  symlinkSync('folder', join(directory, 'folder-link'));
  execFileSync('mkfifo', ['-m', '600', join(directory, 'pipe')]);
  if (isRoot) for (const name of ['folder', 'pipe']) chownSync(join(directory, name), SERVER, SERVER);
}

function setKey(directory: string, uid: number, mode: number): void {
  const key = join(directory, 'server.key');
  if (isRoot) chownSync(key, uid, SERVER);
  chmodSync(key, mode);
}

describe.each(twoOrMore(MAJORS_HERE))('PostgreSQL %i', (major) => {
  let directory = '';
  beforeAll(() => {
    directory = scratch(`key-${major}`);
    initdb(major, directory);
    put(directory, { 'server.crt': CERTIFICATE, 'server.key': NO_KEY });
    putOthers(directory);
  });
  afterAll(() => discard(directory));

  it.each(OWNERS.filter(([, uid]) => canBe(uid)))('a key of %s', (_, uid) => {
    const [said, expected]: [string[], string[]] = [[], []];
    for (const mode of MODES) {
      setKey(directory, uid, mode);
      said.push(`${octal(mode)} ${serverSays(major, directory, 'server.key')}`);
      const ours = inItsWords(keyRefusal({ mode, uid }, { what: 'server', uid: SERVER }));
      expected.push(`${octal(mode)} ${isUnreadable(mode, uid) && ours === 'taken' ? 'unreadable' : ours}`);
    }
    expect(expected).toEqual(said);
  });

  it('a key behind a link, and what is none', () => {
    setKey(directory, SERVER, 0o600);
    expect(serverSays(major, directory, 'link')).toBe('taken');
    setKey(directory, SERVER, 0o640);
    expect(serverSays(major, directory, 'link')).toBe('group or others');
    const ours = keyRefusal({ mode: 0o600, uid: SERVER, isOther: true }, { what: 'server', uid: SERVER });
    expect(['folder', 'folder-link', 'pipe'].map((name) => serverSays(major, directory, name))).toEqual([
      ours,
      ours,
      ours,
    ]);
  });
});

/** The system does not let its owner open it. As its group, here, a server opens what root's group may read. */
const isUnreadable = (mode: number, uid: number): boolean =>
  uid === SERVER ? (mode & 0o400) === 0 : uid === 0 && (mode & 0o040) === 0;

describe.each(twoOrMore(LIBPQ_HERE))('libpq %i', (major) => {
  let directory = '';
  let server: NetworkServer;
  beforeAll(async () => {
    directory = scratch(`client-key-${major}`);
    put(directory, { 'client.crt': CERTIFICATE, 'server.key': NO_KEY });
    putOthers(directory);
    server = await networkServer(major);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    discard(directory);
  });

  const says = (key: string) =>
    inOneWord(
      libpq(major).connect(
        `host=localhost hostaddr=127.0.0.1 port=${server.port} dbname=x user=x sslmode=require sslrootcert=/none sslcert=${directory}/client.crt sslkey=${directory}/${key} gssencmode=disable`,
      ),
    );

  it.each(OWNERS.filter(([, uid]) => canBe(uid)))('a key of %s', (_, uid) => {
    const [said, expected]: [string[], string[]] = [[], []];
    for (const mode of MODES) {
      // Who is not root cannot open it, whatever libpq thinks of it.
      if (!isRoot && (mode & 0o400) === 0) continue;
      setKey(directory, uid, mode);
      said.push(`${octal(mode)} ${says('server.key')}`);
      expected.push(`${octal(mode)} ${inItsWords(keyRefusal({ mode, uid }, { what: 'client' }))}`);
    }
    expect(expected).toEqual(said);
  });

  it('a key behind a link, and what is none', () => {
    setKey(directory, SERVER, 0o600);
    expect(says('link')).toBe('taken');
    setKey(directory, SERVER, 0o644);
    expect(says('link')).toBe('group or others');
    const ours = keyRefusal({ mode: 0o600, uid: SERVER, isOther: true }, { what: 'client' });
    expect(['folder', 'folder-link', 'pipe'].map(says)).toEqual([ours, ours, ours]);
  });
});
