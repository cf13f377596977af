import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { readConf } from '../../src/parse/read-conf.js';
import { type SettingsOptions, settingsOf } from '../../src/semantics/settings-of.js';
import { memoryFiles } from '../../src/text/files.js';
import { byDefault, known, type Resolved, unknown } from '../../src/text/resolved.js';
import { textOf, whole } from '../../src/text/source.js';

const settings = (
  text: string,
  major?: Major,
  more: Partial<SettingsOptions> = {},
  others: Record<string, string> = {},
) => {
  const file = { path: 'postgresql.conf', text };
  const files = [file, ...Object.entries(others).map(([path, content]) => ({ path, text: content }))];
  const version: Resolved<Major> = major === undefined ? unknown('nothing tells') : byDefault(major, 'asked');
  return settingsOf(readConf(file, { files: memoryFiles(files) }), { version, anchor: whole(file), ...more });
};
const problems = (text: string, major?: Major) =>
  settings(text, major).problems.map(({ kind, message, at }) => [kind, textOf(at), message]);

describe('who wins', () => {
  it('the last one, whatever its case', () => {
    const all = settings('ssl = on\nSSL = off\n', 16);
    expect(all.bool('ssl')).toMatchObject({ kind: 'set', value: false });
    expect(all.written('Ssl').map(({ value }) => value)).toEqual(['on', 'off']);
    expect(all.names).toEqual(['ssl']);
  });
  it('an old name counts where the server knows it', () => {
    expect(known(settings("ssl_ecdh_curve = 'x'\n", 18).text('ssl_groups'))).toBe('x');
    expect(settings("ssl_ecdh_curve = 'x'\n", 17).text('ssl_groups').kind).toBe('unknown');
  });
  it('the default of the version', () => {
    expect(settings('', 13).canonical('password_encryption')).toMatchObject({ kind: 'default', value: 'md5' });
    expect(settings('', 14).canonical('password_encryption')).toMatchObject({
      kind: 'default',
      value: 'scram-sha-256',
    });
    expect(settings('').bool('ssl')).toMatchObject({ kind: 'default', value: false });
    expect(settings('').text('db_user_namespace')).toMatchObject({ kind: 'default', value: 'off' });
  });
  it('the default of an image comes before it, and what is written before both', () => {
    const extraDefaults = { listen_addresses: { value: '*', why: 'the image listens everywhere' } };
    expect(settings('', 16, { extraDefaults }).text('listen_addresses')).toEqual(
      byDefault('*', 'the image listens everywhere'),
    );
    expect(known(settings("listen_addresses = ''", 16, { extraDefaults }).text('listen_addresses'))).toBe('');
  });
  it('without a file nothing is known but what the image brings', () => {
    const anchor = whole({ path: 'x', text: '' });
    const version: Resolved<Major> = byDefault(16, 'asked');
    expect(settingsOf(undefined, { version, anchor }).text('ssl').kind).toBe('unknown');
    const extraDefaults = { listen_addresses: { value: '*', why: 'image' } };
    expect(settingsOf(undefined, { version, anchor, extraDefaults }).bool('ssl')).toMatchObject({ kind: 'default' });
  });
});

describe('what it means', () => {
  it('in the base unit', () => {
    const all = settings(
      'port = 05432\nauthentication_timeout = 1min\nssl_min_protocol_version = tlsv1.3\nssl = of\n',
      16,
    );
    expect([known(all.int('port')), known(all.int('authentication_timeout'))]).toEqual([2842, 60]);
    expect([known(all.canonical('ssl_min_protocol_version')), known(all.bool('ssl'))]).toEqual(['TLSv1.3', false]);
    expect(known(all.text('ssl_min_protocol_version'))).toBe('tlsv1.3');
  });
  it('a refused value means nothing', () => {
    expect(settings('ssl = o', 16).bool('ssl').kind).toBe('unknown');
    expect(settings('ssl = on', 16).int('ssl').kind).toBe('unknown');
  });
});

