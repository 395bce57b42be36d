import { dirname } from '../../paths/join.js'
import { concatAll, traceSource, unwritten, withCharacters, writtenAs } from '../../traced-text.js'
import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { withEnvironment } from '../environment.js'
import { mergeReadings, NO_MOUNTS, readPieces, type ScriptPiece, type ScriptLanguage } from '../pieces.js'
import { nodeMount } from '../kubernetes/node-mount.js'
import type { TemplateValues } from '../templates.js'
import { argumentOf, argumentText, namedArgumentOf, writtenAt, type Groovy } from './calls.js'
import { variablesAt, type JenkinsVariables } from './environments.js'
import { tokensOf } from './tokens.js'

const STEPS: ReadonlyMap<string, ScriptLanguage> = new Map([
  ['sh', 'bash'],
  ['bat', 'cmd'],
  ['powershell', 'powershell'],
  ['pwsh', 'powershell'],
])

/** Methods of an image whose first argument is passed to `docker run`. */
const METHODS: ReadonlySet<string> = new Set(['inside', 'withRun', 'run'])

/** Longest value of a variable that may be a path. */
const MOST_CHARACTERS = 4096

const isAssignment = (groovy: Groovy, at: number): boolean =>
  groovy.tokens[at]?.kind === 'word' && writtenAt(groovy, at + 1) === '=' && writtenAt(groovy, at + 2) !== '='

/** Variables that the file gives a text once; with a second assignment the value is unknown. */
function variablesOf(groovy: Groovy): JenkinsVariables {
  const values = new Map<string, TracedText>()
  const environment = new Map<string, TracedText>()
  const assigned = new Set<string>()
  let isEnvironment = false
  for (const at of groovy.tokens.keys()) {
    const name = writtenAt(groovy, at)
    if (name === 'environment' && writtenAt(groovy, at + 1) === '{') isEnvironment = true
    if (name === '}') isEnvironment = false
    if (!isAssignment(groovy, at)) continue
    const value = assigned.has(name) ? undefined : argumentText(groovy, at + 2, values)
    assigned.add(name)
    values.delete(name)
    environment.delete(name)
    if (!value || value.text.length > MOST_CHARACTERS) continue
    values.set(name, value)
    if (isEnvironment) environment.set(name, value)
  }
  return { values, environment }
}

/** Options of `docker run`, which Jenkins splits at blanks and line ends; only a Windows agent has backslashes in paths. */
const runOf = (options: TracedText): ScriptPiece => ({
  text: concatAll([
    unwritten('docker run '),
    withCharacters(options, options.text.replace(/[\r\n]/g, ' ')),
    unwritten(' image'),
  ]),
  language: /[A-Za-z]:\\/.test(options.text) ? 'cmd' : 'bash',
})

function pieceAt(groovy: Groovy, at: number, { values, environment }: JenkinsVariables): ScriptPiece[] {
  if (groovy.tokens[at]?.kind !== 'word') return []
  const name = writtenAt(groovy, at)
  const language = STEPS.get(name)
  const isMethod = writtenAt(groovy, at - 1) === '.'
  const isRun = isMethod ? METHODS.has(name) : name === 'args'
  if (!isRun && (isMethod || !language)) return []
  const text = argumentOf(groovy, at, values)
  if (!text) return []
  return [language && !isMethod ? withEnvironment({ text, language }, environment) : runOf(text)]
}

/** `hostPathVolume(hostPath: …, mountPath: …)` of the Kubernetes plugin. */
function nodeFolderAt(groovy: Groovy, at: number, values: TemplateValues, folder: string): Mount[] {
  if (writtenAt(groovy, at) !== 'hostPathVolume') return []
  const source = namedArgumentOf(groovy, at, 'hostPath', values)
  const target = namedArgumentOf(groovy, at, 'mountPath', values)
  const isWindows = /^[A-Za-z]:/.test(target?.text ?? '')
  if (!source) return []
  const path = writtenAs(source, 'data')
  return [nodeMount({ source: path, target, engine: 'kubernetes', format: 'jenkinsfile', folder, isWindows })]
}

/** Lists what the steps, the containers and the pods of a pipeline mount. */
export function read(source: Source, context: Context): Reading {
  const tokens = tokensOf(source.text).filter(({ kind }) => kind !== 'comment')
  const groovy: Groovy = { document: traceSource(source), tokens }
  const variables = variablesAt(groovy, variablesOf(groovy))
  const pieces = variables.flatMap((known, at) => pieceAt(groovy, at, known))
  const host = { format: 'jenkinsfile', path: source.path, folder: dirname(source.path) }
  const mounts = variables.flatMap(({ values }, at) => nodeFolderAt(groovy, at, values, host.folder))
  return mergeReadings([readPieces(pieces, host, context), { ...NO_MOUNTS, mounts }])
}
