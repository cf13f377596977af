import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIBPQ_PARAMETERS, libpqParameter } from '../../src/facts/libpq.js';
import { connectRefusal, libpqRefusal } from '../../src/facts/libpq-refusal.js';
import { effectiveOptions, parseConninfo } from '../../src/parse/conninfo.js';
import { quoteValue } from '../../src/parse/conninfo-keywords.js';
import { parsePgService, sectionOptions } from '../../src/parse/pg-service.js';
import { verbatim } from '../../src/text/passage.js';
import { byDefault } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';
import { conninfo } from '../parse/conninfo-arbitrary.js';
import { LIBPQ_HERE, type LibpqReading, libpq } from './libpq.js';
import { discard, type OracleMajor, scratch } from './postgres.js';

beforeAll(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('PG')) delete process.env[name];
  process.env['HOME'] = '/nonexistent';
});

function ours(text: string, version: OracleMajor): LibpqReading {
  const { tree, problems } = parseConninfo(verbatim(whole({ path: 'conninfo', text })), { version });
  if (problems[0]) return { error: problems[0].message };
  return { options: Object.fromEntries([...effectiveOptions(tree)].map(([keyword, { value }]) => [keyword, value])) };
}

/** Bytes go through UTF-8 on the way in, as they do when a file is read. */
const wellFormed = (text: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));

describe.each(LIBPQ_HERE)('PQconninfoParse of libpq %i', (version) => {
  it('reads random connection strings as we do', { timeout: 60_000 }, () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(conninfo.map(wellFormed), (text) => {
        const theirs = libpq(version).parse(text);
        expect(ours(text, version)).toEqual(theirs);
        if ('error' in theirs) refused++;
        else accepted++;
      }),
      { numRuns: 1500 },
    );
    expect(accepted).toBeGreaterThan(300);
    expect(refused).toBeGreaterThan(300);
  });

  it.each([
    ['18 refuses spaces inside a component, but not other blanks', 'postgres://a\n:0/x\ty?ssl=true'],
    ['18 drops spaces around a component', 'postgres://  u : p @ h : 5432 / db ? sslmode = require '],
    ['18 refuses a space inside a component', 'postgres://u@h/my db'],
    ['18 complains about an escape before it sees the space behind it', 'postgres://h/%zz b'],
    ['18 does not decode what stands behind the space', 'postgres://h/a %zz'],
    ['a blank after the equals sign makes the next pair the value', 'sslmode= host=db.example.com'],
    ['an empty quoted value', "sslmode='' host=h"],
    ['a doubled quote ends the value', "host='a''b'"],
    ['an escaped blank', 'password=a\\ b host=h'],
    ['a backslash at the very end', 'password=a\\'],
    ['a backslash at the very end of a quoted value', "password='a\\"],
    ['of duplicates the last', 'host=a host=b'],
    ['several hosts with one bracketed', 'postgres://h1:1,[::1],h3:3/db'],
    ['hosts without brackets', 'postgres://::1/db'],
    ['parameters over the authority', 'postgres://u@h/db?host=other&user=v'],
    ['a slash in the password', 'postgres://u:p/w@h/db'],
    ['an at sign in the password', 'postgres://u:p@w@h/db'],
    ['a question mark in the password', 'postgres://u:p?w@h/db?sslmode=require'],
    ['percent-encoded keywords', 'postgres://h/db?%73slmode=req%75ire'],
    ['bytes that complete each other', 'postgres://h/db?application_name=%C3%A9%c3'],
    ['a byte order mark', '\ufeffpostgres://h/db'],
  ])('%s', (_, text) => {
    expect(ours(text, version)).toEqual(libpq(version).parse(text));
  });

  it('knows the parameters, variables and defaults that we list', () => {
    const listed = LIBPQ_PARAMETERS.filter(({ keyword }) => libpqParameter(keyword, version));
    const theirs = new Map(
      libpq(version)
        .defaults()
        .map((option) => [option.keyword, option]),
    );
    expect(listed.map(({ keyword }) => keyword).sort()).toEqual([...theirs.keys()].sort());
    for (const { keyword, env, fallback } of listed) {
      const option = theirs.get(keyword)!;
      expect([keyword, option.env]).toEqual([keyword, env ?? null]);
      // These builds have no GSSAPI, and sslcertmode is compiled in as null, which means allow.
      if (keyword !== 'gssencmode' && keyword !== 'sslcertmode') expect(option.compiled || undefined).toBe(fallback);
    }
  });
});

