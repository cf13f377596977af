import { describe, expect, it } from 'vitest';
import type { LinkConfig } from '../../src/engine/link-options.js';
import type { ClientMaterial } from '../../src/semantics/certificates/material.js';
import { linked, shown, type Tree } from './material-tree.js';

const rootOf = (tree: Tree, config?: LinkConfig, which: keyof ClientMaterial = 'root'): string =>
  shown(linked(tree, config).clients[0]!.consumers[0]!.material[which]);

const dsn = (rest: string) => `DSN="host=db.example.com dbname=app ${rest}"\n`;

describe('a client of libpq', () => {
  it.each<[string, Tree, keyof ClientMaterial, string]>([
    ['beside the file', { 'app/.env': dsn('sslrootcert=ca.pem'), 'app/ca.pem': 'c' }, 'root', 'read app/ca.pem'],
    ['at the root', { 'app/.env': dsn('sslrootcert=ca.pem'), 'ca.pem': 'c' }, 'root', 'read ca.pem'],
    ['nowhere', { 'app/.env': dsn('sslrootcert=ca.pem') }, 'root', 'missing app/ca.pem'],
    ['elsewhere', { 'app/.env': dsn('sslrootcert=/etc/ca.pem') }, 'root', 'unseen: `/etc/ca.pem` is outside this tree'],
    [
      'nobody names one',
      { 'app/.env': dsn('') },
      'root',
      "unseen: `~/.postgresql/root.crt` is in somebody's home directory",
    ],
    ['the roots of the machine', { 'app/.env': dsn('sslrootcert=system') }, 'root', 'system'],
    ['a list', { 'app/.env': dsn('sslcrl=a.crl'), 'app/a.crl': 'l' }, 'crl', 'read app/a.crl'],
    ['no list with them', { 'app/.env': dsn('sslrootcert=system') }, 'crl', 'none'],
    [
      'a certificate',
      { 'app/.env': dsn('sslcert=me.crt sslkey=me.key'), 'app/me.crt': 'c' },
      'certificate',
      'read app/me.crt',
    ],
    [
      'a key that is kept elsewhere',
      { 'app/.env': dsn('sslcert=me.crt sslkey=me.key'), 'app/me.crt': 'c' },
      'key',
      'unseen: `app/me.key` is not in this tree',
    ],
    ['no certificate at all', { 'app/.env': dsn('sslcertmode=disable') }, 'certificate', 'none'],
    [
      'a key of an engine',
      { 'app/.env': dsn('sslkey=pkcs11:token') },
      'key',
      'unseen: the key is kept by an engine of OpenSSL',
    ],
    ['variables', { '.env': 'PGHOST=db.example.com\nPGSSLROOTCERT=ca.pem\n', 'ca.pem': 'c' }, 'root', 'read ca.pem'],
  ])('%s', (_, tree, which, expected) => expect(rootOf(tree, undefined, which)).toBe(expected));

  it('finds them where folders of the tree are deployed, in its home, too', () => {
    const deploy = { '/etc/app': 'app/files', '~/.postgresql': 'home' };
    const tree = { 'app/files/ca.pem': 'c', 'home/root.crt': 'c', 'home/postgresql.key': 'k' };
    expect(rootOf({ '.env': dsn('sslrootcert=/etc/app/ca.pem'), ...tree }, { deploy })).toBe('read app/files/ca.pem');
    expect(rootOf({ '.env': dsn('sslrootcert=/etc/app/b.pem'), ...tree }, { deploy })).toBe('missing app/files/b.pem');
    expect(rootOf({ '.env': dsn(''), ...tree }, { deploy })).toBe('read home/root.crt');
    expect(rootOf({ '.env': dsn(''), ...tree }, { deploy }, 'key')).toBe('read home/postgresql.key');
  });

  it('finds them through mounts and secrets', () => {
    const compose = (root: string) => `services:
  app:
    image: app
    environment:
      DATABASE_URL: postgres://db.example.com/app?sslmode=verify-full&sslrootcert=${root}
    volumes: [./tls:/tls]
    secrets: [ca]
secrets:
  ca:
    file: ./secret.pem
`;
    const tree = { 'tls/a.pem': 'c', 'secret.pem': 'c' };
    expect(rootOf({ 'compose.yaml': compose('/tls/a.pem'), ...tree })).toBe('read tls/a.pem');
    expect(rootOf({ 'compose.yaml': compose('/tls/b.pem'), ...tree })).toBe('missing tls/b.pem');
    expect(rootOf({ 'compose.yaml': compose('/run/secrets/ca'), ...tree })).toBe('read secret.pem');
    const deploy = { '/etc/app': 'tls' };
    expect(rootOf({ 'compose.yaml': compose('/etc/app/a.pem'), ...tree }, { deploy })).toBe(
      'unseen: `/etc/app/a.pem` is outside this tree',
    );
  });
});

describe('a standby', () => {
  it('starts its paths in the data directory', () => {
    const conninfo = "primary_conninfo = 'host=p sslmode=verify-full sslrootcert=root.crt'\n";
    expect(rootOf({ 'db/postgresql.conf': conninfo, 'db/root.crt': 'c', 'root.crt': 'c' })).toBe('read db/root.crt');
    const elsewhere = `data_directory = '/data'\n${conninfo}`;
    expect(rootOf({ 'db/postgresql.conf': elsewhere, 'db/root.crt': 'c' })).toBe(
      'unseen: `/data/root.crt` is outside this tree',
    );
    expect(rootOf({ 'db/postgresql.conf': elsewhere, 'pg/root.crt': 'c' }, { deploy: { '/data': 'pg' } })).toBe(
      'read pg/root.crt',
    );
  });
});

describe('files of key material', () => {
  it('are those that somebody uses, and those that a person named', () => {
    const tree = {
      'db/postgresql.conf': "ssl_cert_file = 'tls.pem'\nssl_key_file = 'tls.pem'\n",
      'db/tls.pem': '-----BEGIN PRIVATE KEY-----\nxxxx\n-----END PRIVATE KEY-----\n',
      'web/tls.pem': '-----BEGIN PRIVATE KEY-----\nxxxx\n-----END PRIVATE KEY-----\n',
      'named.pem': '',
      '.env': dsn('sslcert=db/tls.pem sslkey=db/tls.pem'),
    };
    const project = linked(tree, undefined, { namedMaterial: (path) => path === 'named.pem' });
    expect(
      project.material.map(({ file, uses }) => [file.path, ...uses.map(({ as, by }) => `${as} of ${by.name}`)]),
    ).toEqual([
      ['db/tls.pem', 'server certificate of db', 'server key of db', 'client certificate of DSN', 'client key of DSN'],
      ['named.pem'],
    ]);
    expect(project.keys.map(({ file, usedBy }) => [file.path, ...usedBy.map(({ what }) => what)])).toEqual([
      ['db/tls.pem', 'server', 'client'],
      ['web/tls.pem'],
    ]);
    expect(project.checked.filter(({ kind }) => kind === 'key').map(({ file }) => file)).toEqual([
      'db/tls.pem',
      'named.pem',
      'web/tls.pem',
    ]);
  });
});
