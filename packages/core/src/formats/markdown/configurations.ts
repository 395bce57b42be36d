import type { Context, Reading, Source } from '../../types.js'
import { compose } from '../compose/format.js'
import { readComposePart } from '../compose/part.js'
import { read as readCompose } from '../compose/read.js'
import { devcontainer } from '../devcontainer/format.js'
import { read as readDevcontainer } from '../devcontainer/read.js'
import type { Read } from '../format.js'
import { read as readGitlab } from '../gitlab/read.js'
import { read as readJenkinsfile } from '../jenkinsfile/read.js'
import { read as readJustfile } from '../justfile/read.js'
import { kubernetes } from '../kubernetes/format.js'
import { read as readKubernetes } from '../kubernetes/read.js'
import { read as readMakefile } from '../makefile/read.js'
import { readServer as readMcpPart } from '../mcp/read.js'
import { read as readNpm } from '../npm/read.js'
import { read as readPython } from '../python/read.js'
import { read as readQuadlet } from '../quadlet/read.js'
import { read as readTaskfile } from '../taskfile/read.js'
import { read as readTestcontainers } from '../testcontainers/read.js'
import { read as readTasks } from '../vscode/read.js'
import { read as readWorkflow } from '../workflow/read.js'
import type { Block } from './blocks.js'
import { mayNameDrive } from './drives.js'
import { contentOf, sourceOf } from './snippets.js'

/** A kind of file that a text may show, also in part. */
interface Kind {
  /** The language of a fence; empty for a block outside of fences. */
  readonly language: RegExp
  readonly isShown: (content: string) => boolean
  readonly read: Read
}

const YAML = /^(?:|ya?ml|compose|docker-compose|te?xt)$/
const JSON = /^(?:|json[5c]?|jsonc|te?xt)$/

const holds =
  (pattern: RegExp) =>
  (content: string): boolean =>
    pattern.test(content)

const always = (): boolean => true

/** A block is read by the first kind that matches. */
const KINDS: readonly Kind[] = [
  { language: YAML, isShown: compose.recognizes, read: readCompose },
  { language: YAML, isShown: kubernetes.recognizes, read: readKubernetes },
  { language: YAML, isShown: holds(/^[ -]*(?:jobs|steps):|^ *- +run:/m), read: readWorkflow },
  { language: /^ya?ml$/, isShown: holds(/^ *run:/m), read: readWorkflow },
  { language: YAML, isShown: holds(/^(?:tasks|cmds):/m), read: readTaskfile },
  { language: YAML, isShown: holds(/^ *(?:before_|after_)?script:/m), read: readGitlab },
  { language: YAML, isShown: holds(/^[ -]*volumes:/m), read: readComposePart },
  { language: JSON, isShown: holds(/"args"\s*:/), read: readMcpPart },
  { language: JSON, isShown: devcontainer.recognizes, read: readDevcontainer },
  { language: JSON, isShown: holds(/"scripts"\s*:/), read: readNpm },
  { language: JSON, isShown: holds(/"tasks"\s*:/), read: readTasks },
  { language: /^(?:make|makefile)$/, isShown: always, read: readMakefile },
  { language: /^(?:groovy|jenkins|jenkinsfile)$/, isShown: always, read: readJenkinsfile },
  { language: /^(?:java|kotlin|kt|csharp|cs|c#|go|golang)$/, isShown: always, read: readTestcontainers },
  { language: /^(?:python3?|py)$/, isShown: always, read: readPython },
  { language: /^(?:just|justfile)$/, isShown: always, read: readJustfile },
  { language: /^(?:ini|systemd|quadlet|container)$/, isShown: holds(/^\[(?:Container|Volume)\]/m), read: readQuadlet },
]

function kindOf(block: Block): Kind | undefined {
  const { language = '' } = block
  const candidates = KINDS.filter((kind) => kind.language.test(language))
  if (candidates.length === 0) return undefined
  const content = contentOf(block)
  return mayNameDrive(content) ? candidates.find(({ isShown }) => isShown(content)) : undefined
}

/** Lists the mounts of a block that shows a configuration; syntax errors are not reported, since it may be a part. */
export function readConfiguration(source: Source, block: Block, context: Context): Reading | undefined {
  const kind = kindOf(block)
  return kind && { ...kind.read(sourceOf(source, block), context), problems: [] }
}
