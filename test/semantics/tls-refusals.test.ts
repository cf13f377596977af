import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { tlsRefusals } from '../../src/semantics/tls-refusals.js';
import { textOf } from '../../src/text/source.js';
import { confServer } from './server-of.js';

const refused = (text: string, version?: Major) =>
  [...tlsRefusals(confServer(`ssl = on\n${text}\n`, version))].map(({ at }) => textOf(at));

describe('tlsRefusals', () => {
  const range = (least: string, most: string) =>
    `ssl_min_protocol_version = '${least}'\nssl_max_protocol_version = '${most}'`;
  const table: readonly [text: string, refused: readonly string[], version?: Major][] = [
    [range('TLSv1.3', 'TLSv1.2'), ['TLSv1.2']],
    [range('tlsv1.2', 'TLSv1.1'), ['TLSv1.1']],
    [range('TLSv1.2', 'TLSv1.2'), []],
    [range('TLSv1.3', ''), []],
    ["ssl_max_protocol_version = 'TLSv1.1'", ['TLSv1.1']], // below the default minimum
    ["ssl_min_protocol_version = '${X}'\nssl_max_protocol_version = 'TLSv1'", []],
    ["ssl_ciphers = 'TLS_AES_256_GCM_SHA384'", ['TLS_AES_256_GCM_SHA384']],
    ["ssl_ciphers = 'HIGH:TLS_AES_256_GCM_SHA384'", []],
    ["ssl_ciphers = ''", ['']],
    ["ssl_ciphers = 'HIGH:!aNULL'", []],
    ["ssl_ecdh_curve = 'X25519'", ['X25519'], 17],
    ["ssl_ecdh_curve = 'secp384r1'", [], 17],
    ["ssl_ecdh_curve = 'P-256'", ['P-256'], 13],
    ["ssl_ecdh_curve = 'prime256v1:secp384r1'", ['prime256v1:secp384r1'], 15],
    ["ssl_ecdh_curve = 'prime256v1:secp384r1'", [], 18],
    ["ssl_ecdh_curve = 'prime256v1:secp384r1'", []], // some version takes a list
  ];
  for (const [text, expected, version] of table)
    it(`${version ?? 'any'}: ${text.replace('\n', ' ⏎ ')}`, () => expect(refused(text, version)).toEqual(expected));

  it('looks at nothing while TLS is off', () => {
    const text = `ssl = off\n${range('TLSv1.3', 'TLSv1.2')}\nssl_ciphers = ''\n`;
    expect([...tlsRefusals(confServer(text))]).toEqual([]);
  });
});
