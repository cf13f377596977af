import { inside, onLibpq } from './on-libpq.js';

/** `DATABASES[…]['OPTIONS']` are keyword arguments of psycopg. */
export const django = onLibpq({
  id: 'django',
  title: 'Django',
  aliases: ['django-environ', 'environ', 'django.db.backends.postgresql'],
  source: 'Django 5.2 with psycopg 3 run; https://docs.djangoproject.com/en/stable/ref/databases/#postgresql-notes',
  keywordOf: inside('OPTIONS.'),
  strict: true,
});
