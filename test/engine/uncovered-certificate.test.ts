import { describe, expect, it } from 'vitest';
import type { LinkConfig } from '../../src/engine/link-options.js';
import { linked, type Tree } from './material-tree.js';

const gapsOf = (tree: Tree, config?: LinkConfig): readonly string[] =>
  linked(tree, config).gaps.map(({ message }) => message);
const conf = (text: string): Tree => ({ 'db/postgresql.conf': text });

const SET = "ssl = on\nssl_cert_file = '/etc/ssl/postgres/server.crt'\nssl_key_file = '/etc/ssl/postgres/server.key'\n";

describe('a certificate at a path that nothing covers', () => {
  it('is told once, at the setting', () => {
    const { gaps } = linked(conf(SET));
    expect(gaps.map(({ message }) => message)).toEqual([
      '`/etc/ssl/postgres/server.crt` is outside of this tree, so its certificate was not looked at; `deploy:` in hostssl.yaml can tell where it comes from',
    ]);
    expect(gaps[0]!.at.start).toBe(SET.indexOf('/etc'));
  });

  it.each<[string, Tree, LinkConfig?]>([
    ['where TLS is off', conf(SET.replace('on', 'off'))],
    ['by default', conf('ssl = on\n')],
    ['of Debian', conf("ssl = on\nssl_cert_file = '/etc/ssl/certs/ssl-cert-snakeoil.pem'\n")],
    ['that is relative', conf("ssl = on\nssl_cert_file = 'tls/server.crt'\n")],
    ['that `deploy:` covers', { ...conf(SET), 'tls/other.txt': '' }, { deploy: { '/etc/ssl/postgres': 'tls' } }],
    [
      'of a container',
      {
        'compose.yaml':
          'services:\n  db:\n    image: postgres:17\n    command: postgres -c ssl=on -c ssl_cert_file=/run/secrets/server.crt\n',
      },
    ],
    ['that a client names', { '.env': 'DATABASE_URL=postgres://db.example.com/shop?sslrootcert=/etc/ssl/ca.crt\n' }],
  ])('is not told %s', (_, tree, config) => expect(gapsOf(tree, config)).toEqual([]));
});
