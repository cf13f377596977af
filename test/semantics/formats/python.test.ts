import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/edit.js';
import { textOf } from '../../../src/text/source.js';
import { connectionsOf, contributionOf, strays } from './reading.js';

const connections = (text: string) =>
  (contributionOf('python', text).connections ?? []).map((connection, index) => [
    connection.drivers![0]!.id,
    connectionsOf('python', text)[index],
  ]);

describe("Django's databases", () => {
  const databases = (body: string) => connectionsOf('python', `DATABASES = {'default': {${body}}}\n`);
  const engine = "'ENGINE': 'django.db.backends.postgresql'";

  it.each<[string, readonly string[]]>([
    [`${engine}, 'HOST': 'h', 'OPTIONS': {'sslmode': 'require'}`, ['DATABASES.default host=h sslmode=require']],
    [`${engine}, "HOST": os.environ['H']`, ['DATABASES.default host=?']],
    [`${engine}, "HOST": os.environ.get('H', 'db')`, ['DATABASES.default host=db']],
    [`${engine}, "HOST": os.getenv('H') or 'db'`, ['DATABASES.default host=db']],
    [`${engine}, 'OPTIONS': OPTS`, ['DATABASES.default sslmode=?']],
    [`${engine}, 'OPTIONS': {'ssl': True, 'pool': True}`, ['DATABASES.default ssl=True']],
    ["'ENGINE': 'django.contrib.gis.db.backends.postgis', 'HOST': 'h'", ['DATABASES.default host=h']],
    ["'ENGINE': 'django.db.backends.mysql', 'HOST': 'h'", []],
    ["'ENGINE': 'django.db.backends.sqlite3'", []],
  ])('%j', (body, expected) => {
    expect(databases(body)).toEqual(expected);
  });

  it('are completed further down', () => {
    const text = `DATABASES: dict = {'default': {${engine}, 'HOST': 'h'}}\nDATABASES['default']['OPTIONS'] = {'sslmode': 'verify-full'}\n`;
    expect(connectionsOf('python', text)).toEqual(['DATABASES.default host=h sslmode=verify-full']);
  });

  it.each([
    [`${engine}, 'HOST': 'h'`, `${engine}, 'HOST': 'h', 'OPTIONS': {'sslmode': 'verify-full'}`],
    [
      `${engine}, 'OPTIONS': {'connect_timeout': 5}`,
      `${engine}, 'OPTIONS': {'connect_timeout': 5, 'sslmode': 'verify-full'}`,
    ],
    [`${engine}, 'OPTIONS': {}`, `${engine}, 'OPTIONS': {'sslmode': 'verify-full'}`],
  ])('take an option: %j', (before, after) => {
    const [connection] = contributionOf('python', `DATABASES = {'a': {${before}}}`).connections!;
    const edit = connection!.addOption!('sslmode', 'verify-full')!;
    expect(applyEdits(edit.at.file, [edit])).toBe(`DATABASES = {'a': {${after}}}`);
  });
});

