import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkServer } from '../../src/engine/link-server.js';
import type { Major } from '../../src/facts/versions.js';
import { accessDrift, settingDrift } from '../../src/semantics/drift.js';
import type { Server } from '../../src/semantics/project.js';
import { memoryFiles } from '../../src/text/files.js';
import { byDefault } from '../../src/text/resolved.js';
import { type SourceFile, whole } from '../../src/text/source.js';

function serverOf(name: string, hba: string, conf = "listen_addresses = '*'\nssl = on\n", version: Major = 17): Server {
  const file = (base: string, text: string): SourceFile => ({ path: `${name}/${base}`, text });
  const files = [file('postgresql.conf', conf), file('pg_hba.conf', hba)];
  return linkServer({
    name,
    at: whole(files[0]!),
    conf: files[0]!,
    hba: files[1]!,
    version: byDefault(version, 'as the test says'),
    files: memoryFiles(files),
    environment: 'unknown',
  }).server;
}

/** `line transport kind` of each record of the standby that opens what the primary keeps shut. */
const drift = (primary: string, standby: string, primaryConf?: string, standbyConf?: string) =>
  accessDrift(serverOf('main', primary, primaryConf), serverOf('spare', standby, standbyConf)).map(
    ({ record, transport, kind }) => `${record.line} ${transport} ${kind}`,
  );

