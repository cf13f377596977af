import { describe } from 'vitest';
import { allOfPg, fewOfPg } from './cases/pg.js';
import { allOfPostgresJs } from './cases/postgres-js.js';
import { hold } from './hold.js';

describe('drivers of Node.js', () => {
  hold([
    { subject: ['postgres.js', 'postgres', 'core', 'postgres-3.4.9'], configurations: allOfPostgresJs },
    { subject: ['node-postgres', 'pg', 'core', 'pg-8.23.1'], configurations: allOfPg },
    ...[
      // The last that checked an address as `localhost`.
      ['pg-8.23.0', 'pg-connection-string-2.14.0'],
      // Without `uselibpqcompat`.
      ['pg-8.14.1', 'pg-connection-string-2.7.0'],
      // As a lock file of its time has it: modes mean nothing in a URL.
      ['pg-8.3.3', 'pg-connection-string-2.3.0'],
      ['pg-8.0.3'],
    ].map(([name, parser]) => ({
      subject: ['node-postgres', 'pg', 'core', name!, parser] as const,
      configurations: () => fewOfPg,
    })),
  ]);
});
