import { join } from 'node:path'

interface ServerModule {
  readonly module: string
  readonly args: string[]
  readonly options: { readonly execArgv: string[] }
}

/**
 * The script of the bundled language server and its arguments; the client adds `--stdio`. Each keystroke creates the
 * syntax tree of a document; it costs a third less if it fits in the young generation.
 */
export const serverModule = (extensionPath: string): ServerModule => ({
  module: join(extensionPath, 'dist', 'server', 'dist', 'bin.js'),
  args: ['--lsp'],
  options: { execArgv: ['--max-semi-space-size=64'] },
})
