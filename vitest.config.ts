import { defineConfig } from 'vitest/config'

/** One project per kind of test: `vitest --project pure` runs only what needs neither database nor browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/cli/src/**/*.test.ts',
            'apps/web/src/**/*.test.ts',
            'tools/*.test.ts',
          ],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        // The command line as its users run it: a process on real files, here and there with a server of its own.
        test: {
          name: 'cli',
          include: ['apps/cli/test/**/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['apps/web/e2e/**/*.e2e.ts'],
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