describe('what is not in sight', () => {
  it('a template decides one parameter', () => {
    const all = settings('ssl = {{ ssl }}\nport = 1\n', 16);
    expect(all.bool('ssl').kind).toBe('unknown');
    expect(known(all.int('port'))).toBe(1);
    expect(all.problems).toEqual([]);
  });
  it('after a missing include anything may be set but what follows', () => {
    const all = settings("ssl = on\ninclude_dir 'conf.d'\nport = 1\n", 16);
    expect([all.text('ssl').kind, all.text('listen_addresses').kind, all.text('port').kind]).toEqual([
      'unknown',
      'unknown',
      'set',
    ]);
  });
  it('a templated name hides everything before it', () =>
    expect(settings('ssl = on\n{{ name }} = x\n', 16).text('ssl').kind).toBe('unknown'));
});

describe('what is refused', () => {
  it.each<[string, Major | undefined, [string, string, string][]]>([
    ['ssl == on', 16, [['syntax', '=', 'syntax error near token "="']]],
    ["include ''", 16, [['include', "include ''", "empty configuration file name: `include ''`"]]],
    ['ssl = o', 16, [['bad-value', 'o', 'parameter "ssl" requires a Boolean value']]],
    ['port = 0', 16, [['bad-value', '0', '0 is outside the valid range for parameter "port" (1 .. 65535)']]],
    [
      "ssl_min_protocol_version = ''",
      16,
      [['bad-value', '', 'invalid value for parameter "ssl_min_protocol_version": ""']],
    ],
    ['ssl_library = x', 16, [['bad-value', 'x', 'parameter "ssl_library" cannot be changed']]],
    [
      'ssl_cret_file = x',
      16,
      [
        [
          'unknown-parameter',
          'ssl_cret_file',
          'unrecognized configuration parameter "ssl_cret_file"; did you mean `ssl_cert_file`?',
        ],
      ],
    ],
    [
      'db_user_namespace = on',
      17,
      [
        [
          'removed-parameter',
          'db_user_namespace',
          'unrecognized configuration parameter "db_user_namespace": PostgreSQL 17 removed it',
        ],
      ],
    ],
    [
      'ssl_groups = x',
      17,
      [
        [
          'not-yet-parameter',
          'ssl_groups',
          'unrecognized configuration parameter "ssl_groups": it is new in PostgreSQL 18, `ssl_ecdh_curve` before that',
        ],
      ],
    ],
    [
      'wal_keep_segments = 5',
      undefined,
      [
        [
          'removed-parameter',
          'wal_keep_segments',
          'unrecognized configuration parameter "wal_keep_segments": PostgreSQL 13 removed it in favour of `wal_keep_size`',
        ],
      ],
    ],
    [
      'ssl = o',
      undefined,
      [['bad-value', 'o', 'parameter "ssl" requires a Boolean value, in every PostgreSQL from 13 to 18']],
    ],
    ['ssl = on\nmy.thing = whatever', 16, []],
    ['password_encryption = on', 13, []],
    ['password_encryption = on', 14, [['bad-value', 'on', 'invalid value for parameter "password_encryption": "on"']]],
  ])('%s in %s', (text, major, expected) => expect(problems(text, major)).toEqual(expected));

  it.each<[string, Major, string]>([
    ['work_mem = 1', 16, '1 kB is outside the valid range for parameter "work_mem" (64 .. 2147483647)'],
    ['work_mem = 1', 17, '1 kB is outside the valid range for parameter "work_mem" (64 kB .. 2147483647 kB)'],
    [
      "seq_page_cost = 'inf'",
      13,
      'Infinity is outside the valid range for parameter "seq_page_cost" (0 .. 1.79769e+308)',
    ],
    ["ssl_renegotiation_limit = '1MB'", 18, 'invalid value for parameter "ssl_renegotiation_limit": "1MB"'],
    ["log_connections = 'tru'", 18, 'invalid value for parameter "log_connections": "tru"'],
  ])('%s in %i, word for word', (text, major, message) =>
    expect(settings(text, major).problems.map((problem) => problem.message)).toEqual([message]),
  );

  it('with no version only what every server refuses', () => {
    expect(
      problems('db_user_namespace = on\nssl_groups = x\npassword_encryption = on\nlog_connections = tr\n'),
    ).toEqual([]);
    expect(known(settings('password_encryption = on').canonical('password_encryption'))).toBe('md5');
  });
  it('a line that a later one of exactly the same name supersedes is never read', () => {
    expect(problems('ssl = banana\nssl = on\n', 16)).toEqual([]);
    expect(problems('SSL = banana\nssl = on\n', 16)).toHaveLength(1);
  });
});
