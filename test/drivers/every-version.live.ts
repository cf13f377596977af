import { describe } from 'vitest';
import { fewOfPg } from './cases/pg.js';
import { fewOfPostgresJs } from './cases/postgres-js.js';
import { hold } from './hold.js';

/** Each with the parser that a lock file of its time has, and with the one it finds today. */
const PG = [
  ['pg-8.0.3'],
  ['pg-8.1.0', 'pg-connection-string-2.2.0'],
  ['pg-8.2.2', 'pg-connection-string-2.2.3'],
  ['pg-8.3.3'],
  ['pg-8.3.3', 'pg-connection-string-2.3.0'],
  ['pg-8.4.2', 'pg-connection-string-2.4.0'],
  ['pg-8.6.0'],
  ['pg-8.6.0', 'pg-connection-string-2.5.0'],
  ['pg-8.11.5'],
  ['pg-8.11.5', 'pg-connection-string-2.6.4'],
  ['pg-8.14.1', 'pg-connection-string-2.7.0'],
  ['pg-8.16.3'],
  ['pg-8.16.3', 'pg-connection-string-2.9.1'],
  ['pg-8.17.2', 'pg-connection-string-2.10.1'],
  ['pg-8.18.0', 'pg-connection-string-2.11.0'],
  ['pg-8.20.0', 'pg-connection-string-2.12.0'],
  ['pg-8.21.0', 'pg-connection-string-2.13.0'],
  ['pg-8.22.0', 'pg-connection-string-2.14.0'],
  ['pg-8.23.0'],
] as const;

describe('every version of node-postgres', () => {
  hold(
    PG.map(([name, parser]) => ({
      subject: ['node-postgres', 'pg', 'core', name, parser],
      configurations: () => fewOfPg,
    })),
  );
});

describe('every version of postgres.js', () => {
  hold(
    ['postgres-3.0.6', 'postgres-3.3.5', 'postgres-3.4.4'].map((name) => ({
      subject: ['postgres.js', 'postgres', 'core', name],
      configurations: () => fewOfPostgresJs,
    })),
  );
});
