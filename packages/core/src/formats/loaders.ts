// Written by `npm run docs` from the registry.
import type { Read } from './format.js'
import type { FormatId } from './registry.js'

/** Loads the reader of one format alone, with its parser. */
export const loadReader: Readonly<Record<FormatId, () => Promise<Read>>> = {
  compose: async () => (await import('./compose/read.js')).read,
  devcontainer: async () => (await import('./devcontainer/read.js')).read,
  shell: async () => (await import('./shell/read.js')).read,
  batch: async () => (await import('./batch/read.js')).read,
  powershell: async () => (await import('./powershell/read.js')).read,
  workflow: async () => (await import('./workflow/read.js')).read,
  gitlab: async () => (await import('./gitlab/read.js')).read,
  runner: async () => (await import('./runner/read.js')).read,
  taskfile: async () => (await import('./taskfile/read.js')).read,
  azure: async () => (await import('./azure/read.js')).read,
  lando: async () => (await import('./lando/read.js')).read,
  kubernetes: async () => (await import('./kubernetes/read.js')).read,
  mcp: async () => (await import('./mcp/read.js')).read,
  npm: async () => (await import('./npm/read.js')).read,
  vscode: async () => (await import('./vscode/read.js')).read,
  makefile: async () => (await import('./makefile/read.js')).read,
  justfile: async () => (await import('./justfile/read.js')).read,
  jenkinsfile: async () => (await import('./jenkinsfile/read.js')).read,
  quadlet: async () => (await import('./quadlet/read.js')).read,
  python: async () => (await import('./python/read.js')).read,
  testcontainers: async () => (await import('./testcontainers/read.js')).read,
  markdown: async () => (await import('./markdown/read.js')).read,
}
