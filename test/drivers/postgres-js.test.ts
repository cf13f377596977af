import { describe } from 'vitest';
import { allOfPostgresJs } from './cases/postgres-js.js';
import { hold } from './hold.js';

describe('postgres.js', () => {
  hold([{ subject: ['postgres.js', 'postgres', 'core', 'postgres-3.4.9'], configurations: allOfPostgresJs }]);
});