const VALUES: Readonly<Record<string, readonly string[]>> = {
  sslmode: [
    'disable',
    'allow',
    'prefer',
    'require',
    'verify-ca',
    'verify-full',
    '',
    'Require',
    'no-verify',
    'require#x',
  ],
  sslnegotiation: ['postgres', 'direct', 'Direct', ''],
  sslrootcert: ['system', '/nonexistent/root.crt', '', 'System'],
  sslcertmode: ['disable', 'allow', 'require', '', 'prefer'],
  ssl_min_protocol_version: ['', 'TLSv1', 'tlsv1.1', 'TLSv1.2', 'TLSv1.3', 'TLSv1.0', '1.2', 'SSLv3'],
  ssl_max_protocol_version: ['', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', 'x'],
  channel_binding: ['disable', 'prefer', 'require', '', 'on'],
  gssencmode: ['disable', 'prefer', '', 'off'],
  target_session_attrs: ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby', '', 'master'],
  load_balance_hosts: ['disable', 'random', '', 'on'],
  require_auth: [
    '',
    'md5',
    'md5,md5',
    'scram-sha-256,none',
    '!md5,!none',
    'md5,!gss',
    '!gss,md5',
    'oauth',
    'x',
    'md5,',
  ],
  min_protocol_version: ['3.0', '3.2', 'latest', '', '3.1'],
  max_protocol_version: ['3.0', '3.2', 'latest', '', '4'],
  sslcompression: ['1', 'x', ''],
  sslsni: ['0', 'x', ''],
};
const PORTS = ['1', '', '0', '65536', ' 1 ', '1x', 'x', '1,1', '99999999999', '+1', '-1', '0x1'];

/** What it says before it opens a connection; nobody listens on port 1. */
function refusal(version: OracleMajor, options: Readonly<Record<string, string>>): string | undefined {
  const all = { host: '127.0.0.1', port: '1', ...options };
  const text = Object.entries(all)
    .map(([keyword, value]) => `${keyword}=${quoteValue(value)}`)
    .join(' ');
  const said = libpq(version).connect(text);
  return /Connection refused|could not connect to server/u.test(said) ? undefined : said;
}

const known = (options: Readonly<Record<string, string | undefined>>, version: OracleMajor): Record<string, string> =>
  Object.fromEntries(
    Object.entries(options).flatMap(([keyword, value]) =>
      value !== undefined && libpqParameter(keyword, version) ? [[keyword, value]] : [],
    ),
  );

describe.each(LIBPQ_HERE)('PQconnectdb of libpq %i', (version) => {
  it('refuses the values that we say it refuses, in the same words', () => {
    for (const [keyword, values] of Object.entries({ ...VALUES, port: PORTS })) {
      if (!libpqParameter(keyword, version)) continue;
      for (const value of values) {
        const theirs = refusal(version, { [keyword]: value });
        const ofValue = libpqRefusal(keyword, value, version);
        const options = { [keyword]: byDefault(value, 'test') };
        if (ofValue !== undefined) expect(theirs).toBe(ofValue);
        else if (theirs !== undefined) expect(connectRefusal((name) => options[name], version)?.message).toBe(theirs);
      }
    }
  });

  it.each([
    [
      { sslmode: 'disable', sslnegotiation: 'Direct', sslrootcert: 'system' },
      'sslnegotiation is looked at before system roots',
    ],
    [{ sslmode: 'disable', sslnegotiation: 'direct', sslrootcert: 'system' }, 'and so is a mode too weak for it'],
    [{ sslrootcert: 'system', ssl_max_protocol_version: 'TLSv1.1' }, 'a maximum below the default minimum'],
  ])('%o: %s', (set, _) => {
    const options = known(set, version);
    const resolved = (name: string) => (name in options ? byDefault(options[name]!, 'test') : undefined);
    expect(connectRefusal(resolved, version)?.message).toBe(refusal(version, options));
  });

  it('names the same fault of several', { timeout: 60_000 }, () => {
    const sets = fc.record(
      Object.fromEntries(Object.entries(VALUES).map(([keyword, values]) => [keyword, fc.constantFrom(...values)])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        sets,
        fc.constantFrom('127.0.0.1', '127.0.0.1,127.0.0.2'),
        fc.constantFrom('1', '1,1', '1,1,1'),
        (set, host, port) => {
          const options: Record<string, string> = { ...known(set, version), host, port };
          const resolved = (name: string) => (name in options ? byDefault(options[name]!, 'test') : undefined);
          expect(connectRefusal(resolved, version)?.message).toBe(refusal(version, options));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe.each(LIBPQ_HERE)('service files of libpq %i', (version) => {
  const directory = scratch('service');
  const path = join(directory, 'pg_service.conf');
  beforeAll(() => {
    process.env['PGSERVICEFILE'] = path;
  });
  afterAll(() => {
    delete process.env['PGSERVICEFILE'];
    discard(directory);
  });

  const line = fc.oneof(
    fc.constantFrom(
      '[a]',
      '[a]',
      '[b]',
      ' [a] ',
      '[a] x',
      '[a',
      '[ a ]',
      '[aa]',
      '# note',
      '  # note',
      '',
      ' ',
      'stray',
    ),
    fc.constantFrom(
      'sslmode=require',
      'sslmode = require',
      'sslmode= x',
      'sslmode=y \r',
      ' sslmode=z',
      'sslmode=',
      'sslmode',
    ),
    fc.constantFrom(
      'service=b',
      'requiressl=1',
      'nonsense=1',
      '=x',
      'sslmode=a=b',
      "sslmode='q'",
      'application_name=#x',
    ),
    fc.constantFrom(
      'channel_binding=no',
      'channel_binding=disable',
      `#${'x'.repeat(1021)}`,
      `#${'x'.repeat(1022)}`,
      '\ufeff[a]',
    ),
  );

  it('refuse what we refuse and give the values that we read', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 7 }), fc.constantFrom('\n', ''), (lines, end) => {
        const text = `[a]\n${lines.join('\n')}${end}`;
        writeFileSync(path, text);
        const { tree } = parsePgService(whole({ path, text }), { version });
        const section = tree.sections.find(({ name }) => name === 'a')!;
        const options = sectionOptions(section);
        const resolved = (name: string) => {
          const option = options.get(name);
          return option && byDefault(option.value, 'test');
        };
        const expected = section.problems[0]?.message ?? connectRefusal(resolved, version)?.message;
        const said = libpq(version).connect('service=a host=127.0.0.1 port=1');
        expect(/Connection refused|could not connect to server/u.test(said) ? undefined : said).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });
});
