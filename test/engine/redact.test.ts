import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactorFor } from '../../src/engine/redact.js';
import type { SourceFile } from '../../src/text/source.js';
import { find } from './tiny.js';

const plain = redactorFor([]);
const knowing = (value: string, raw = value) => {
  const file: SourceFile = { path: 'f', text: `x ${raw} y` };
  return { file, redactor: redactorFor([{ at: find(file, raw), value }]) };
};

describe('secrets by pattern', () => {
  const cases: readonly [string, string][] = [
    ['postgres://app:hunter2@db/app', 'postgres://app:****@db/app'],
    ['url=postgresql+asyncpg://app:p@ss:w/o?rd#1@db:5432/app', 'url=postgresql+asyncpg://app:****@db:5432/app'],
    ['"postgres:\\/\\/app:hunter2@db\\/app"', '"postgres:\\/\\/app:****@db\\/app"'],
    ['postgres://app:two words@db/app', 'postgres://app:****@db/app'],
    ['postgres://app:secret', 'postgres://app:****'],
    ['postgres://db:5432/app', 'postgres://db:5432/app'],
    ['postgres://db:5432,db2:5433/app', 'postgres://db:5432,db2:5433/app'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    ['see (http://localhost:8080).', 'see (http://localhost:8080).'],
    ['postgres://app@db/app', 'postgres://app@db/app'],
    [
      'jdbc:postgresql://db/app?user=a&password=b%20c&ssl=true',
      'jdbc:postgresql://db/app?user=a&password=****&ssl=true',
    ],
    ["host=db password='it\\'s me' user=app", "host=db password='****' user=app"],
    ['host=db password=abc\\ def user=app', 'host=db password=**** user=app'],
    ['Host=db;Password=a;b;Username=app', 'Host=db;Password=****;Username=app'],
    ['Host=db;Password=ab;SSL Mode=Require;Port=1', 'Host=db;Password=****;SSL Mode=Require;Port=1'],
    ['PGPASSWORD=abc def # rest', 'PGPASSWORD=****'],
    ['export API_TOKEN="a b" # why', 'export API_TOKEN="****" # why'],
    ['  POSTGRES_PASSWORD: s3cret', '  POSTGRES_PASSWORD: ****'],
    ['- "POSTGRES_PASSWORD=s3cret"', '- "POSTGRES_PASSWORD=****"'],
    ['{"dbPassword": "a\\"b", "user": "app"}', '{"dbPassword": "****", "user": "app"}'],
    ["password: 'it''s'", "password: '****'"],
    ['password: "never closed', 'password: "****'],
    ['POSTGRES_PASSWORD: ${DB_PASSWORD}', 'POSTGRES_PASSWORD: ${DB_PASSWORD}'],
    ['POSTGRES_PASSWORD: ${DB_PASSWORD:-hunter2}', 'POSTGRES_PASSWORD: ****'],
    ['password={{ vault_password }}', 'password={{ vault_password }}'],
    ['POSTGRES_PASSWORD_FILE: /run/secrets/pw', 'POSTGRES_PASSWORD_FILE: /run/secrets/pw'],
    ["password_encryption = 'md5'", "password_encryption = 'md5'"],
    ["ssl_key_file = 'server.key'", "ssl_key_file = 'server.key'"],
    ['sslkey=/etc/client.key sslmode=require', 'sslkey=/etc/client.key sslmode=require'],
    ['DJANGO_SECRET_KEY=abc', 'DJANGO_SECRET_KEY=****'],
    ['host all all all ldap ldapbindpasswd=abc ldaptls=1', 'host all all all ldap ldapbindpasswd=**** ldaptls=1'],
    ['host all all all radius radiussecrets="a,b"', 'host all all all radius radiussecrets="****"'],
    ['db.example.org:5432:*:app:hun\\:ter', 'db.example.org:5432:*:app:****'],
    ['"app" "md5abc"', '"app" "****"'],
    ['host "app" "web" 10.0.0.0/8 md5', 'host "app" "web" 10.0.0.0/8 md5'],
    ['x md50123456789abcdef0123456789abcdef y', 'x **** y'],
    ['SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy', '****'],
    [
      'KEY="-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----"',
      'KEY="-----BEGIN PRIVATE KEY-----****-----END PRIVATE KEY-----"',
    ],
    ['MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj', '****'],
    ['hostssl all all 0.0.0.0/0 scram-sha-256', 'hostssl all all 0.0.0.0/0 scram-sha-256'],
    // A blank inside a template's mark used to end the word before the password.
    ['U=postgres://{{ u }}:hunter2@db/x', 'U=postgres://{{ u }}:****@db/x'],
    ['U=postgres://<%= @u %>:hunter2@db/x', 'U=postgres://<%= @u %>:****@db/x'],
  ];
  for (const [text, shown] of cases) it(text, () => expect(plain.text(text)).toBe(shown));
});

describe('known secrets', () => {
  it('are hidden in every spelling', () => {
    const { redactor } = knowing(`p'a"s\\s wörd/1`);
    for (const spelt of [
      `p'a"s\\s wörd/1`,
      `p''a"s\\s wörd/1`,
      `p'a""s\\s wörd/1`,
      `p\\'a"s\\\\s wörd/1`,
      `p'a\\"s\\\\s wörd/1`,
      'p%27a%22s%5Cs%20w%C3%B6rd%2F1',
      'p%27a%22s%5cs%20w%c3%b6rd%2f1',
      'p%27a%22s%5Cs+w%C3%B6rd%2F1',
    ]) {
      expect(redactor.text(`<${spelt}>`)).toBe('<****>');
    }
  });

  it('are hidden as they stand and as they decode', () => {
    const { redactor } = knowing('sec/ret', 'sec%2fret');
    expect(redactor.text('sec/ret and sec%2fret and sec%2Fret')).toBe('**** and **** and ****');
  });

  it('hide nothing but their own place when they are short, or words everybody uses', () => {
    for (const value of ['abc', 'postgres']) {
      const { file, redactor } = knowing(value);
      expect(redactor.text(`about ${value}`)).toBe(`about ${value}`);
      expect(redactor.path(`${value}ql.conf`)).toBe(`${value}ql.conf`);
      expect(redactor.line(file, 1).text).toBe('x **** y');
    }
  });

  it('are hidden in paths', () => expect(knowing('hunter2').redactor.path('a/hunter2/b')).toBe('a/****/b'));

  it('leave nothing behind where they overlap themselves or each other', () => {
    expect(knowing('abab').redactor.text('xabababx')).toBe('x****x');
    const file = { path: 'f', text: 'abcd cdef' };
    const both = redactorFor(['abcd', 'cdef'].map((value) => ({ at: find(file, value), value })));
    expect(both.text('abcdef')).toBe('****');
  });

  it('are hidden on every line they take', () => {
    const file = { path: 'f', text: 'k: "one\n  two"\nrest' };
    const redactor = redactorFor([{ at: find(file, 'one\n  two'), value: 'one two' }]);
    expect([1, 2, 3].map((line) => redactor.line(file, line).text)).toEqual(['k: "****', '****"', 'rest']);
  });

  it('include the body of a private key, whatever its lines look like', () => {
    const file = { path: 'f', text: 'a\n-----BEGIN EC PRIVATE KEY-----\nAb\nc=\n-----END EC PRIVATE KEY-----\nb' };
    expect([1, 2, 3, 4, 5, 6].map((line) => plain.line(file, line).text)).toEqual([
      'a',
      '-----BEGIN EC PRIVATE KEY-----',
      '****',
      '****',
      '-----END EC PRIVATE KEY-----',
      'b',
    ]);
  });
});

describe('what is invisible', () => {
  it('is written as an escape', () =>
    expect(plain.text('a\u001b[31mb\u0000c\u009bd\u007fe\u202ef\ud800g\u2028h\ufeffi\u{e0041}j\nk\tl')).toBe(
      'a\\u{1b}[31mb\\u{0}c\\u{9b}d\\u{7f}e\\u{202e}f\\u{d800}g\\u{2028}h\\u{feff}i\\u{e0041}j\\u{a}k\\u{9}l',
    ));

  it('leaves what can be seen alone', () => expect(plain.text('Zoë 数据库 😀 ق')).toBe('Zoë 数据库 😀 ق'));
});

describe('lines', () => {
  it('know where their characters went', () => {
    const file = { path: 'f', text: 'a\tpassword=secret\u001b sslmode=require' };
    const line = plain.line(file, 1);
    expect(line.text).toBe('a   password=**** sslmode=require');
    const from = file.text.indexOf('sslmode');
    expect(line.text.slice(line.startOf(from), line.endOf(from + 7))).toBe('sslmode');
    const secret = file.text.indexOf('ecre');
    expect(line.text.slice(line.startOf(secret), line.endOf(secret + 4))).toBe('****');
  });

  it('keep every character that is not replaced, in its order', () => {
    const unit = fc.constantFrom('a', 'b', '\t', '\u0007', '=', ' ', '😀', 'password=', '\ud83d');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('');
        const line = plain.line({ path: 'f', text }, 1);
        const from = Math.min(a % (text.length + 1), b % (text.length + 1));
        const to = Math.max(a % (text.length + 1), b % (text.length + 1));
        expect(line.startOf(from)).toBeLessThanOrEqual(line.endOf(to));
        expect(line.startOf(0)).toBe(0);
        expect(line.endOf(text.length)).toBe(line.text.length);
      }),
    );
  });

  it('in patches keep tabs and carriage returns', () => {
    const file = { path: 'f', text: 'a\tpassword=x\r\nb' };
    expect(plain.patchLine(file, 1)).toBe('a\tpassword=****\r');
    expect(plain.patchText('a\tb\u0007\r')).toBe('a\tb\\u{7}\r');
  });
});

