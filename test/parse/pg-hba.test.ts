import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HBA_METHODS } from '../../src/facts/hba.js';
import { MAJORS, type Major } from '../../src/facts/versions.js';
import type { HbaRecord, HbaTree } from '../../src/parse/hba-tree.js';
import { type PgHbaOptions, parsePgHba } from '../../src/parse/pg-hba.js';
import { type Files, memoryFiles } from '../../src/text/files.js';
import { textOf } from '../../src/text/source.js';

type Others = Readonly<Record<string, string>>;
type Options = Partial<PgHbaOptions>;

function read(text: string, options: Options = {}, others: Others = {}): HbaTree {
  const file = { path: 'conf/pg_hba.conf', text };
  const files = [file, ...Object.entries(others).map(([path, content]) => ({ path: `conf/${path}`, text: content }))];
  return parsePgHba(file, { version: 18, files: memoryFiles(files), ...options });
}

/** The whole answer in a list: `line type` of a record, `line error` of a refusal, `line ?` of what is not final. */
const told = (tree: HbaTree): readonly string[] =>
  tree.entries.map((entry) => {
    if (entry.kind === 'template') return `${entry.line} ?`;
    return `${entry.line} ${entry.kind === 'record' ? entry.type.value : entry.error}`;
  });

const records = (tree: HbaTree): readonly HbaRecord[] => tree.entries.filter((entry) => entry.kind === 'record');
const values = (words: readonly { readonly value: string }[]) => words.map(({ value }) => value);

/** The error of the only line. */
const errorOf = (text: string, options: Options = {}): string | undefined => {
  const [entry] = read(text, options).entries;
  return entry?.kind === 'refused' ? entry.error : undefined;
};

