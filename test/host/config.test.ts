import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configSchemaFiles } from '../../src/dev/config-schema-files.js';
import { metaRules } from '../../src/engine/meta-rules.js';
import { loadConfig } from '../../src/host/config.js';
import { linkSettingsOf, lintConfigOf } from '../../src/host/settings-of-config.js';
import { globMatcher } from '../../src/text/glob.js';
import { tree } from './tree.js';

const plugin = { id: 'acme/rule', title: 'x', options: { limit: 3 } };
const rules = [...metaRules, plugin];

async function load(files: Record<string, string>, path?: string) {
  const cwd = tree(files);
  return loadConfig({ cwd, root: cwd, rules, ...(path ? { path } : {}) });
}

async function refusal(text: string, name = 'hostssl.yaml'): Promise<string> {
  try {
    await load({ [name]: text });
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

it('tells nothing about clients where it tells something about every server', () => {
  const { versionOf, libpqOf } = linkSettingsOf({ data: { postgresqlVersion: 17 }, directory: '/' }, '/', 16);
  expect([versionOf!('x.env'), libpqOf!('x.env')]).toEqual([16, undefined]);
});

describe('a configuration that holds', () => {
  it('may be missing, empty, YAML, JSON or a part of package.json', async () => {
    expect((await load({})).data).toEqual({});
    expect((await load({ 'hostssl.yaml': '' })).data).toEqual({});
    expect((await load({ 'hostssl.yaml': '# nothing\n' })).data).toEqual({});
    expect((await load({ '.hostssl.yaml': 'profile: strict\n' })).data).toEqual({ profile: 'strict' });
    expect((await load({ 'hostssl.json': '\uFEFF{ "profile": "strict" }' })).data).toEqual({ profile: 'strict' });
    expect((await load({ 'package.json': '{ "hostssl": { "failOn": "error" } }' })).data).toEqual({ failOn: 'error' });
    expect((await load({ 'package.json': '{ "bin": { "hostssl": "x" } }' })).path).toBeUndefined();
    expect((await load({ 'package.json': '{ "hostssl"' })).path).toBeUndefined();
  });

  it('is the one at the root of the work tree, else the one here', async () => {
    const root = tree({ 'hostssl.yaml': 'failOn: error', 'app/hostssl.yaml': 'failOn: info' });
    const cwd = join(root, 'app');
    expect((await loadConfig({ cwd, root, rules })).data).toEqual({ failOn: 'error' });
    expect((await loadConfig({ cwd, root: undefined, rules })).data).toEqual({ failOn: 'info' });
    expect((await loadConfig({ cwd, root, rules, path: 'hostssl.yaml' })).data).toEqual({ failOn: 'info' });
  });

  it('takes every key', async () => {
    const text = `
version: 1
profile: strict
failOn: never
rules: { ignore/unused: off, ignore/expired: { level: info } }
overrides: [{ files: ["dev/**"], rules: { ignore/unused: error } }]
files: { kinds: { "ops/*.conf": pg_hba }, exclude: ["test/**"] }
postgresqlVersion: 17
versions: { "old/**": 13 }
environments: { "live/**": production }
servers: { a: { directory: db/a, version: 16, roles: {}, interfaces: [], hosts: {} }, b: { config: b.conf, hba: b_hba.conf } }
replications: { r: { primary: a, standbys: [b] } }
aliases: { db.example.com: a, "db.example.com:5433": b, "[::1]:5432": a, "fd00::5": a, 10.0.0.5: a }
deploy: { /etc/postgresql: files, ~/.postgresql: client, /: rootfs }
ignore: [{ rule: ignore/unused, path: "x/**", reason: known, until: 2027-03-31 }]
roles: { alice: [staff, dba], staff: [] }
interfaces: [10.0.0.5/24, "fd00::5/64"]
hosts: { web.example.com: [10.0.0.9, "2001:db8::9"] }
expect:
  - { from: 10.0.0.0/8, user: app, database: shop, transport: tls, decision: accept, method: [cert, scram-sha-256] }
  - { from: all, user: all, database: all, transport: [plaintext, gss], decision: reject, server: a, reason: x }
  - { from: local, user: [a, b], database: [a, b], decision: accept }
  - { from: 10.0.0.9, user: repl, transport: tls, replication: true, decision: no-entry, roles: [], hostname: "" }
`;
    expect(await refusal(text)).toBe('accepted');
  });

  it('speaks of paths from the working directory', async () => {
    const root = tree({
      'hostssl.yaml':
        'rules: { ignore/expired: { level: info } }\noverrides: [{ files: ["app/dev/**"], rules: { ignore/unused: off } }]\nservers: { a: { directory: db, version: 16 } }\ndeploy: { /etc/pg: app/pg, /etc/ssl: ssl }\naliases: { db: a }\nversions: { "app/**": 14, "*.env": 15 }\nignore: [{ rule: ignore/unused, path: "app/*.env", reason: x }]\n',
    });
    mkdirSync(join(root, 'app'));
    const cwd = join(root, 'app');
    const config = await loadConfig({ cwd, root, rules });
    const lint = lintConfigOf(config, cwd);
    expect(lint.rules).toEqual({ 'ignore/expired': { level: 'info', options: {} } });
    expect(['dev/x', 'x'].map(globMatcher(lint.overrides![0]!.files))).toEqual([true, false]);
    expect(['x.env', 'y/x.env'].map(globMatcher([lint.ignore![0]!.path]))).toEqual([true, false]);
    expect(lint.ignore).toHaveLength(1);
    const settings = linkSettingsOf(config, cwd, undefined);
    expect(settings.config?.servers).toEqual({ a: { directory: '../db', version: 16 } });
    expect(settings.config?.deploy).toEqual({ '/etc/pg': 'pg', '/etc/ssl': '../ssl' });
    expect(settings.config?.aliases).toEqual({ db: 'a' });
    expect([settings.versionOf!('x'), settings.versionOf!('x.env'), settings.versionOf!('../db/x')]).toEqual([
      14,
      15,
      undefined,
    ]);
    expect(linkSettingsOf(config, cwd, 18).versionOf!('x')).toBe(18);
    expect([settings.libpqOf!('x'), settings.libpqOf!('x.env')]).toEqual([14, 15]);
  });
});

const EXPECT_SLIP =
  'hostssl.yaml:1:10: `expect.0` has no `decision`\nhostssl.yaml:1:34: `expect.0` has no key `decison`; did you mean `decision`?';
const EXPECT_EMPTY = 'hostssl.yaml:1:18: `expect.0.from` is an empty list';

describe('a configuration that does not hold', () => {
  it.each([
    ['profil: strict\n', 'hostssl.yaml:1:1: the configuration has no key `profil`; did you mean `profile`?'],
    [
      'a: 1\nprofile: lax\n',
      'hostssl.yaml:1:1: the configuration has no key `a`\nhostssl.yaml:2:10: `profile` is `lax`, and can be recommended, strict',
    ],
    [
      'rules:\n  ignore/unusd: off\n',
      'hostssl.yaml:2:3: there is no rule `ignore/unusd`; did you mean `ignore/unused`?',
    ],
    [
      'rules: { ignore/unused: loud }\n',
      'hostssl.yaml:1:25: `rules.ignore/unused` is `loud`, and can be off, info, warning, error',
    ],
    [
      'rules: { ignore/unused: { levl: info } }\n',
      'hostssl.yaml:1:27: `rules.ignore/unused` has no key `levl`; did you mean `level`?',
    ],
    ['rules: []\n', 'hostssl.yaml:1:8: `rules` is a list, and must be a map of keys to values'],
    ['- a\n', 'hostssl.yaml:1:1: the configuration is a list, and must be a map of keys to values'],
    [
      'postgresqlVersion: 12\n',
      'hostssl.yaml:1:20: `postgresqlVersion` is `12`, and can be 13, 14, 15, 16, 17, 18, 19; did you mean `13`?',
    ],
    ['files: { exclude: x }\n', 'hostssl.yaml:1:19: `files.exclude` is `x`, and must be a list'],
    ['ignore: [{ rule: ignore/unused, path: x }]\n', 'hostssl.yaml:1:10: `ignore.0` has no `reason`'],
    ['ignore: [{ rule: ignore/x, path: x, reason: y }]\n', 'hostssl.yaml:1:18: there is no rule `ignore/x`'],
    [
      'ignore: [{ rule: ignore/unused, path: x, reason: y, until: soon }]\n',
      'hostssl.yaml:1:60: `ignore.0.until` is `soon`, and must be a day like 2027-03-31',
    ],
    ['roles: { a: b }\n', 'hostssl.yaml:1:13: `roles.a` is `b`, and must be a list'],
    [
      'interfaces: [10.0.0.5, 10.0.0.0/24]\n',
      'hostssl.yaml:1:14: `interfaces.0` is `10.0.0.5`, and must be an address with its prefix length, like 10.0.0.5/24\nhostssl.yaml:1:24: `interfaces.1` is `10.0.0.0/24`, and is a network; what counts is the address that the server has in it, like 10.0.0.5/24',
    ],
    [
      'servers:\n  a:\n    hosts: { x.org: [10.0.0.1, 10.1.1], y.org: [10.0.0.1], .z: [] }\n',
      'hostssl.yaml:3:32: `servers.a.hosts.x.org.1` is `10.1.1`, and must be an address like 10.0.0.9 or 2001:db8::9\nhostssl.yaml:3:49: `servers.a.hosts.y.org.0` is `10.0.0.1`, and is an address of `x.org`, too; it has one name\nhostssl.yaml:3:64: `servers.a.hosts..z` is not the name of a host',
    ],
    ['expect: [{ from: local, user: a, decison: x }]\n', EXPECT_SLIP],
    ['expect: [{ from: [], user: a, database: b, decision: accept }]\n', EXPECT_EMPTY],
    [
      'expect: [{ from: 10.1.2.3/8, user: a, database: b, transport: tls, decision: accept }]\n',
      'hostssl.yaml:1:18: `expect.0.from` is `10.1.2.3/8`, and names an address inside of a range; the range is 10.0.0.0/8',
    ],
    [
      'expect: [{ from: [10.0.0.1, local, 10/8], user: a, database: b, transport: tls, decision: accept }]\n',
      'hostssl.yaml:1:36: `expect.0.from.2` is `10/8`, and must be an address like 10.0.0.9 or a range like 10.0.0.0/8',
    ],
    [
      'expect: [{ from: 10.0.0.1, user: a, database: b, decision: accept }]\n',
      'hostssl.yaml:1:10: `expect.0` has no `transport`: plaintext, tls or gss',
    ],
    [
      'expect: [{ from: local, user: a, transport: tls, decision: accept }]\n',
      'hostssl.yaml:1:45: `expect.0.transport` can only be local: `from` is a Unix socket\nhostssl.yaml:1:10: `expect.0` has no `database`',
    ],
    [
      'expect: [{ from: all, user: all, database: x, transport: [tls, local], decision: reject, method: md5, roles: [a], hostname: b }]\n',
      'hostssl.yaml:1:58: `expect.0.transport` can be local only where `from` is local, too\nhostssl.yaml:1:110: `expect.0.roles` needs users that are named, and `user` is `all`\nhostssl.yaml:1:125: `expect.0.hostname` needs single addresses under `from`\nhostssl.yaml:1:98: `expect.0.method` needs `decision: accept`',
    ],
    [
      'expect: [{ from: 10.0.0.1, user: /x, database: b, transport: tls, replication: true, decision: accept, hostname: .x }]\n',
      'hostssl.yaml:1:48: `expect.0.database` counts for nothing: physical replication goes to no database\nhostssl.yaml:1:114: `expect.0.hostname` is `.x`, and that is not the name of a host\nhostssl.yaml:1:34: `expect.0.user` is `/x`, and patterns are not taken here: name the roles',
    ],
    [
      'expect: [{ from: local, user: a, database: b, decision: accept, method: certt }]\n',
      'hostssl.yaml:1:73: `expect.0.method` is `certt`, and can be trust, scram-sha-256, md5, password, gss, sspi, ident, peer, ldap, radius, cert, pam, bsd, oauth; did you mean `cert`?',
    ],
    [
      'expect: [{ from: local, user: [a, +staff], database: b, decision: accept }]\n',
      'hostssl.yaml:1:31: `expect.0.user` is `+staff`, and groups are not taken here: name a role, and its groups under `roles`',
    ],
    [
      'deploy:\n  etc/postgresql: files\n',
      'hostssl.yaml:2:3: `deploy.etc/postgresql` must be a path of the machines, like /etc/postgresql, or one of a home directory, like ~/.postgresql',
    ],
    ['deploy: { /etc/pg: a, /etc/pg/: b }\n', 'hostssl.yaml:1:23: `deploy./etc/pg/` is `/etc/pg`, written otherwise'],
    ['deploy: { /etc/pg: [] }\n', 'hostssl.yaml:1:20: `deploy./etc/pg` is a list, and must be a text'],
    [
      'aliases:\n  postgres://db/app: main\n',
      'hostssl.yaml:2:3: `aliases.postgres://db/app` must be a host, or a host and its port, like db.example.com or db.example.com:5433',
    ],
    [
      'aliases: { "db:0": main }\n',
      'hostssl.yaml:1:13: `aliases.db:0` must be a host, or a host and its port, like db.example.com or db.example.com:5433',
    ],
    ['plugins: [./evil.js]\n', 'hostssl.yaml:1:1: the configuration has no key `plugins`'],
    ['__proto__: { a: 1 }\n', 'hostssl.yaml:1:1: the configuration has no key `__proto__`'],
    ['profile: strict\n---\nprofile: strict\n', 'hostssl.yaml:3:1: a second document is not read'],
    ['rules: &a {}\noverrides: [{ files: [x], rules: *a }]\n', 'hostssl.yaml:2:34: aliases are not followed here'],
  ])('%j', async (text, message) => expect(await refusal(text)).toBe(message));

  it('says where YAML ends', async () =>
    expect(await refusal('a: [\n')).toMatch(/^hostssl\.yaml:\d+:\d+: this is not YAML: /u));

  it('is not read when it could end the process', async () =>
    expect(await refusal('['.repeat(20_000))).toContain('nested more than 64 levels deep'));

  it('keeps places true behind a byte order mark and line ends of Windows', async () =>
    expect(await refusal('\uFEFFprofile: strict\r\nrulez: 1\r\n')).toBe(
      'hostssl.yaml:2:1: the configuration has no key `rulez`; did you mean `rules`?',
    ));

  it('is none of two', async () => {
    await expect(load({ 'hostssl.yaml': '', 'hostssl.json': '{}' })).rejects.toThrow(
      '`hostssl.yaml` and `hostssl.json` are both configurations',
    );
    await expect(load({ 'hostssl.yaml': '', 'package.json': '{"hostssl":{}}' })).rejects.toThrow(
      '`hostssl.yaml` and `package.json`',
    );
  });

  it('is missing where --config points', async () => {
    await expect(load({}, 'gone.yaml')).rejects.toThrow('the configuration `gone.yaml` does not exist');
  });

  it('may name the rules of a plugin', async () => {
    expect(await refusal('rules: { acme/rule: error }\nignore: [{ rule: acme/rule, path: x, reason: y }]\n')).toBe(
      'accepted',
    );
  });
});

describe('the schema', () => {
  it('compiles to a validator that needs nothing at run time', () => {
    const [schema, validator] = configSchemaFiles(rules);
    expect(validator!.text).not.toMatch(/\brequire\(|\bimport /u);
    const { definitions } = JSON.parse(schema!.text) as {
      definitions: { rules: { properties: Record<string, { then: { properties: object } }> } };
    };
    expect(Object.keys(definitions.rules.properties['acme/rule']!.then.properties)).toEqual(['level', 'limit']);
  });
});
