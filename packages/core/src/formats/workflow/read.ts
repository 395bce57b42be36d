import { entryNamed, type YamlMapping } from '../../languages/yaml/nodes.js'
import { dirname } from '../../paths/join.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import type { TemplateValues } from '../templates.js'
import { columnsOf, mappingsIn, matrixRuns } from '../yaml-scripts/matrix.js'
import { readYamlScripts } from '../yaml-scripts/read.js'
import type { YamlScripts } from '../yaml-scripts/scripts.js'
import { EXPRESSION, readContainers } from './containers.js'
import { defaultsOfInputs } from './inputs.js'
import { variablesWrittenBy } from './written-variables.js'

/** `${{ matrix.X }}`, `${{ inputs.X }}` and `${{ steps.X.outputs.Y }}`. */
const PROPERTY = /^\$\{\{[ \t]*((?:matrix|inputs)\.[\w-]+|steps\.[\w-]+\.outputs\.[\w-]+)[ \t]*\}\}$/

/** The variables of `strategy.matrix` and those that `include` adds. */
function matrixOf(job: YamlMapping): readonly TemplateValues[] {
  const matrix = entryNamed(entryNamed(job, 'strategy'), 'matrix')
  if (matrix?.kind !== 'mapping') return []
  const columns = columnsOf([matrix, ...mappingsIn(entryNamed(matrix, 'include'))])
  return matrixRuns(new Map([...columns].map(([name, texts]) => [`matrix.${name}`, texts])))
}

/** Options that an action passes to `docker run`. */
function optionsIn(step: YamlMapping): readonly TracedText[] {
  const uses = entryNamed(step, 'uses')
  const options = entryNamed(entryNamed(step, 'with'), 'options')
  if (uses?.kind !== 'scalar' || options?.kind !== 'scalar' || !uses.value.text.includes('docker-run')) return []
  return [options.value]
}

/** Scripts start in the project. */
const IN_GITHUB = /\.github\/(?:workflows|actions\/.*)\/(?=[^/]+$)/

const SCRIPTS: YamlScripts = {
  format: 'workflow',
  keys: new Set(['run']),
  template: EXPRESSION,
  evaluate: (written, values) => values.get(PROPERTY.exec(written.text)?.[1] ?? ''),
  matrixOf,
  optionsIn,
  templateValues: 'env',
  variablesWrittenBy,
  valuesIn: defaultsOfInputs,
  folder: 'working-directory',
  folderOf: (path) => dirname(path.replace(IN_GITHUB, '')),
  environment: 'env',
  readOthers: readContainers,
  languageIn: (entries, outer, defaultShell) => {
    const shell = entries.get('shell') ?? defaultShell
    if (/^(?:pwsh|powershell)/.test(shell)) return 'powershell'
    if (shell.startsWith('cmd')) return 'cmd'
    if (/^(?:ba)?sh/.test(shell)) return 'bash'
    return /\bwindows/i.test(entries.get('runs-on') ?? '') ? 'powershell' : outer
  },
}

/** Lists what the scripts and containers of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)