describe('parsePgHba', () => {
  it('reads a record with a place for every word', () => {
    const text = '# head\nhostssl app,"x y" +admins 10.0.0.0 255.0.0.0 cert map=m clientcert=verify-full # why\n';
    const [record] = records(read(text));
    expect(record && textOf(record.at)).toBe(text.slice(7, text.indexOf(' # why')));
    expect(record?.line).toBe(2);
    expect(record?.databases.map(({ value, quoted, at }) => [value, quoted, textOf(at)])).toEqual([
      ['app', false, 'app'],
      ['x y', true, '"x y"'],
    ]);
    expect([record!.type, record!.address!, record!.mask!, record!.method].map(({ at }) => textOf(at))).toEqual([
      'hostssl',
      '10.0.0.0',
      '255.0.0.0',
      'cert',
    ]);
    expect(record?.options.map(({ name, value, at }) => [name, value, textOf(at)])).toEqual([
      ['map', 'm', 'map=m'],
      ['clientcert', 'verify-full', 'clientcert=verify-full'],
    ]);
  });

  it('keeps true places over continued lines', () => {
    const text = 'host all all 127.0.\\\r\n0.1/32 tr\\\nust\nlocal all all peer\n';
    const tree = read(text);
    expect(told(tree)).toEqual(['1 host', '4 local']);
    const [record] = records(tree);
    expect(record?.address?.value).toBe('127.0.0.1/32');
    expect(textOf(record!.address!.at)).toBe('127.0.\\\r\n0.1/32');
    expect(textOf(record!.method.at)).toBe('tr\\\nust');
    expect(record?.method.value).toBe('trust');
  });

  it.each([
    ['# note \\\nhostssl all all all cert\n', [], 'a comment that ends in a backslash swallows the next line'],
    ['local all all trust\\\\\n# c\n', ['1 invalid authentication method "trust\\"'], 'of two backslashes one stays'],
    [
      'local all all \\ \npeer\n',
      ['1 invalid authentication method "\\"', '2 invalid connection type "peer"'],
      'a blank behind it',
    ],
    [
      'local all all \\\n\npeer\n',
      ['1 end-of-line before authentication method', '3 invalid connection type "peer"'],
      'an empty line ends it',
    ],
    ['local all all peer\\', ['1 local'], 'nothing follows'],
  ])('continues lines from 14 on: %j', (text, expected) => expect(told(read(text))).toEqual(expected));

  it('does not continue lines in 13', () =>
    expect(told(read('# note \\\nhostssl all all all cert\n', { version: 13 }))).toEqual(['2 hostssl']));

  it.each([
    ['\ufeff# a comment\n', '1 invalid connection type "\ufeff"', 'a byte order mark is part of the first word'],
    ['HOST all all all trust', '1 invalid connection type "HOST"', 'keywords are lower case'],
    ['host all all 127.0.0.1 md5', '1 invalid IP mask "md5": Name or service not known', 'the forgotten mask'],
    ['host all alice ,bob all md5', '1 invalid authentication method "all"', 'a blank before the comma ends the field'],
    ['host all all, 127.0.0.1/32 md5', '1 end-of-line before authentication method', 'the comma joins two fields'],
    ['host all all ::1 255.0.0.0 md5', '1 IP address and mask do not match', ''],
    ['local all all cert', '1 cert authentication is only supported on hostssl connections', ''],
    ['local all all scram-sha-512', '1 invalid authentication method "scram-sha-512"', ''],
    ['local all all peer map', '1 authentication option not in name=value format: map', ''],
    ['local all all \0 peer', '1 NUL byte: PostgreSQL does not see what follows it on this line', ''],
  ])('refuses %j', (text, expected) => {
    expect(told(read(text))).toEqual([expected]);
  });

  it('points at the word that is wrong', () => {
    const [entry] = read('host all all 10.0.0.0/33 md5').entries;
    expect(entry && textOf(entry.at)).toBe('10.0.0.0/33');
  });

  it('shows in the view what PostgreSQL shows', () => {
    const shown = (text: string, options: Options = {}) => {
      const [entry] = read(text, options).entries;
      return entry?.kind === 'refused' ? entry.viewError : undefined;
    };
    expect(shown('hostssl all all all md5 clientcert=1')).toBeNull();
    expect(shown('hostssl all all all md5 clientcert=1', { ssl: false })).toBe(
      'hostssl record cannot match because SSL is disabled',
    );
    expect(shown('hostssl all all all cert clientcert=verify-ca')).toBe(
      'clientcert can only be set to "verify-full" when using "cert" authentication',
    );
    expect(shown('include_dir nowhere')).toBe('could not open directory "conf/nowhere"');
  });

  it('notices records that cannot match', () => {
    const tree = read('hostssl all all all md5\nhostgssenc all all all md5\nhost all all all md5\n', {
      ssl: false,
      gss: false,
    });
    expect(records(tree).map(({ notice }) => notice)).toEqual([
      'hostssl record cannot match because SSL is disabled',
      'hostgssenc record cannot match because GSSAPI is not supported by this build',
      undefined,
    ]);
  });

  it.each([
    ['hostssl all all all md5 clientcert=1', [13]],
    ['hostssl all all all cert clientcert=verify-ca', [13]],
    ['hostssl all all all cert clientname=DN', [14, 15, 16, 17, 18, 19]],
    ['host all all all radius radiusservers=127.0.0.1 radiussecrets=s', [13, 14, 15, 16, 17, 18]],
    ['host all all all oauth issuer=i scope=s', [18, 19]],
    ['host all all all oauth issuer=i scope=s validator.x=1', [19]],
    ['host "/(" all all md5', [13, 14, 15]],
    ['include good', [16, 17, 18, 19]],
  ] as const)('accepts %j in %j', (text, majors) => {
    const others = { good: 'local all all peer\n' };
    const accepted = MAJORS.filter((version) => records(read(text, { version }, others)).length === 1);
    expect(accepted).toEqual(majors);
  });

  it('takes a stray carriage return for a blank until 18 and for a letter in 19', () => {
    expect(told(read('local all\rall peer\r\n'))).toEqual(['1 local']);
    expect(told(read('local all\rall peer\r\n', { version: 19 }))).toEqual([
      '1 end-of-line before authentication method',
    ]);
  });

  it('knows what the build and the settings leave out', () => {
    const builds = new Set(HBA_METHODS.filter((method) => method !== 'ldap'));
    expect(errorOf('host all all all ldap ldapbasedn=x', { builds })).toBe(
      'invalid authentication method "ldap": not supported by this build',
    );
    expect(errorOf('host all all all ldap ldapbasedn=x')).toBeUndefined();
    expect(errorOf('host all all all md5', { version: 16, dbUserNamespace: true })).toBe(
      'MD5 authentication is not supported when "db_user_namespace" is enabled',
    );
    expect(errorOf('host all all all md5', { version: 17, dbUserNamespace: true })).toBeUndefined();
  });

  // As Debian's PostgreSQL 15.18 said it, and 18 by its source.
  it.each([
    [
      'ldapserver=h',
      15,
      'authentication method "ldap" requires argument "ldapbasedn", "ldapprefix", or "ldapsuffix" to be set',
    ],
    [
      'ldapprefix=y ldapbasedn=x',
      15,
      'cannot use ldapbasedn, ldapbinddn, ldapbindpasswd, ldapsearchattribute, ldapsearchfilter, or ldapurl together with ldapprefix',
    ],
    ['ldapprefix=y ldapbasedn=x', 18, 'cannot mix options for simple bind and search+bind modes'],
    [
      'ldapbasedn=x ldapsearchattribute=k ldapsearchfilter=j',
      15,
      'cannot use ldapsearchattribute together with ldapsearchfilter',
    ],
    ['ldapbasedn=x ldapport=abc', 15, 'invalid LDAP port number: "abc"'],
    ['ldapurl="ldapi://h/dc=x"', 15, 'unsupported LDAP URL scheme: ldapi'],
    [
      'map=x',
      15,
      'authentication option "map" is only valid for authentication methods ident, peer, gssapi, sspi, and cert',
    ],
    ['ldapbasedn=x ldapscheme=foo', 15, undefined],
  ] as const)('checks ldap %s in %i', (options, version, error) =>
    expect(errorOf(`host all all all ldap ${options}`, { version })).toBe(error),
  );

  it('refuses what oauth_validator_libraries does not allow', () => {
    const oauth = 'host all all all oauth issuer=i scope=s';
    expect(errorOf(oauth)).toBeUndefined();
    expect(errorOf(oauth, { oauthValidators: [] })).toContain('oauth_validator_libraries must be set');
    expect(errorOf(oauth, { oauthValidators: ['a', 'b'] })).toContain('requires argument "validator"');
    expect(errorOf(`${oauth} validator=c`, { oauthValidators: ['a'] })).toContain('"c" is not permitted');
  });
});

