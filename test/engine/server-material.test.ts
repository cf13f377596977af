import { describe, expect, it } from 'vitest';
import type { LinkConfig } from '../../src/engine/link-options.js';
import type { ServerMaterial } from '../../src/semantics/certificates/material.js';
import { linked, shown, type Tree } from './material-tree.js';

const materialOf = (tree: Tree, which: keyof ServerMaterial, config?: LinkConfig): string =>
  shown(linked(tree, config).servers[0]!.material[which]);

describe('a server on a machine', () => {
  it.each<[string, Tree, keyof ServerMaterial, string]>([
    [
      'a default beside postgresql.conf',
      { 'db/postgresql.conf': '', 'db/server.crt': 'c' },
      'certificate',
      'read db/server.crt',
    ],
    [
      'a default that may be made later',
      { 'db/postgresql.conf': '' },
      'certificate',
      'unseen: `db/server.crt` is not in this tree',
    ],
    [
      'a default that is not in a real data directory',
      { 'db/postgresql.conf': '', 'db/PG_VERSION': '16' },
      'key',
      'missing db/server.key',
    ],
    ['no CA', { 'db/postgresql.conf': '' }, 'ca', 'none'],
    [
      'a name in a folder that holds nothing else of the kind',
      { 'db/postgresql.conf': "ssl_ca_file = 'root.crt'" },
      'ca',
      'unseen: `db/root.crt` is not in this tree',
    ],
    [
      'a name that is not among the others',
      { 'db/postgresql.conf': "ssl_ca_file = 'tls/root.crt'", 'db/tls/server.crt': 'c' },
      'ca',
      'missing db/tls/root.crt',
    ],
    [
      'a key that is kept out of the tree',
      { 'db/postgresql.conf': "ssl_key_file = 'tls/server.key'", 'db/tls/server.crt': 'c' },
      'key',
      'unseen: `db/tls/server.key` is not in this tree',
    ],
    [
      'a key that is not among the other keys',
      { 'db/postgresql.conf': "ssl_key_file = 'tls/sever.key'", 'db/tls/server.key': 'k' },
      'key',
      'missing db/tls/sever.key',
    ],
    [
      'a data directory elsewhere',
      { 'db/postgresql.conf': "data_directory = '/var/lib/postgresql/16/main'", 'db/server.crt': 'c' },
      'certificate',
      'unseen: `/var/lib/postgresql/16/main/server.crt` is outside this tree',
    ],
    [
      'the folders of Debian',
      { 'etc/postgresql/16/main/postgresql.conf': '', 'etc/postgresql/16/main/server.crt': 'c' },
      'certificate',
      'unseen: `/var/lib/postgresql/16/main/server.crt` is outside this tree',
    ],
    [
      'an absolute path',
      { 'db/postgresql.conf': "ssl_cert_file = '/etc/ssl/certs/ssl-cert-snakeoil.pem'" },
      'certificate',
      'unseen: `/etc/ssl/certs/ssl-cert-snakeoil.pem` is outside this tree',
    ],
    ['an empty name', { 'db/postgresql.conf': "ssl_cert_file = ''" }, 'certificate', 'missing '],
    [
      'a template',
      { 'db/postgresql.conf': "ssl_cert_file = '${CERT}'" },
      'certificate',
      'unseen: a template decides `ssl_cert_file`',
    ],
    [
      'a directory of lists',
      {
        'db/postgresql.conf': "ssl_crl_dir = 'crls'",
        'db/crls/0a1b2c3d.r0': 'l',
        'db/crls/readme': '',
      },
      'crl',
      'read db/crls/0a1b2c3d.r0',
    ],
  ])('%s', (_, tree, which, expected) => expect(materialOf(tree, which)).toBe(expected));

  it('is read where folders of the tree are deployed', () => {
    const deploy = { '/etc/postgresql': 'files', '/etc/postgresql/tls': 'tls', '/var/lib/postgresql/16/main': 'data' };
    const tree = {
      'files/postgresql.conf': `data_directory = '/var/lib/postgresql/16/main'
ssl_cert_file = '/etc/postgresql/tls/server.crt'
ssl_key_file = 'own.key'
ssl_ca_file = '/etc/postgresql/ca.crt'
hba_file = '/etc/postgresql/who.conf'
include '/etc/postgresql/more.conf'`,
      'files/more.conf': 'ssl = on',
      'files/who.conf': 'hostssl all all all cert\n',
      'files/ca.crt': 'c',
      'tls/server.crt': 'c',
      'data/own.key': 'k',
      'data/postgresql.auto.conf': "ssl_dh_params_file = 'dh.pem'",
    };
    const [server] = linked(tree, { deploy }).servers;
    const { material } = server!;
    expect([material.certificate, material.key, material.ca, material.dhParameters].map(shown)).toEqual([
      'read tls/server.crt',
      'read data/own.key',
      'read files/ca.crt',
      'missing data/dh.pem',
    ]);
    expect(server!.hba?.file.path).toBe('files/who.conf');
    expect(server!.settings.text('ssl')).toMatchObject({ value: 'on' });
  });
});

describe('a server in a container', () => {
  const compose = (volumes: string, command: string) =>
    `services:\n  db:\n    image: postgres:16\n    command: postgres ${command}\n    volumes: [${volumes}]\n`;
  it.each<[string, string, string, Tree, string]>([
    ['through a folder', './tls:/tls', '-c ssl_cert_file=/tls/a.crt', { 'tls/a.crt': 'c' }, 'read tls/a.crt'],
    ['through a file', './a.crt:/tls/a.crt', '-c ssl_cert_file=/tls/a.crt', { 'a.crt': 'c' }, 'read a.crt'],
    ['not in its folder', './tls:/tls', '-c ssl_cert_file=/tls/b.crt', { 'tls/a.crt': 'c' }, 'missing tls/b.crt'],
    [
      'in a folder that is filled elsewhere',
      './tls:/tls',
      '-c ssl_cert_file=/tls/b.crt',
      {},
      'unseen: `tls/b.crt` is not in this tree',
    ],
    [
      'inside',
      './tls:/tls',
      '-c ssl_cert_file=/etc/ssl/a.crt',
      {},
      'unseen: `/etc/ssl/a.crt` is inside the container, where we cannot look',
    ],
    [
      'in the data directory',
      './tls/a.crt:/var/lib/postgresql/data/a.crt',
      '-c ssl_cert_file=a.crt',
      { 'tls/a.crt': 'c' },
      'read tls/a.crt',
    ],
    [
      'in a volume',
      'data:/var/lib/postgresql/data',
      '-c ssl_cert_file=a.crt',
      {},
      'unseen: `/var/lib/postgresql/data/a.crt` is inside the container, where we cannot look',
    ],
  ])('%s', (_, volumes, command, tree, expected) =>
    expect(materialOf({ 'compose.yaml': compose(volumes, command), ...tree }, 'certificate')).toBe(expected),
  );
});
