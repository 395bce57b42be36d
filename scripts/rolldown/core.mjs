import { fileURLToPath } from 'node:url'

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../../packages/core/${path}`, import.meta.url))

/** Where a bundle takes core and its libraries from. */
export const bundledCore = {
  '@mount-lint/core/formats': at('src/formats/index.ts'),
  '@mount-lint/core/node': at('node/index.ts'),
  '@mount-lint/core': at('src/index.ts'),
  // The `main` of jsonc-parser is UMD with requires that a bundler can't follow.
  'jsonc-parser': at('node_modules/jsonc-parser/lib/esm/main.js'),
  // For Node, yaml resolves to CommonJS, which is larger and can't be tree-shaken.
  yaml: at('node_modules/yaml/browser/dist/index.js'),
}
