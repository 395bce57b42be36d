import { dirname } from '../../paths/join.js'
import { concatAll, traceSource, unwritten, withCharacters, writtenAs } from '../../traced-text.js'
import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { withEnvironment } from '../environment.js'
import { mergeReadings, NO_MOUNTS, readPieces, type ScriptPiece, type ScriptLanguage } from '../pieces.js'
import { nodeMount } from '../kubernetes/node-mount.js'
import { codeAt } from '../code/arguments.js'
import { budgetOf } from '../code/evaluation.js'
import { readManifests } from '../kubernetes/read.js'
import { callArguments, namedArgumentOf, type Groovy } from './calls.js'
import { variablesAt, type JenkinsVariables } from './environments.js'
import type { GroovyValues } from './strings.js'
import { GROOVY, tokensOf } from './tokens.js'
import { variablesOf } from './variables.js'

const STEPS: ReadonlyMap<string, ScriptLanguage> = new Map([
  ['sh', 'bash'],
  ['bat', 'cmd'],
  ['powershell', 'powershell'],
  ['pwsh', 'powershell'],
])

/** Methods of an image whose first argument is passed to `docker run`. */
const METHODS: ReadonlySet<string> = new Set(['inside', 'withRun', 'run'])

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
  const name = codeAt(groovy, at)
  const language = STEPS.get(name)
  const isMethod = codeAt(groovy, at - 1) === '.'
  const isRun = isMethod ? METHODS.has(name) : name === 'args'
  if (!isRun && (isMethod || !language)) return []
  return callArguments(groovy, at, values).map((text) =>
    language && !isMethod ? withEnvironment({ text, language }, environment) : runOf(text),
  )
}

/** `hostPathVolume(hostPath: …, mountPath: …)` of the Kubernetes plugin. */
function nodeFolderAt(groovy: Groovy, at: number, values: GroovyValues, folder: string): Mount[] {
  if (codeAt(groovy, at) !== 'hostPathVolume') return []
  const source = namedArgumentOf(groovy, at, 'hostPath', values)
  const target = namedArgumentOf(groovy, at, 'mountPath', values)
  const isWindows = /^[A-Za-z]:/.test(target?.text ?? '')
  if (!source) return []
  const path = writtenAs(source, 'data')
  return [nodeMount({ source: path, target, engine: 'kubernetes', format: 'jenkinsfile', folder, isWindows })]
}

/** The manifest of a pod: `yaml '''…'''` in `kubernetes { }`, or `podTemplate(yaml: '''…''')`. */
function podAt(groovy: Groovy, at: number, { values }: JenkinsVariables, path: string): Mount[] {
  if (codeAt(groovy, at) !== 'yaml') return []
  const manifests = callArguments(groovy, at, values).filter(({ text }) => text.includes('hostPath'))
  return manifests.flatMap((traced) => readManifests({ path, text: traced.text, traced }, 'jenkinsfile').mounts)
}

/** Lists what the steps, the containers and the pods of a pipeline mount. */
export function read(source: Source, context: Context): Reading {
  const tokens = tokensOf(source.text).filter(({ kind }) => kind !== 'comment')
  const code = { document: traceSource(source), tokens, syntax: GROOVY }
  const groovy: Groovy = { ...code, budget: budgetOf(code) }
  const variables = variablesAt(groovy, variablesOf(groovy))
  const pieces = variables.flatMap((known, at) => pieceAt(groovy, at, known))
  const host = { format: 'jenkinsfile', path: source.path, folder: dirname(source.path) }
  const mounts = variables.flatMap((known, at) => [
    ...nodeFolderAt(groovy, at, known.values, host.folder),
    ...podAt(groovy, at, known, source.path),
  ])
  return mergeReadings([readPieces(pieces, host, context), { ...NO_MOUNTS, mounts }])
}
