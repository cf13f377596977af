import { defineConfig } from 'vitest/config';
import everyRun from '../../vitest.config.js';

/** Every driver in every version, and rehearsals at every major, which takes minutes: `npm run test:drivers`. */
export default defineConfig({
  ...everyRun,
  test: {
    ...everyRun.test,
    include: ['test/drivers/**/*.{test,live}.ts', 'test/oracle/rehearsal/*.{test,live}.ts'],
    globalSetup: ['test/oracle/install.ts', 'test/drivers/install-all.ts'],
  },
});
