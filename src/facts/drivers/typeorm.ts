import type { Driver } from '../policy.js';
import { throughPg } from './pg/driver.js';
import { pgReading } from './pg/reading.js';
import { pgVersions } from './pg/versions.js';

const title = 'TypeORM';
const reading = pgReading('', {
  username: 'user',
  'extra.host': 'host',
  'extra.port': 'port',
  'extra.user': 'user',
  'extra.password': 'password',
  'extra.database': 'dbname',
});

/** `url` becomes `connectionString`, and `extra` is laid over everything else before `pg` sees it. */
export const typeorm: Driver = {
  id: 'typeorm',
  title,
  source: 'TypeORM 1.1.1 run; driver/postgres/PostgresDriver.js',
  reading,
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full` in `url`; or `ssl: { ca }` with nothing about TLS in `url` and in `extra`',
  },
  ...throughPg({
    title,
    reading,
    versions: (_, world) => pgVersions(world, false),
    ssl: () => ['extra.ssl', 'ssl'],
    negotiation: 'extra.sslnegotiation',
  }),
};
