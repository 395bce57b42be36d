import { dirname } from '../../paths/join.js'
import { concatAll, traceSource, unwritten, withCharacters, writtenAs } from '../../traced-text.js'
import type { Context, Mount, Reading, Source, TracedText } from '../../types.js'
import { inFolder, withEnvironment } from '../environment.js'
import { mergeReadings, NO_MOUNTS, readOptions, readPieces, type ScriptPiece, type ScriptLanguage } from '../pieces.js'
import { nodeMount } from '../kubernetes/node-mount.js'
import { codeAt } from '../code/arguments.js'
import { budgetOf } from '../code/evaluation.js'
import { readManifests } from '../kubernetes/read.js'
import { callArguments, namedArgumentOf, type Groovy } from './calls.js'
import { variablesAt, type JenkinsVariables } from './environments.js'
import { functionsIn } from './functions.js'
import type { GroovyValues } from './strings.js'
import { GROOVY, tokensOf } from './tokens.js'
import { variablesOf } from './variables.js'

const STEPS: ReadonlyMap<string, ScriptLanguage> = new Map([
  ['sh', 'bash'],
  ['bat', 'cmd'],
  ['powershell', 'powershell'],
  ['pwsh', 'powershell'],
])

/** Methods of an image whose first argument is in a `docker run` that a step runs (docker-workflow-plugin, Docker.groovy). */
const METHODS: ReadonlySet<string> = new Set(['withRun', 'run'])

/** Only a Windows agent has backslashes in paths. */
const isOfWindowsAgent = ({ text }: TracedText): boolean => /[A-Za-z]:\\/.test(text)

/** A call of `docker run` with these options. */
const runOf = (options: TracedText): ScriptPiece => ({
  text: concatAll([
    unwritten('docker run '),
    withCharacters(options, options.text.replace(/[\r\n]/g, ' ')),
    unwritten(' image'),
  ]),
  language: isOfWindowsAgent(options) ? 'cmd' : 'bash',
})

const isMethodAt = (groovy: Groovy, at: number): boolean => codeAt(groovy, at - 1) === '.'

function pieceAt(groovy: Groovy, at: number, { values, environment, folder }: JenkinsVariables): ScriptPiece[] {
  if (groovy.tokens[at]?.kind !== 'word') return []
  const name = codeAt(groovy, at)
  const isMethod = isMethodAt(groovy, at)
  const language = isMethod ? undefined : STEPS.get(name)
  if (!language && !(isMethod && METHODS.has(name))) return []
  return callArguments(groovy, at, values).map((text) =>
    language
      ? withEnvironment(folder ? inFolder({ text, language }, folder) : { text, language }, environment)
      : runOf(text),
  )
}

/** Options of `docker run` that Jenkins splits at blanks and passes without a shell (docker-workflow-plugin, DockerClient). */
function optionsAt(groovy: Groovy, at: number, { values }: JenkinsVariables): readonly TracedText[] {
  if (groovy.tokens[at]?.kind !== 'word') return []
  const isRead = codeAt(groovy, at) === (isMethodAt(groovy, at) ? 'inside' : 'args')
  return isRead ? callArguments(groovy, at, values) : []
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
  const functions = functionsIn(groovy)
  const variables = variablesAt(groovy, variablesOf(groovy, functions), functions)
  const pieces = variables.flatMap((known, at) => pieceAt(groovy, at, known))
  const isOnWindows = true as const
  const host = { format: 'jenkinsfile', path: source.path, folder: dirname(source.path) }
  const mounts = variables.flatMap((known, at) => [
    ...nodeFolderAt(groovy, at, known.values, host.folder),
    ...podAt(groovy, at, known, source.path),
  ])
  const options = variables.flatMap((known, at) => optionsAt(groovy, at, known))
  return mergeReadings([
    readPieces(pieces, host, context),
    ...options.map((text) =>
      readOptions('run', text, isOfWindowsAgent(text) ? { ...host, isOnWindows } : host, context),
    ),
    { ...NO_MOUNTS, mounts },
  ])
}
