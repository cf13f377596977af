import { describe, expect, it } from 'vitest';
import { overriddenSettings } from '../../src/semantics/setting-overrides.js';
import { confServer, lineOf, serverOf } from './server-of.js';

const overrides = (text: string) =>
  overriddenSettings(confServer(text)).map(({ name, overridden, comparison }) => [
    name,
    lineOf(overridden.at),
    comparison,
  ]);

describe('overriddenSettings', () => {
  const table: readonly [text: string, ReturnType<typeof overrides>][] = [
    ['ssl = on', []],
    ['ssl = on\nssl = off', [['ssl', 1, 'weaker']]],
    ['ssl = off\nSSL = on', [['ssl', 1, 'stronger']]],
    ['ssl = on\nssl = yes', [['ssl', 1, 'same']]],
    ['ssl = on\nssl = off\nssl = on\nssl = off', [['ssl', 3, 'weaker']]],
    [
      "ssl_min_protocol_version = 'TLSv1.3'\nssl_min_protocol_version = 'tlsv1.3'",
      [['ssl_min_protocol_version', 1, 'same']],
    ],
    [
      "ssl_max_protocol_version = ''\nssl_max_protocol_version = 'TLSv1.2'",
      [['ssl_max_protocol_version', 1, 'weaker']],
    ],
    ["ssl_ca_file = 'a'\nssl_ca_file = ''", [['ssl_ca_file', 1, 'weaker']]],
    ["ssl_ca_file = ''\nssl_ca_file = 'a'", [['ssl_ca_file', 1, 'stronger']]],
    ["ssl_ca_file = 'a'\nssl_ca_file = 'b'", [['ssl_ca_file', 1, 'other']]],
    ["ssl_key_file = 'a'\nssl_key_file = 'b'", [['ssl_key_file', 1, 'other']]],
    ["ssl_ciphers = 'HIGH'\nssl_ciphers = 'DEFAULT'", [['ssl_ciphers', 1, 'other']]],
    ['password_encryption = scram-sha-256\npassword_encryption = md5', [['password_encryption', 1, 'weaker']]],
    ["listen_addresses = 'localhost'\nlisten_addresses = '*'", [['listen_addresses', 1, 'weaker']]],
    ["listen_addresses = '10.0.0.5'\nlisten_addresses = '10.0.0.6'", [['listen_addresses', 1, 'other']]],
    ["ssl = on\nssl = '${X}'", []], // what wins is not known
    ["ssl = '${X}'\nssl = on", []], // and neither is what lost
    ['work_mem = 4MB\nwork_mem = 8MB', []],
    ["ssl_ecdh_curve = 'prime256v1'\nssl_groups = 'X25519'", [['ssl_ecdh_curve', 1, 'other']]], // two names of one
  ];
  for (const [text, expected] of table)
    it(text.replaceAll('\n', ' ⏎ '), () => expect(overrides(`${text}\n`)).toEqual(expected));

  it('sees postgresql.auto.conf win, and says which assignment does', () => {
    const server = serverOf({ 'postgresql.conf': 'ssl = on\n', 'postgresql.auto.conf': "ssl = 'off'\n" });
    const [found] = overriddenSettings(server);
    expect([found?.effective.layer, found?.overridden.layer, found?.comparison]).toEqual(['auto', 'file', 'weaker']);
  });

  it('follows the order of includes', () => {
    const server = serverOf({ 'postgresql.conf': "ssl = on\ninclude 'tls.conf'\n", 'tls.conf': 'ssl = off\n' });
    expect(overriddenSettings(server).map(({ effective }) => effective.slot.at.file.path)).toEqual(['tls.conf']);
  });
});
