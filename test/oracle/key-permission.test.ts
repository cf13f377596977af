import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyRefusal, keyRefusal, octal } from '../../src/semantics/key-permission.js';
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

/** What the server says about a key, as it starts; it ends at once, because no key here can be loaded. */
function refusalBy(major: OracleMajor, directory: string): string {
  const settings = ['ssl=on', `ssl_cert_file=${directory}/server.crt`, `ssl_key_file=${directory}/server.key`];
  const args = [...settings, 'listen_addresses=', `unix_socket_directories=${directory}`].flatMap((one) => ['-c', one]);
  const { stderr } = spawnSync(join(binOf(major), 'postgres'), ['-D', join(directory, 'data'), ...args], {
    ...(isRoot && { uid: SERVER, gid: SERVER }),
    cwd: directory,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (stderr.includes('must be owned by the database user or root')) return 'owner';
  if (stderr.includes('has group or world access')) return 'group or others';
  if (/could not (?:load|access) private key file .*Permission denied/u.test(stderr)) return 'unreadable';
  if (stderr.includes('could not load private key file')) return 'taken';
  throw new Error(`PostgreSQL ${major} said something else: ${stderr}`);
}

const inItsWords = (refusal: KeyRefusal | 'unknown' | undefined): string =>
  refusal === 'group' || refusal === 'others' ? 'group or others' : (refusal ?? 'taken');

const MODES = [0o600, 0o400, 0o700, 0o640, 0o740, 0o644, 0o604, 0o660, 0o650, 0o641, 0o610, 0o4600];
const OWNERS = isRoot ? [SERVER, 0, SOMEBODY] : [SERVER];

for (const major of MAJORS_HERE.filter((one, index, all) => index === 0 || index === all.length - 1 || one === 16)) {
  describe(`PostgreSQL ${major}`, () => {
    let directory = '';
    beforeAll(() => {
      directory = scratch(`key-${major}`);
      initdb(major, directory);
      put(directory, { 'server.crt': CERTIFICATE, 'server.key': NO_KEY });
    });
    afterAll(() => discard(directory));

    for (const uid of OWNERS) {
      const owner = uid === SERVER ? 'the server' : uid === 0 ? 'root' : 'somebody';
      it(`a key of ${owner}`, () => {
        const key = join(directory, 'server.key');
        const said = MODES.map((mode) => {
          if (isRoot) chownSync(key, uid, SERVER);
          chmodSync(key, mode);
          return `${octal(mode)} ${refusalBy(major, directory)}`;
        });
        const expected = MODES.map(
          (mode) => `${octal(mode)} ${inItsWords(keyRefusal({ mode, uid }, { what: 'server', uid: SERVER }))}`,
        );
        expect(expected).toEqual(said);
      });
    }
  });
}