describe('any text', () => {
  const password = fc.string({ unit: 'binary', minLength: 4, maxLength: 20 }).filter((text) => /[^\s*]{4}/u.test(text));
  const around = fc.string({ maxLength: 20 });
  it('never shows a known password', () => {
    fc.assert(
      fc.property(password, around, around, (secret, before, after) => {
        const file = { path: 'f', text: `${before}${secret}${after}` };
        const at = { file, start: before.length, end: before.length + secret.length };
        const redactor = redactorFor([{ at, value: secret }]);
        if (redactor.text(secret) === secret) return; // a word everybody uses
        const outputs = [redactor.text(`${before}${secret}${after}`), redactor.path(secret)];
        for (let line = 1; line <= file.text.split('\n').length; line++) outputs.push(redactor.line(file, line).text);
        // The text around may hold the password by itself only as a part of what is hidden with it.
        for (const output of outputs) expect(output).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });

  it('never shows what a name says is secret', () => {
    const name = fc.constantFrom('PGPASSWORD', 'API_TOKEN', 'dbPassword', 'SECRET_KEY', 'ldapbindpasswd');
    const form = fc.constantFrom<(name: string, value: string) => string>(
      (n, v) => `${n}=${v}`,
      (n, v) => `export ${n}=${v}`,
      (n, v) => `  ${n}: ${v}`,
      (n, v) => `- "${n}=${v}"`,
      (n, v) => `{ "a": 1, "${n}": "${v}" }`,
      (n, v) => `host=db ${n}='${v}' user=app`,
    );
    const value = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~/+:;,@%&|<>()!^'), minLength: 6, maxLength: 20 });
    fc.assert(
      fc.property(name, form, value, (n, make, v) => {
        expect(plain.text(make(n, `k${v}`))).not.toContain(`k${v}`);
      }),
      { numRuns: 500 },
    );
  });

  it('is read in linear time', () => {
    for (const unit of [
      'password=',
      'a://b:c ',
      '://',
      '"',
      "'",
      'key: ',
      '\\',
      '=',
      '@',
      ':',
      ' ',
      'SCRAM-SHA-256$1:',
    ]) {
      expect(plain.text(unit.repeat(100_000)).length).toBeGreaterThan(0);
    }
  });
});

describe('many secrets', () => {
  const values = Array.from({ length: 20_000 }, (_, index) => `pass${index}word`);
  const file: SourceFile = { path: 'f', text: values.join('\n') };
  let at = 0;
  const secrets = values.map((value) => {
    const start = at;
    at += value.length + 1;
    return { at: { file, start, end: start + value.length }, value };
  });

  it('cost no more to look for than few', () => {
    const redactor = redactorFor(secrets);
    const begin = performance.now();
    for (let i = 0; i < 20_000; i++) expect(redactor.text(`is pass${i}word it`)).toBe('is **** it');
    expect(performance.now() - begin).toBeLessThan(5_000);
  });

  it('are all hidden where they stand, also those of one text', () => {
    const source: SourceFile = { path: 'g', text: 'abc\nabc\nlong word\nlong word' };
    const redactor = redactorFor(
      [0, 4, 8, 18].map((start) => {
        const end = start < 8 ? start + 3 : start + 9;
        return { at: { file: source, start, end }, value: source.text.slice(start, end) };
      }),
    );
    expect([1, 2, 3, 4].map((line) => redactor.line(source, line).text)).toEqual(['****', '****', '****', '****']);
    expect(redactor.text('abc is a long word')).toBe('abc is a ****');
  });

  it('are hidden whole where one is the beginning of another, or they overlap', () => {
    const knows = redactorFor(
      ['secret9', 'secret99more', 'moresecretx'].map((value) => ({
        value,
        at: { file: { path: 'g', text: value }, start: 0, end: value.length },
      })),
    );
    expect(knows.text('a secret9 b secret99more c secret99moresecretx d')).toBe('a **** b **** c **** d');
  });
});
