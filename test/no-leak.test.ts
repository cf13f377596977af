import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { applyFixes } from '../src/engine/fix.js';
import { judge } from '../src/engine/judge.js';
import { link } from '../src/index.js';
import { compact } from '../src/report/compact.js';
import { unifiedDiff } from '../src/report/diff.js';
import { github } from '../src/report/github.js';
import { json } from '../src/report/json.js';
import { pretty } from '../src/report/pretty.js';
import { sarif } from '../src/report/sarif.js';
import { memoryFiles } from '../src/text/files.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Everything a run can print about these files, in every format, patch included. */
function everythingSaid(tree: Readonly<Record<string, string>>): string {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  const project = link(files, { files: memoryFiles(files) });
  const { report, findings, redactor } = judge(project, rules, {
    version: '0',
    now: 0,
    hash,
    config: { profile: 'strict' },
  });
  const patch = applyFixes(findings, 'all').files.map(({ file, edits }) => unifiedDiff(file, edits, redactor));
  return [pretty(report), compact(report), json(report), sarif(report), github(report), ...patch].join('\n');
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const letters = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 5, maxLength: 12 });
/** Begins and ends with something no other text here holds; in between whatever people put into passwords. */
const password = fc
  .tuple(
    letters,
    fc.string({ unit: fc.constantFrom(...LETTERS, ...'%@/:?#&=+$!~*-_.,;"\'\\`<>()[]{}| äß€'), maxLength: 10 }),
    letters,
  )
  .map(([head, middle, tail]) => ({ head: `Zq${head}`, text: `Zq${head}${middle}${tail}Qz`, tail: `${tail}Qz` }));
const plain = letters.map((text) => ({ head: `Zq${text}`, text: `Zq${text}Qz`, tail: `${text}Qz` }));

const single = (text: string) => `'${text.replaceAll("'", "''")}'`;
const double = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const keyword = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const shell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const passfile = (text: string) => text.replaceAll(/[\\:]/gu, '\\$&');

