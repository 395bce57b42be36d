import { fileURLToPath } from 'node:url'

/** @param {string} path */
const at = (path) => fileURLToPath(new URL(`../../packages/core/${path}`, import.meta.url))

/** Resolves core and its libraries for a bundle. */
export const bundledCore = {
  '@mount-lint/core/formats': at('src/formats/index.ts'),
  '@mount-lint/core/node': at('node/index.ts'),
  '@mount-lint/core': at('src/index.ts'),
  // The `main` of jsonc-parser is UMD, whose requires a bundler cannot follow.
  'jsonc-parser': at('node_modules/jsonc-parser/lib/esm/main.js'),
  // For Node.js, yaml resolves to CommonJS, which is larger and cannot be tree-shaken.
  yaml: at('node_modules/yaml/browser/dist/index.js'),
}
