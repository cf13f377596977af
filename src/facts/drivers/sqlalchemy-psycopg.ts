import { inside, onLibpq } from './on-libpq.js';

/** The dialects of psycopg, psycopg2 and psycopg2cffi: `connect_args` count more than the URL's query. */
export const sqlalchemyPsycopg = onLibpq({
  id: 'sqlalchemy-psycopg',
  title: 'SQLAlchemy',
  aliases: ['sqlalchemy', 'sqlalchemy-psycopg2', 'flask-sqlalchemy', 'alembic', 'sqlmodel'],
  source: 'SQLAlchemy 2.1.1 with psycopg 3.3 and psycopg2 2.9 run',
  keywordOf: inside('connect_args.'),
  strict: true,
  ignored(input) {
    const mode = input.get('string', 'sslmode');
    const better = input.all('beside').some(({ name }) => /^(?:connect_args\.)?sslmode$/u.test(name));
    if (!mode || !better) return [];
    return [{ setting: mode, because: 'lets `sslmode` in `connect_args` win over the one in the URL' }];
  },
});