describe('files that are read into it', () => {
  it('expands @files in every field, with words that point into them', () => {
    const tree = read(
      'host @dbs @sub/rel all md5\n',
      {},
      {
        dbs: 'app, web # both\n"all"\n',
        'sub/rel': '@../one @leaf',
        'sub/leaf': 'leaf',
        one: 'solo',
      },
    );
    const [record] = records(tree);
    expect(record?.databases.map(({ value, quoted, at }) => [value, quoted, at.file.path])).toEqual([
      ['app', false, 'conf/dbs'],
      ['web', false, 'conf/dbs'],
      ['all', true, 'conf/dbs'],
    ]);
    expect(values(record!.users)).toEqual(['solo', 'leaf']);
    expect(tree.files.map(({ path }) => path).sort()).toEqual([
      'conf/dbs',
      'conf/one',
      'conf/pg_hba.conf',
      'conf/sub/leaf',
      'conf/sub/rel',
    ]);
  });

  it.each([
    [18, 'could not open file "conf/none": No such file or directory'],
    [15, 'could not open secondary authentication file "@none" as "conf/none": No such file or directory'],
  ] as const)('refuses a line whose file is missing, in %i', (version, error) =>
    expect(errorOf('host @none all all md5', { version })).toBe(error),
  );

  it('shifts the columns when the file is there and empty', () =>
    expect(told(read('host @empty all all md5', {}, { empty: '# nothing\n' }))).toEqual([
      '1 end-of-line before authentication method',
    ]));

  it('splices includes in where they stand, in the order of bytes', () => {
    const line = (name: string) => `host ${name} all all md5\n`;
    const tree = read(
      'include a.conf\ninclude_if_exists none\ninclude_dir d\nlocal all all peer\n',
      {},
      {
        'a.conf': line('a'),
        'd/10.conf': line('ten'),
        'd/9.conf': line('nine'),
        'd/B.conf': line('b'),
        'd/é.conf': line('e'),
        'd/\u{1f600}.conf': line('astral'),
        'd/\uffee.conf': line('bmp'),
        'd/.x.conf': line('hidden'),
        'd/x.CONF': line('upper'),
        'd/sub/c.conf': line('sub'),
      },
    );
    expect(records(tree).map(({ databases }) => databases[0]!.value)).toEqual([
      'a',
      'ten',
      'nine',
      'b',
      'e',
      'bmp',
      'astral',
      'all',
    ]);
  });

  it('stops at ten levels', () => {
    const tree = read('include loop.conf\n', {}, { 'loop.conf': 'local all all peer\ninclude loop.conf\n' });
    expect(records(tree)).toHaveLength(10);
    expect(told(tree).at(-1)).toBe('2 could not open file "conf/loop.conf": maximum nesting depth exceeded');
  });

  // Once differed from the server: before 16 nothing counts the levels, and the whole query fails.
  it('runs out of files before 16 where a file includes itself', () =>
    expect(told(read('local @self all peer\n', { version: 15 }, { self: 'a @self' }))).toEqual([
      '1 exceeded maxAllocatedDescs while trying to open file "conf/self"',
    ]));

  // `@/` once differed from the server: the root directory is there, and is not a file.
  it('takes a directory for an empty file from 14 on, and fails to read it in 13', () => {
    const others = { 'd/x.conf': '' };
    expect(told(read('local @d,a all peer', { version: 14 }, others))).toEqual(['1 local']);
    expect(told(read('local @d,a all peer', { version: 13 }, others))).toEqual([
      '1 could not read file "conf/d": Is a directory',
    ]);
  });

  it('says once that it cannot read a file, and leaves its place open', () => {
    const files: Files = { read: () => ({ kind: 'outside', why: 'lies outside' }), list: () => undefined };
    const tree = read('include /etc/a\nlocal @/etc/b all peer\ninclude /etc/a\ninclude_dir /etc/d\n', { files });
    expect(told(tree)).toEqual(['1 ?', '2 ?', '3 ?', '4 ?']);
    expect(tree.gaps.map(({ message }) => message)).toEqual([
      '`/etc/a` lies outside, so what it adds is not in sight',
      '`/etc/b` lies outside, so what it adds is not in sight',
      '`/etc/d` lies outside, so what it adds is not in sight',
    ]);
  });

  it('ends where files multiply', () => {
    const line = 'include a\n'.repeat(60);
    const tree = read(line, {}, { a: line });
    expect(tree.gaps).toHaveLength(1);
    expect(tree.entries.length).toBeLessThan(1_000_000);
  });

  it('ends where @files of 13 multiply', () => {
    const tree = read('local @a all peer', { version: 13 }, { a: '@a @a\n'.repeat(60) });
    expect(tree.entries).toHaveLength(1);
  });
});

