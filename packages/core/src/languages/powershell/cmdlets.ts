import { EMPTY } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { splitArguments } from '../windows/arguments.js'
import { isKnownText } from '../windows/replace-in.js'
import { rowsOf } from '../windows/variables.js'
import { argument, bind, type Bound } from './binding.js'
import { evaluateExpression, unknownAt } from './evaluate.js'
import type { Element, Expression } from './nodes.js'
import { pathsJoined } from './operators.js'
import { emitProgram, variableOfFile } from './program.js'
import { parsePowershell } from './statements.js'
import {
  assignPowerShellVariable,
  EMPTY_LIST,
  forgetName,
  joinPowerShellStates,
  one,
  textOfValue,
  type PowerShellOutcome,
  type PowerShellScope,
  type PowerShellValue,
} from './state.js'

interface CmdletCall extends Bound {
  readonly scope: PowerShellScope
  /** The source text. */
  readonly at: TracedText
  /** What comes through the pipeline. */
  readonly input: readonly PowerShellValue[]
}

/** Maximum number of combinations of argument values. */
const MOST_ROWS = 8

type Cmdlet = (call: CmdletCall) => PowerShellOutcome

const texts = (scope: PowerShellScope, expression: Expression | undefined): readonly TracedText[] =>
  expression ? evaluateExpression(scope, expression).map(textOfValue) : []

const gives = ({ scope }: CmdletCall, output: readonly PowerShellValue[]): PowerShellOutcome => ({
  state: scope.state,
  output,
})

const silent: Cmdlet = (call) => {
  for (const expression of [...call.named.values(), ...call.positional]) evaluateExpression(call.scope, expression)
  return gives(call, [])
}

const joinPath: Cmdlet = (call) => {
  const { scope, named, positional } = call
  const given = [named.get('PATH'), named.get('CHILDPATH')].filter((one) => one !== undefined)
  const parts = named.has('CHILDPATH') && !named.has('PATH') ? [...positional, ...given] : [...given, ...positional]
  const rows = rowsOf(
    parts.map((part) => texts(scope, part)),
    MOST_ROWS,
  ).filter((row) => row.length > 0)
  return gives(call, rows.map(pathsJoined))
}

const location: Cmdlet = (call) => {
  const { folder } = call.scope.state
  return gives(call, [folder ? one(folder) : unknownAt(call.at, 'project')])
}

const sameAsFirst: Cmdlet = (call) => {
  const path = call.named.get('PATH') ?? call.named.get('LITERALPATH') ?? call.positional[0]
  return gives(call, path ? evaluateExpression(call.scope, path) : [unknownAt(call.at)])
}

const ABSOLUTE = /^(?:[A-Za-z]:|[\\/])/

const setLocation: Cmdlet = (call) => {
  const { state } = call.scope
  const [path, ...others] = texts(call.scope, argument(call, 'PATH', 0))
  const isElsewhere = path && others.length === 0 && (ABSOLUTE.test(path.text) || !isKnownText(path))
  const isProject = path?.atoms[0]?.hole?.meaning === 'project'
  return { state: { ...state, folder: isElsewhere && !isProject ? path : undefined }, output: [] }
}

const output: Cmdlet = (call) => {
  const rows = rowsOf(
    [...call.positional].map((part) => evaluateExpression(call.scope, part)),
    MOST_ROWS,
  )
  return gives(
    call,
    rows.map((values) => ({ items: values.flatMap(({ items }) => items), isList: values.length > 1 })),
  )
}

/** `Start-Process` joins the arguments with spaces, and the program splits the line again. */
const startProcess: Cmdlet = (call) => {
  const { scope } = call
  const programs = texts(scope, argument(call, 'FILEPATH', 0))
  const list = argument(call, 'ARGUMENTLIST', call.named.has('FILEPATH') ? 0 : 1)
  const lines = list ? texts(scope, list) : [EMPTY]
  for (const name of programs) for (const line of lines) emitProgram(scope, [name, ...splitArguments(line)], [])
  return gives(call, [])
}

const invokeExpression: Cmdlet = (call) => {
  const { session, state } = call.scope
  const outcomes = texts(call.scope, argument(call, 'COMMAND', 0)).map((text) =>
    session.run(session, parsePowershell(text).statements, state),
  )
  return {
    state: outcomes.map((outcome) => outcome.state).reduce(joinPowerShellStates, undefined) ?? state,
    output: outcomes.flatMap((outcome) => outcome.output),
  }
}

const setAlias: Cmdlet = (call) => {
  const [name] = texts(call.scope, argument(call, 'NAME', 0))
  const program = argument(call, 'VALUE', 1)
  if (!name || !program) return gives(call, [])
  return {
    state: assignPowerShellVariable(
      call.scope.state,
      `ALIAS:${name.text.toUpperCase()}`,
      evaluateExpression(call.scope, program),
    ),
    output: [],
  }
}

