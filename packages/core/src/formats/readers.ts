// Written by `npm run docs` from the registry.
import { read as azure } from './azure/read.js'
import { read as batch } from './batch/read.js'
import { read as compose } from './compose/read.js'
import { read as devcontainer } from './devcontainer/read.js'
import type { Read } from './format.js'
import { read as gitlab } from './gitlab/read.js'
import { read as jenkinsfile } from './jenkinsfile/read.js'
import { read as justfile } from './justfile/read.js'
import { read as kubernetes } from './kubernetes/read.js'
import { read as lando } from './lando/read.js'
import { read as makefile } from './makefile/read.js'
import { read as markdown } from './markdown/read.js'
import { read as mcp } from './mcp/read.js'
import { read as npm } from './npm/read.js'
import { read as powershell } from './powershell/read.js'
import { read as python } from './python/read.js'
import { read as quadlet } from './quadlet/read.js'
import type { FormatId } from './registry.js'
import { read as runner } from './runner/read.js'
import { read as shell } from './shell/read.js'
import { read as taskfile } from './taskfile/read.js'
import { read as testcontainers } from './testcontainers/read.js'
import { read as vscode } from './vscode/read.js'
import { read as workflow } from './workflow/read.js'

/** All readers at once, for callers that cannot wait for one; apart from the registry, which loads no parser. */
export const readers: Readonly<Record<FormatId, Read>> = {
  compose,
  devcontainer,
  shell,
  batch,
  powershell,
  workflow,
  gitlab,
  runner,
  taskfile,
  azure,
  lando,
  kubernetes,
  mcp,
  npm,
  vscode,
  makefile,
  justfile,
  jenkinsfile,
  quadlet,
  python,
  testcontainers,
  markdown,
}
