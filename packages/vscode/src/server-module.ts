import { join } from 'node:path'

/** The script of the bundled language server and its arguments; the client adds `--stdio`. */
export const serverModule = (extensionPath: string): { readonly module: string; readonly args: string[] } => ({
  module: join(extensionPath, 'dist', 'server', 'dist', 'bin.js'),
  args: ['--lsp'],
})
