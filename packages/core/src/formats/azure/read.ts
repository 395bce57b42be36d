import { entryNamed, type YamlMapping, type YamlNode } from '../../languages/yaml/nodes.js'
import { concatAll, EMPTY, slice, unwritten } from '../../traced-text.js'
import type { Context, Reading, Source, TracedText } from '../../types.js'
import { mergeReadings, type Host } from '../pieces.js'
import { readContainer } from '../workflow/containers.js'
import { mappingsIn } from '../yaml-scripts/matrix.js'
import { readYamlScripts } from '../yaml-scripts/read.js'
import type { YamlScripts } from '../yaml-scripts/scripts.js'
import { defaultsOfParameters } from './parameters.js'
import { variablesSetBy } from './set-variables.js'

const jobsIn = (document: YamlNode): readonly YamlMapping[] => [
  ...mappingsIn(entryNamed(document, 'jobs')),
  ...mappingsIn(entryNamed(document, 'stages')).flatMap((stage) => mappingsIn(entryNamed(stage, 'jobs'))),
]

/** The containers of `resources`, and those that jobs describe. */
const containersIn = (document: YamlNode): readonly YamlNode[] => [
  ...mappingsIn(entryNamed(entryNamed(document, 'resources'), 'containers')),
  ...[document, ...jobsIn(document)].flatMap((job) => entryNamed(job, 'container') ?? []),
]

/** The agent starts containers by `docker create` with their volumes and options. */
function readContainers(documents: readonly YamlNode[], host: Host, context: Context): Reading {
  const containers = documents.flatMap(containersIn)
  return mergeReadings(containers.map((container) => readContainer(container, host, context)))
}

const textIn = (node: YamlNode | undefined, key: string): TracedText | undefined => {
  const value = entryNamed(node, key)
  return value?.kind === 'scalar' ? value.value : undefined
}

/** `Docker@2` runs the command with its arguments; older versions have the volumes in lines of their own. */
function commandsIn(step: YamlMapping): readonly TracedText[] {
  if (!textIn(step, 'task')?.text.startsWith('Docker@')) return []
  const inputs = entryNamed(step, 'inputs')
  if (!/^run/i.test((textIn(inputs, 'command') ?? textIn(inputs, 'action'))?.text ?? '')) return []
  const given = textIn(inputs, 'arguments') ?? EMPTY
  const lines = textIn(inputs, 'volumes')
  const volumes = [...(lines?.text ?? '').matchAll(/\S[^\r\n]*/g)].flatMap(({ 0: volume, index }) =>
    lines ? [unwritten(' -v '), slice(lines, index, index + volume.length)] : [],
  )
  return [concatAll([unwritten('docker run '), given, ...volumes, unwritten(' image')])]
}

const PARAMETER = /^\$\{\{[ \t]*(parameters\.\w+)[ \t]*\}\}$/

const SCRIPTS: YamlScripts = {
  format: 'azure',
  keys: new Set(['script', 'bash', 'powershell', 'pwsh']),
  template: /\$\{\{[^\n]*?\}\}/g,
  evaluate: (written, values) => values.get(PARAMETER.exec(written.text)?.[1] ?? ''),
  valuesIn: defaultsOfParameters,
  macro: /\$\((\w+)\)/g,
  templateValues: 'variables',
  environment: 'variables',
  variablesWrittenBy: variablesSetBy,
  folder: 'workingDirectory',
  commandsIn,
  readOthers: readContainers,
  languageIn: (entries, outer) => {
    const task = entries.get('task') ?? ''
    if (entries.has('bash') || task.startsWith('Bash@')) return 'bash'
    if (entries.has('powershell') || entries.has('pwsh') || task.startsWith('PowerShell@')) return 'powershell'
    return /\bwindows/i.test(entries.get('pool') ?? '') ? 'cmd' : outer
  },
}

/** Lists what the scripts and containers of the file mount; where they say no shell, they are read as bash. */
export const read = (source: Source, context: Context): Reading => readYamlScripts(source, context, SCRIPTS)
