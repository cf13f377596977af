import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Rules import `hostssl/rule` by the package's own name; under test that is the source, not the build.
  resolve: { conditions: ['hostssl-source'] },
  ssr: { resolve: { conditions: ['hostssl-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-cli.setup.ts', 'test/oracle/install.ts', 'test/drivers/install.ts'],
    setupFiles: ['test/fast-check.setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