describe('accessDrift', () => {
  const table: readonly [title: string, primary: string, standby: string, expected: readonly string[]][] = [
    ['the same text', 'host all all 10.0.0.0/8 scram-sha-256', 'host all all 10.0.0.0/8 scram-sha-256', []],
    [
      'plaintext at the standby only',
      'hostssl all all 10.0.0.0/8 scram-sha-256',
      'host all all 10.0.0.0/8 scram-sha-256',
      ['1 plaintext admits'],
    ],
    ['stricter standby', 'host all all all md5', 'hostssl all all 10.0.0.0/8 cert', []],
    [
      'a wider network',
      'hostssl all all 10.0.0.0/16 scram-sha-256',
      'hostssl all all 10.0.0.0/8 scram-sha-256',
      ['1 tls admits'],
    ],
    [
      'a hole in the middle of the network',
      'hostssl all all 10.9.0.0/16 reject\nhostssl all all 10.0.0.0/8 scram-sha-256',
      'hostssl all all 10.0.0.0/8 scram-sha-256',
      ['1 tls admits'],
    ],
    [
      'two halves are the whole',
      'host all all 10.0.0.0/9 scram-sha-256\nhost all all 10.128.0.0/9 scram-sha-256',
      'host all all 10.0.0.0/8 scram-sha-256',
      [],
    ],
    [
      'IPv6 by way of `all`',
      'host all all 0.0.0.0/0 scram-sha-256',
      'host all all all scram-sha-256',
      ['1 plaintext admits'],
    ],
    [
      'one role is kept out of the primary',
      'hostssl all alice all reject\nhostssl all all all scram-sha-256',
      'hostssl all all all scram-sha-256',
      ['1 tls admits'],
    ],
    [
      'any role instead of one',
      'hostssl all app all scram-sha-256',
      'hostssl all all all scram-sha-256',
      ['1 tls admits'],
    ],
    [
      'no password where the primary wants one',
      'hostssl all all all scram-sha-256',
      'hostssl all all all trust',
      ['1 tls asks-less'],
    ],
    [
      'a certificate is proof enough',
      'hostssl all all all scram-sha-256',
      'hostssl all all all trust clientcert=verify-full',
      [],
    ],
    [
      'md5 for SCRAM',
      'host all all 10.0.0.0/8 scram-sha-256',
      'host all all 10.0.0.0/8 md5',
      ['1 plaintext asks-less'],
    ],
    ['SCRAM for md5', 'host all all 10.0.0.0/8 md5', 'host all all 10.0.0.0/8 scram-sha-256', []],
    [
      'replication only',
      'hostssl all all all scram-sha-256\nhostssl replication repl 10.0.0.0/8 cert',
      'hostssl all all all scram-sha-256\nhost replication repl 10.0.0.0/8 cert clientcert=verify-full',
      [],
    ],
    [
      'plaintext replication',
      'hostssl replication repl 10.0.0.0/8 scram-sha-256',
      'host replication repl 10.0.0.0/8 scram-sha-256',
      ['1 plaintext admits'],
    ],
    ['the loopback address', 'local all all peer', 'local all all trust\nhost all all 127.0.0.1/32 trust', []],
    [
      'a record that an earlier one keeps from deciding',
      'hostssl all all all scram-sha-256',
      'hostnossl all all all reject\nhost all all all scram-sha-256',
      [],
    ],
    ['groups are for the running server to know', 'hostssl all all all scram-sha-256', 'host all +staff all trust', []],
    ['a file PostgreSQL refuses decides nothing', 'hostssl all all all cert', 'host all all 10.0.0.1 trust', []],
  ];
  for (const [title, primary, standby, expected] of table)
    it(title, () => expect(drift(`${primary}\n`, `${standby}\n`)).toEqual(expected));

  it('knows that nobody arrives over TLS where TLS is off', () => {
    const off = "listen_addresses = '*'\nssl = off\n";
    expect(drift('hostssl all all all cert\n', 'hostssl all all all scram-sha-256\n', undefined, off)).toEqual([]);
    expect(drift('hostssl all all all cert\n', 'hostssl all all all cert\n', off)).toEqual(['1 tls admits']);
  });

  const line = fc
    .tuple(
      fc.constantFrom('host', 'hostssl', 'hostnossl'),
      fc.constantFrom('all', 'shop', 'replication', 'all,replication'),
      fc.constantFrom('all', 'app', 'alice,bob'),
      fc.constantFrom('all', '10.0.0.0/8', '10.1.0.0/16', '10.1.2.3/32', '::/0', '127.0.0.1/32'),
      fc.constantFrom('trust', 'reject', 'md5', 'scram-sha-256'),
    )
    .map((words) => words.join(' '));
  const table_ = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => `${lines.join('\n')}\n`);

  it('finds nothing between a table and itself', () =>
    fc.assert(
      fc.property(table_, (text) => {
        expect(drift(text, text)).toEqual([]);
      }),
      { numRuns: 200 },
    ));

  it('is proven by its connection, and a table that lets everybody in finds every open record covered', () =>
    fc.assert(
      fc.property(table_, (text) => {
        expect(drift('host all,replication all all trust\n', text)).toEqual([]);
        const open = accessDrift(serverOf('main', 'host all,replication all all reject\n'), serverOf('spare', text));
        for (const { connection, record, kind } of open) {
          expect(kind).toBe('admits');
          expect(record.method.value).not.toBe('reject');
          expect(connection.address).not.toMatch(/^127\./u);
        }
      }),
      { numRuns: 200 },
    ));

  it('stays quick with long tables', () => {
    const long = Array.from({ length: 300 }, (_, i) => `hostssl db${i} u${i} 10.${i % 250}.0.0/16 scram-sha-256`).join(
      '\n',
    );
    const started = performance.now();
    expect(drift(`${long}\n`, `${long}\n`)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('settingDrift', () => {
  const table: readonly [primary: string, standby: string, expected: readonly string[]][] = [
    ['ssl = on', 'ssl = off', ['ssl']],
    ['ssl = on', '', ['ssl']],
    ['ssl = off', 'ssl = on', []],
    ['ssl = on', "ssl = 'yes'", []],
    ['ssl_min_protocol_version = TLSv1.3', 'ssl_min_protocol_version = tlsv1.2', ['ssl_min_protocol_version']],
    ['ssl_min_protocol_version = TLSv1.3', '', ['ssl_min_protocol_version']],
    ['', 'ssl_min_protocol_version = TLSv1.3', []],
    ['', 'ssl_max_protocol_version = TLSv1.2', ['ssl_max_protocol_version']],
    ["ssl_max_protocol_version = ''", '', []],
    ["ssl_ciphers = 'HIGH:!aNULL'", '', ['ssl_ciphers']],
    ["ssl_ca_file = 'root.crt'", "ssl_ca_file = 'other.crt'", []],
    ["ssl_ca_file = 'root.crt'", '', ['ssl_ca_file']],
    ["ssl_crl_file = 'root.crl'", "ssl_crl_file = ''", ['ssl_crl_file']],
    ['password_encryption = scram-sha-256', 'password_encryption = md5', ['password_encryption']],
    ['password_encryption = md5', 'password_encryption = scram-sha-256', []],
    ['scram_iterations = 8192', '', ['scram_iterations']],
    ['', "ssl_cert_file = 'b.crt'\nport = 5433\nlisten_addresses = '10.0.0.2'", []],
    ["ssl_ciphers = '${CIPHERS}'", '', []],
  ];
  for (const [primary, standby, expected] of table)
    it(`${primary || 'defaults'} / ${standby || 'defaults'}`, () =>
      expect(
        settingDrift(serverOf('main', '', `${primary}\n`), serverOf('spare', '', `${standby}\n`)).map(
          ({ setting }) => setting.name,
        ),
      ).toEqual(expected));

  it("is silent where only the defaults of two majors differ, since a standby runs its primary's", () => {
    const names = (primary: string, standby: string) =>
      settingDrift(serverOf('main', '', primary, 17), serverOf('spare', '', standby, 18)).map(
        ({ setting }) => setting.name,
      );
    expect(names('ssl = on\n', 'ssl = on\n')).toEqual([]);
    expect(names('ssl = on\n', '')).toEqual(['ssl']);
  });
});