describe('more than anybody reads', () => {
  it('leaves lines open whose lists come to more words than fit into memory', () => {
    const list = `${'a,'.repeat(2_000_000)}a`;
    const tree = read(`local ${list} all peer\nlocal all ${list} peer\nlocal all all peer\n`);
    expect(told(tree)).toEqual(['1 local', '2 ?', '3 local']);
    expect(tree.gaps.map(({ message }) => message)).toEqual([
      'the lists of this file come to more than can be read, so the lines that hold more are not judged',
    ]);
  });

  it('tells of a hundred thousand refused lines, and that there are more', () => {
    const tree = read(`${'x\n'.repeat(100_002)}local all all peer\n`);
    expect(tree.entries).toHaveLength(100_001);
    expect(tree.gaps.map(({ at, message }) => [textOf(at), at.start, message])).toEqual([
      ['x', 200_000, 'PostgreSQL refuses more than 100000 lines of this file, so those from here on are not told'],
    ]);
  });

  it('takes everything behind half a million marks for one more', () => {
    const tree = read(`${'{{x}}\n'.repeat(500_001)}local all all peer\n`);
    expect(told(tree).at(-1)).toBe('500002 ?');
    expect(tree.gaps).toHaveLength(1);
  });
});

describe('templates', () => {
  it('keeps what is final and leaves the rest open, with one gap', () => {
    const text = [
      '# {{ ansible_managed }}',
      'local all postgres peer',
      'host all all {{ network }} md5',
      '{% for row in rows %}',
      'host {{ row.db }} all all md5',
      '{% endfor %}',
      'host all all 10.0.0.0/8 trust',
    ].join('\n');
    const tree = read(text);
    expect(told(tree)).toEqual(['2 local', '3 ?', '5 ?', '7 host']);
    expect(tree.gaps).toHaveLength(1);
  });
});

describe('any text at all', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ab "\'#@/\\\t\r\n\n+=.:,0é\u00a0\0\ufeff\ud800{}%', 'host', ' all ', 'md5', 'include '),
    maxLength: 200,
  });
  it('is read without throwing, and every place is in its file', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<Major>(...MAJORS), (content, version) => {
        const tree = read(content, { version }, { a: 'x\n@b', b: content });
        for (const { at } of tree.entries) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(at.file.text.length);
        }
      }),
    );
  });

  it('is read in time that grows with its length', () => {
    for (const unit of ['a ', '" ', '"', 'a,', '\\\n', '@a ', ':', 'x'])
      for (const version of [13, 18] as const) expect(() => read(unit.repeat(100_000), { version })).not.toThrow();
  });

  it('is cut as 13 cuts it', () => {
    expect(told(read(`#${'x'.repeat(20_477)}\nlocal all all peer`, { version: 13 }))).toEqual([
      '1 authentication file line too long',
      '2 local',
    ]);
    expect(told(read(`#${'x'.repeat(20_476)}\nlocal all all peer`, { version: 13 }))).toEqual(['2 local']);
    expect(told(read(`#${'x'.repeat(20_478)}y\nlocal all all peer`, { version: 13 }))).toEqual([
      '1 authentication file line too long',
      '2 invalid connection type "y"',
      '3 local',
    ]);
  });
});
