// Written by `npm run docs` from the registry.
import { comments as azure } from './azure/comments.js'
import { comments as batch } from './batch/comments.js'
import { comments as compose } from './compose/comments.js'
import { comments as devcontainer } from './devcontainer/comments.js'
import type { CommentSyntax } from './format.js'
import { comments as gitlab } from './gitlab/comments.js'
import { comments as jenkinsfile } from './jenkinsfile/comments.js'
import { comments as justfile } from './justfile/comments.js'
import { comments as kubernetes } from './kubernetes/comments.js'
import { comments as lando } from './lando/comments.js'
import { comments as makefile } from './makefile/comments.js'
import { comments as markdown } from './markdown/comments.js'
import { comments as mcp } from './mcp/comments.js'
import { comments as npm } from './npm/comments.js'
import { comments as powershell } from './powershell/comments.js'
import { comments as python } from './python/comments.js'
import { comments as quadlet } from './quadlet/comments.js'
import type { FormatId } from './registry.js'
import { comments as runner } from './runner/comments.js'
import { comments as shell } from './shell/comments.js'
import { comments as taskfile } from './taskfile/comments.js'
import { comments as testcontainers } from './testcontainers/comments.js'
import { comments as vscode } from './vscode/comments.js'
import { comments as workflow } from './workflow/comments.js'

/** The comments of all formats, apart from the registry, which loads no parser. */
export const commentSyntaxes: Readonly<Record<FormatId, CommentSyntax>> = {
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
