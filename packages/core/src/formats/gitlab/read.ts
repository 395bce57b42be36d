import { entryNamed } from '../../languages/yaml/nodes.js'
import type { Context, Reading, Source } from '../../types.js'
import { columnsOf, mappingsIn, matrixRuns } from '../yaml-scripts/matrix.js'
import { readYamlScripts } from '../yaml-scripts/read.js'
import type { YamlScripts } from '../yaml-scripts/scripts.js'
import { withInherited } from './extends.js'

const KEYS = ['before_script', 'script', 'after_script']

/** The runner decides which shell runs a job; PowerShell is recognised by its assignments and environment variables. */
const POWERSHELL = /^\s*\$\w+\s*=|\$env:|\$\{env:/im

const SCRIPTS: YamlScripts = {
  format: 'gitlab',
  keys: new Set(KEYS),
  prepared: withInherited,
  before: { key: 'before_script', of: 'script' },
  template: /\$\[\[[^\n]*?\]\]/g,
  environment: 'variables',
  isExpanded: true,
  matrixOf: (job) => matrixRuns(columnsOf(mappingsIn(entryNamed(entryNamed(job, 'parallel'), 'matrix')))),
  languageIn: (entries, outer) => {
    const scripts = KEYS.map((key) => entries.get(key) ?? '')
    return scripts.some((script) => POWERSHELL.test(script)) ? 'powershell' : outer
  },
}

/** Lists what the scripts of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)