const setVariable: Cmdlet = (call) => {
  const [name] = texts(call.scope, argument(call, 'NAME', 0))
  const value = argument(call, 'VALUE', 1)
  if (!name) return gives(call, [])
  const upper = name.text.toUpperCase()
  const { state } = call.scope
  return {
    state: value
      ? assignPowerShellVariable(state, upper, evaluateExpression(call.scope, value))
      : forgetName(state, upper),
    output: [],
  }
}

/** The text that is written to a file: an argument, or what comes through the pipeline. */
const contentOf = (call: CmdletCall, content: Expression | undefined): readonly PowerShellValue[] =>
  content ? evaluateExpression(call.scope, content) : call.input

/** What a later program reads from the file; behind other text it is not followed. */
function withFile(
  call: CmdletCall,
  file: Expression | undefined,
  content: readonly PowerShellValue[],
): PowerShellOutcome {
  const { state } = call.scope
  const variables = texts(call.scope, file).map((path) => variableOfFile(path, state))
  const [name, ...others] = variables
  if (name === undefined || others.length > 0) return gives(call, [])
  call.scope.session.outside.add(name)
  const isKnown = content.length > 0 && !/\s-app/i.test(call.at.text)
  return { state: isKnown ? assignPowerShellVariable(state, name, content) : forgetName(state, name), output: [] }
}

const namedFile = ({ named }: CmdletCall): Expression | undefined =>
  named.get('PATH') ?? named.get('LITERALPATH') ?? named.get('FILEPATH')

const setContent: Cmdlet = (call) => {
  const file = namedFile(call)
  const [path, value] = file ? [file, ...call.positional] : call.positional
  return withFile(call, path, contentOf(call, call.named.get('VALUE') ?? value))
}

const outFile: Cmdlet = (call) =>
  withFile(call, namedFile(call) ?? call.positional[0], contentOf(call, call.named.get('INPUTOBJECT')))

const addContent: Cmdlet = (call) => withFile(call, namedFile(call) ?? call.positional[0], [])

/** `New-Object System.Collections.ArrayList`. */
const newObject: Cmdlet = (call) => {
  const [type] = texts(call.scope, argument(call, 'TYPENAME', 0))
  return gives(call, [type && /\b(?:ArrayList$|List\[)/i.test(type.text) ? EMPTY_LIST : unknownAt(call.at)])
}

const PARAMETERS = [
  'PATH',
  'LITERALPATH',
  'CHILDPATH',
  'FILEPATH',
  'ARGUMENTLIST',
  'COMMAND',
  'NAME',
  'VALUE',
  'INPUTOBJECT',
  'ENCODING',
  'TYPENAME',
  'WORKINGDIRECTORY',
]

const SWITCHES = new Set(
  'NOEXIT NONEWWINDOW WAIT PASSTHRU FORCE RECURSE PARENT LEAF QUIET RESOLVE NONEWLINE VERBOSE USENEWENVIRONMENT APPEND NOCLOBBER'.split(
    ' ',
  ),
)

const names = (text: string, cmdlet: Cmdlet): [string, Cmdlet][] => text.split(' ').map((name) => [name, cmdlet])

const CMDLETS = new Map<string, Cmdlet>([
  ...names('join-path', joinPath),
  ...names('get-location gl pwd', location),
  ...names('resolve-path rvpa convert-path get-item gi', sameAsFirst),
  ...names('set-location sl cd chdir push-location pushd', setLocation),
  ...names('pop-location popd', (call) => ({ state: { ...call.scope.state, folder: undefined }, output: [] })),
  ...names('write-output write echo', output),
  ...names(
    'write-host write-verbose write-warning write-error write-debug write-information out-null out-host',
    silent,
  ),
  ...names('start-process start saps', startProcess),
  ...names('invoke-expression iex', invokeExpression),
  ...names('set-alias new-alias sal nal', setAlias),
  ...names('set-variable new-variable sv nv', setVariable),
  ...names('set-content sc', setContent),
  ...names('out-file', outFile),
  ...names('add-content ac', addContent),
  ...names('new-object', newObject),
])

/** Runs a cmdlet; undefined if it is not a known one. */
export function runCmdlet(
  scope: PowerShellScope,
  name: string,
  elements: readonly Element[],
  at: TracedText,
  input: readonly PowerShellValue[],
): PowerShellOutcome | undefined {
  const cmdlet = CMDLETS.get(name)
  return cmdlet?.({ scope, at, input, ...bind(elements, PARAMETERS, SWITCHES) })
}