/** Places where a password stands, each in files that also hold something to complain about. */
const PLACES: Readonly<Record<string, (secret: string) => Readonly<Record<string, string>>>> = {
  'a URL': (s) => ({ '.env': `DATABASE_URL=postgres://app:${s}@db.acme.example/app?sslmode=prefer\n` }),
  'a URL, encoded': (s) => ({
    '.env': `U=postgres://app:${encodeURIComponent(s)}@db.acme.example/app?sslmode=disable\n`,
  }),
  'a quoted URL': (s) => ({ '.env': `export U=${double(`postgres://app:${s}@db.acme.example/app`)}\n` }),
  'a URL of another kind': (s) => ({
    '.env': `REDIS_URL=redis://:${s}@cache/0\nU=postgres://a@db.acme.example/x?sslmode=bogus\n`,
  }),
  'a query parameter': (s) => ({ '.env': `U=postgres://app@db.acme.example/app?password=${s}&sslmode=allow\n` }),
  'a keyword string': (s) => ({ '.env': `PG_DSN=host=db.acme.example user=app password=${keyword(s)} sslmode=nope\n` }),
  'a variable': (s) => ({ '.env': `PGHOST=db.acme.example\nPGPASSWORD=${s}\nPGSSLMODE=disable\n` }),
  'a compose variable': (s) => ({
    'compose.yaml': `services:\n  db:\n    image: postgres:16\n    ports: ["5432:5432"]\n    environment:\n      POSTGRES_PASSWORD: ${single(s)}\n      POSTGRES_HOST_AUTH_METHOD: trust\n`,
  }),
  'a compose URL': (s) => ({
    'compose.yaml': `services:\n  a:\n    image: x\n    environment:\n      - ${double(`DATABASE_URL=postgres://a:${s}@db.acme.example/x?sslmode=prefer`)}\n`,
  }),
  'a compose default': (s) => ({
    'compose.yaml': `services:\n  a:\n    image: x\n    environment:\n      U: ${single(`postgres://a:\${PW:-${s}}@db.acme.example/x`)}\n`,
  }),
  'a Secret in base64': (s) => ({
    'k8s.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  U_URL: ${base64(`postgres://app:${encodeURIComponent(s)}@db.acme.example/app?sslmode=prefer`)}\n  PASSWORD: ${base64(s)}\n`,
  }),
  'a Secret in clear': (s) => ({
    'k8s.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  U_URL: ${double(`postgres://app:${s}@db.acme.example/app?sslmode=prefer`)}\n  DB_PASSWORD: ${double(s)}\n`,
  }),
  'values of a chart': (s) => ({
    'values.yaml': `postgresql:\n  host: db.acme.example\n  sslmode: disable\n  password: ${single(s)}\nenv:\n  - name: U_URL\n    value: ${single(`postgres://app:${s}@db.acme.example/app?sslmode=allow`)}\n`,
  }),
  'database.yml': (s) => ({
    'config/database.yml': `production:\n  adapter: postgresql\n  host: db.acme.example\n  password: ${single(s)}\n  sslmode: disable\n`,
  }),
  "Spring's properties": (s) => ({
    'application.yml': `spring:\n  datasource:\n    url: "jdbc:postgresql://db.acme.example/x?sslmode=disable"\n    password: ${single(s)}\n`,
  }),
  'a data source of Grafana': (s) => ({
    'grafana.yaml': `datasources:\n- type: postgres\n  url: db.acme.example\n  jsonData: {sslmode: disable}\n  secureJsonData: {password: ${double(s)}}\n`,
  }),
  'a script of a workflow': (s) => ({
    '.github/workflows/a.yml': `jobs:\n  a:\n    steps:\n    - run: psql ${single(`postgres://u:${encodeURIComponent(s)}@db.acme.example/x?sslmode=disable`)}\n      env: {U_URL: ${single(`postgres://u:${s}@db.acme.example/x?sslmode=disable`)}}\n`,
  }),
  primary_conninfo: (s) => ({
    'postgresql.conf': `primary_conninfo = ${single(`host=10.0.0.9 user=r password=${keyword(s)} sslmode=prefer`)}\n`,
  }),
  'a URL in primary_conninfo': (s) => ({
    'postgresql.conf': `listen_addresses='*'\nssl = off\nprimary_conninfo = ${single(`postgres://r:${s}@10.0.0.9/?sslmode=disable`)}\n`,
  }),
  'an LDAP bind password': (s) => ({
    'pg_hba.conf': `host all all 10.0.0.0/8 ldap ldapserver=x ldapbasedn="dc=x" "ldapbindpasswd=${s.replaceAll('"', '""')}"\n`,
  }),
  'a RADIUS secret': (s) => ({
    'pg_hba.conf': `host all all 10.0.0.0/8 radius radiusservers=x "radiussecrets=${s.replaceAll('"', '""')}"\n`,
  }),
  'a refused option': (s) => ({
    'pg_hba.conf': `host all all 10.0.0.0/8 ldap ldapserver=x "ldapbindpasswd=${s.replaceAll('"', '""')}" nonsense\n`,
  }),
  'a service file': (s) => ({ 'pg_service.conf': `[x]\nhost=db.acme.example\npassword=${s}\nsslmode=prefer\n` }),
  'a passphrase command': (s) => ({
    'postgresql.conf': `listen_addresses='*'\nssl = off\nssl_passphrase_command = ${single(`echo ${s}`)}\n`,
  }),
  'a password in a script': (s) => ({
    'backup.sh': `export PGPASSWORD=${shell(s)}\npg_dump -h db.acme.example shop\n`,
  }),
  'a password by another name in a script': (s) => ({
    'backup.sh': `PW=${shell(s)}\nPGPASSWORD=$PW PGSSLMODE=disable psql -h db.acme.example\n`,
  }),
  'an argument of psql': (s) => ({
    'backup.sh': `psql ${shell(`host=db.acme.example user=app password=${keyword(s)} sslmode=disable`)}\n`,
  }),
  'a URL for psql': (s) => ({
    Makefile: `dump:\n\tpsql "postgres://app:${encodeURIComponent(s)}@db.acme.example/x"\n`,
  }),
  'a password file in a script': (s) => ({
    'entrypoint.sh': `echo ${shell(`*:*:*:app:${passfile(s)}`)} > ~/.pgpass\npsql -h db.acme.example\n`,
  }),
  'a password file': (s) => ({ '.pgpass': `db.acme.example:5432:*:app:${passfile(s)}\n` }),
  'a statement in a script': (s) => ({
    'init.sh': `psql -h db.acme.example <<'EOF'\nALTER ROLE app PASSWORD ${single(s)};\nEOF\n`,
  }),
  'an image': (s) => ({
    Dockerfile: `FROM x\nENV PGHOST=db.acme.example PGSSLMODE=disable PGPASSWORD="${s.replaceAll(/[\\"$]/gu, '\\$&')}"\n`,
  }),
  'a role': (s) => ({ 'roles.sql': `CREATE ROLE app PASSWORD ${single(s)};\n` }),
  'a user mapping': (s) => ({
    'fdw.sql': `CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.acme.example');\nCREATE USER MAPPING FOR app SERVER s OPTIONS (user 'app', password ${single(s)});\n`,
  }),
  'a subscription': (s) => ({
    'sub.sql': `CREATE SUBSCRIPTION s CONNECTION ${single(`host=db.acme.example password=${keyword(s)}`)} PUBLICATION p;\n`,
  }),
  "Django's settings": (s) => ({
    'settings.py': `DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "HOST": "db.acme.example", "PASSWORD": ${JSON.stringify(s)}, "OPTIONS": {"sslmode": "disable"}}}\n`,
  }),
  'a call in Python': (s) => ({
    'app.py': `import psycopg2\npsycopg2.connect(host="db.acme.example", password=${JSON.stringify(s)}, sslmode="disable")\n`,
  }),
  'a neighbouring line': (s) => ({
    '.env': `SECRET_KEY=${s}\nDATABASE_URL=postgres://app@db.acme.example/app?sslmode=disable\nAPI_TOKEN=${s}\n`,
  }),
};

interface Password {
  readonly head: string;
  readonly text: string;
  readonly tail: string;
}

/** No output holds the password, nor what stands before its first or after its last odd character, however spelt. */
function expectSilence(said: string, { head, text, tail }: Password): void {
  const spellings = [
    text,
    base64(text).replace(/.{2}=*$/u, ''),
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    head,
    tail,
  ];
  for (const spelling of spellings) expect(around(said, spelling)).toBe(NOTHING);
}

const NOTHING = 'nothing';
const around = (said: string, spelling: string): string => {
  const at = said.indexOf(spelling);
  if (at === -1) return NOTHING;
  return said.slice(Math.max(0, at - 100), at + spelling.length + 60);
};

describe('no output in any format holds a password', () => {
  for (const [place, tree] of Object.entries(PLACES)) {
    it(`from ${place}`, () => {
      fc.assert(
        fc.property(fc.oneof(plain, password), (secret) => expectSilence(everythingSaid(tree(secret.text)), secret)),
        { numRuns: 60 },
      );
    });
  }

  it('where libpq takes the rest of it for the host', () => {
    for (const [secret, rest] of [
      ['Pa@ssw0rd', 'ssw0rd'],
      ['Secret@x1', 'x1@'],
      ['Pa@ss:w0rd', 'w0rd'],
      ['Secret@test', 'test@'],
    ] as const) {
      const said = everythingSaid({ '.env': `DATABASE_URL=postgres://app:${secret}@db.shop.example:5432/shop\n` });
      expect(said).toContain('client/');
      expect(around(said, rest)).toBe(NOTHING);
    }
  });

  it('and each of the places gives something to say', () => {
    for (const [place, tree] of Object.entries(PLACES))
      expect([place, everythingSaid(tree('ZqsecretQz')).includes('0 errors, 0 warnings, 0 info')]).toEqual([
        place,
        false,
      ]);
  });
});
