import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const live = '**/*.live.test.ts'

/** Tests in VS Code, which takes longer to install than all other programs. */
const workbench = '**/*.workbench.test.ts'

const unit = ['packages/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts', 'fuzz/*.test.ts']
const excluded = [live, workbench, '**/node_modules/**']

/** Tests of functions without state share their modules, because loading them takes longer than most tests. */
const pure = [
  'packages/core/test/{engines,findings,formats,languages,paths,rules,volumes}/**/*.test.ts',
  'packages/eslint-plugin/test/{hosts,languages,presets,rules}/**/*.test.ts',
]

// Ends tests that hang; it measures nothing, since a busy machine is many times slower.
const testTimeout = 60_000

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@mount-lint\/core$/, replacement: at('packages/core/src/index.ts') },
      { find: /^@mount-lint\/core\/formats$/, replacement: at('packages/core/src/formats/index.ts') },
      { find: /^@mount-lint\/core\/node$/, replacement: at('packages/core/node/index.ts') },
    ],
  },
  test: {
    // The default leaves a core unused.
    ...(process.env.CI === undefined ? {} : { maxWorkers: '100%' }),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout,
          include: unit,
          exclude: [...excluded, ...pure],
        },
      },
      {
        extends: true,
        test: { name: 'pure', testTimeout, isolate: false, include: pure, exclude: excluded },
      },
      {
        extends: true,
        test: {
          name: 'live',
          include: [`packages/*/test/${live}`, `scripts/test/${live}`],
          testTimeout,
        },
      },
      {
        extends: true,
        test: { name: 'workbench', include: [`packages/vscode/test/${workbench}`], testTimeout: 240_000 },
      },
    ],
  },
})
