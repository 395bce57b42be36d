import { unwritten } from '../../traced-text.js'
import {
  formatted,
  joinedItems,
  named,
  splitWords,
  unnamed,
  withReplacement,
  type Given,
} from '../code/text-methods.js'
import { eitherOf, joinedPaths, listValue, textsOf, textAsValue, valuesAt, type CodeValues } from '../code/values.js'

type Call = (given: readonly Given[]) => CodeValues | undefined

type Method = (object: CodeValues, given: readonly Given[]) => CodeValues | undefined

const first: Call = (given) => unnamed(given)[0]

const joined: Call = (given) => {
  const parts = unnamed(given)
  return parts.length > 0 ? joinedPaths(parts) : undefined
}

/** The default of a variable of the environment. */
const fallback: Call = (given) => unnamed(given)[1] ?? named(given, 'default')

const dictionary: Call = (given) => [
  {
    kind: 'dict',
    entries: given.flatMap(({ name, values }) =>
      name === undefined ? [] : [{ key: textAsValue(unwritten(name)), value: values }],
    ),
  },
]

const spaced: Call = (given) => joinedItems(textAsValue(unwritten(' ')), first(given) ?? [])

const words: Call = (given) => splitWords(first(given) ?? [])

const CALLS: ReadonlyMap<string, Call> = new Map(
  (
    [
      [joined, 'os.path.join path.join join ntpath.join posixpath.join'],
      [joined, 'Path PurePath PosixPath WindowsPath PureWindowsPath PurePosixPath pathlib.Path pathlib.PurePath'],
      [first, 'os.path.abspath os.path.normpath os.path.realpath os.path.expanduser os.path.expandvars os.fspath'],
      [first, 'str list tuple textwrap.dedent dedent shlex.quote quote'],
      [fallback, 'os.environ.get os.getenv getenv environ.get'],
      [dictionary, 'dict'],
      [spaced, 'shlex.join subprocess.list2cmdline'],
      [words, 'shlex.split'],
    ] as const
  ).flatMap(([call, names]) => names.split(' ').map((name): [string, Call] => [name, call])),
)

/** The value of a call of a function that is known by its name. */
export const knownCall = (name: string, given: readonly Given[]): CodeValues | undefined => CALLS.get(name)?.(given)

const itself: Method = (object) => object

const entryAt: Method = (object, given) =>
  eitherOf(...textsOf(first(given) ?? []).map(({ text }) => valuesAt(object, text)))

const pairs: Method = (object) =>
  object.flatMap((value) =>
    value.kind === 'dict' ? listValue(value.entries.map((entry) => listValue([entry.key, entry.value]))) : [],
  )

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...['resolve', 'absolute', 'as_posix', 'expanduser', 'strip', 'copy', 'keys'].map((name) => [name, itself] as const),
  ['items', pairs],
  ['format', formatted],
  ['join', (object, given) => joinedItems(object, first(given) ?? [])],
  ['joinpath', (object, given) => joinedPaths([object, ...unnamed(given)])],
  ['split', splitWords],
  ['replace', withReplacement],
  ['get', entryAt],
])

/** The value of a method that is known by its name. */
export const knownMethod = (name: string, object: CodeValues, given: readonly Given[]): CodeValues | undefined =>
  METHODS.get(name)?.(object, given)