describe('calls that connect', () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      "import psycopg2\npsycopg2.connect('host=h sslmode=disable')",
      [['libpq', 'psycopg2.connect <host=h sslmode=disable>']],
    ],
    [
      "import psycopg2 as pg\nx = pg.connect(host='h', database='d', cursor_factory=C)",
      [['libpq', 'psycopg2.connect host=h dbname=d']],
    ],
    [
      "from psycopg import connect\nwith connect(\n    'postgres://h/'  # note\n    'd', sslmode='require') as c: pass",
      [['libpq', 'psycopg.connect <postgres://h/d> sslmode=require']],
    ],
    ["import psycopg\npsycopg.connect(os.environ['URL'])", []],
    [
      "import psycopg\npsycopg.connect(os.environ['URL'], sslmode='disable')",
      [['libpq', 'psycopg.connect sslmode=disable …']],
    ],
    ['import psycopg\npsycopg.connect(**cfg)', [['libpq', 'psycopg.connect sslmode=?']]],
    [
      "import psycopg\ncfg = {'host': 'h', 'sslmode': 'require'}\npsycopg.connect(**cfg)",
      [['libpq', 'psycopg.connect host=h sslmode=require']],
    ],
    [
      "H = 'h'\nimport psycopg\npsycopg.connect(f'host={H} user={u.name} dbname={{x}}')",
      [['libpq', 'psycopg.connect <host=h user=${u_name} dbname={x}>']],
    ],
    [
      "import psycopg\npsycopg.connect('host=%s dbname=x' % h)",
      [['libpq', 'psycopg.connect <host=${value} dbname=x>']],
    ],
    [
      "import psycopg\npsycopg.connect('postgres://{}/x'.format(h))",
      [['libpq', 'psycopg.connect <postgres://${value}/x>']],
    ],
    [
      "from psycopg_pool import ConnectionPool\nConnectionPool(conninfo='host=h', kwargs={'sslmode': 'require', 'autocommit': True})",
      [['libpq', 'psycopg_pool.ConnectionPool <host=h> sslmode=require']],
    ],
    [
      "import psycopg2.pool\npsycopg2.pool.SimpleConnectionPool(1, 5, host='h')",
      [['libpq', 'psycopg2.pool.SimpleConnectionPool host=h']],
    ],
    [
      "import asyncpg\nasync def f():\n    await asyncpg.connect('postgres://h/d', ssl=True)",
      [['asyncpg', 'asyncpg.connect <postgres://h/d> ssl=True']],
    ],
    [
      "import asyncpg, ssl\nctx = ssl.create_default_context()\nctx.check_hostname = False\nasyncpg.create_pool(host='h', ssl=ctx)",
      [['asyncpg', 'asyncpg.create_pool host=h ssl=ssl.create_default_context() ssl.check_hostname=False']],
    ],
    [
      "import pg8000.native\npg8000.native.Connection('u', host='h', ssl_context=True)",
      [['pg8000', 'pg8000.native.Connection user=u host=h ssl_context=True']],
    ],
    [
      "from sqlalchemy import create_engine\ncreate_engine('postgresql+psycopg2://h/d', connect_args={'sslmode': 'require'})",
      [['sqlalchemy-psycopg', 'create_engine <postgresql+psycopg2://h/d> sslmode=require']],
    ],
    [
      "from sqlalchemy.ext.asyncio import create_async_engine\ncreate_async_engine('postgresql+asyncpg://h/d')",
      [['sqlalchemy-asyncpg', 'create_async_engine <postgresql+asyncpg://h/d>']],
    ],
    [
      "import sqlalchemy as sa\nsa.create_engine(sa.URL.create('postgresql+pg8000', host='h'))",
      [['pg8000', 'create_engine host=h']],
    ],
    [
      "from sqlalchemy import create_engine\ncreate_engine(URL, connect_args={'sslmode': 'prefer'})",
      [['sqlalchemy-psycopg', 'create_engine sslmode=prefer …']],
    ],
    [
      "from sqlalchemy import create_engine\ncreate_engine('mysql://h/d', connect_args={'ssl': {}})\ncreate_engine('sqlite://')",
      [],
    ],
    [
      "import dj_database_url\nX = dj_database_url.config(default='postgres://h/d?sslmode=verify-full', ssl_require=True)",
      [['dj-database-url', 'dj_database_url.config <postgres://h/d?sslmode=verify-full> ssl_require=True']],
    ],
    [
      "import dj_database_url\ndj_database_url.parse(os.environ['X'], ssl_require=True)",
      [['dj-database-url', 'dj_database_url.parse ssl_require=True …']],
    ],
    ["import redis\nredis.connect(host='h')\nconnect(host='h')\nself.db.connect('host=h')", []],
    ["# psycopg2.connect(host='h')\n'''psycopg2.connect(host='h')'''", []],
  ])('%j', (text, expected) => {
    expect(connections(text)).toEqual(expected);
  });

  it('are read from a dictionary that dict() makes', () => {
    const found = connectionsOf(
      'python',
      "import psycopg2\nk = dict(host='db.example.com', sslmode='disable')\npsycopg2.connect(**k)\n",
    );
    expect(found.join()).toContain('sslmode=disable');
  });

  it('are written to in their own quotes', () => {
    const text =
      'import psycopg2\npsycopg2.connect(host="h", sslmode="prefer")\npsycopg2.connect("host=h sslmode=prefer")\n';
    const [first, second] = contributionOf('python', text).connections!;
    const option = first!.options!.find(({ name }) => name === 'sslmode')!;
    expect(option.slot!.encode('verify-full')).toMatchObject({ text: 'verify-full' });
    expect(textOf(option.at)).toBe('prefer');
    expect(textOf(second!.string!.span(15, 21))).toBe('prefer');
    const added = contributionOf('python', 'import psycopg2\npsycopg2.connect(\n    host="h",\n)').connections![0]!;
    const edit = added.addOption!('sslmode', 'verify-full')!;
    expect(applyEdits(edit.at.file, [edit])).toBe(
      'import psycopg2\npsycopg2.connect(\n    host="h", sslmode=\'verify-full\',\n)',
    );
  });
});

describe('any Python', () => {
  const piece = fc.constantFrom(
    'import psycopg2\n',
    'psycopg2.connect(',
    'host=',
    "'h'",
    '"',
    "'''",
    'f"{',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
    ',',
    ':',
    '=',
    '\n',
    ' ',
    '\\',
    '%',
    '.format(',
    'DATABASES',
    "['default']",
    "'ENGINE': 'postgresql'",
    '**',
    'await ',
    'or',
    '#',
    'x',
    '.',
    '$',
    '${x}',
    '\0',
    'é',
    'None',
    '1',
  );
  it('is read without a throw, and every place lies in the file', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(strays(contributionOf('python', pieces.join('')))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('survives nesting', () => {
    for (const unit of ['(', '[', '{', 'f(', "{'a':", 'await ', 'f"{', 'a.b('])
      contributionOf('python', unit.repeat(20_000));
  });
});
