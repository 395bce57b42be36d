import { unwritten } from '../../traced-text.js'
import {
  formatted,
  joinedItems,
  named,
  namedEntries,
  splitWords,
  unnamed,
  withReplacement,
  type Given,
} from '../code/text-methods.js'
import {
  firstArgument,
  itself,
  joinedArguments,
  rows,
  type LibraryCall,
  type LibraryMethod,
} from '../code/library-calls.js'
import { eitherOf, joinedPaths, listValue, textsOf, textAsValue, valuesAt, type CodeValues } from '../code/values.js'

/** The default of a variable of the environment. */
const fallback: LibraryCall = (given) => unnamed(given)[1] ?? named(given, 'default')

const dictionary: LibraryCall = (given) => [{ kind: 'dict', entries: namedEntries(given) }]

const spaced: LibraryCall = (given) => joinedItems(textAsValue(unwritten(' ')), firstArgument(given) ?? [])

const words: LibraryCall = (given) => splitWords(firstArgument(given) ?? [])

const CALLS: ReadonlyMap<string, LibraryCall> = new Map<string, LibraryCall>([
  ...rows(joinedArguments, 'os.path.join path.join join ntpath.join posixpath.join'),
  ...rows(
    joinedArguments,
    'Path PurePath PosixPath WindowsPath PureWindowsPath PurePosixPath pathlib.Path pathlib.PurePath',
  ),
  ...rows(
    firstArgument,
    'os.path.abspath os.path.normpath os.path.realpath os.path.expanduser os.path.expandvars os.fspath',
  ),
  ...rows(firstArgument, 'str list tuple textwrap.dedent dedent shlex.quote quote'),
  ...rows(fallback, 'os.environ.get os.getenv getenv environ.get'),
  ['dict', dictionary],
  ...rows(spaced, 'shlex.join subprocess.list2cmdline'),
  ['shlex.split', words],
])

/** The value of a call of a function that is known by its name. */
export const knownCall = (name: string, given: readonly Given[]): CodeValues | undefined => CALLS.get(name)?.(given)

const entryAt: LibraryMethod = (object, given) =>
  eitherOf(...textsOf(firstArgument(given) ?? []).map(({ text }) => valuesAt(object, text)))

const pairs: LibraryMethod = (object) =>
  object.flatMap((value) =>
    value.kind === 'dict' ? listValue(value.entries.map((entry) => listValue([entry.key, entry.value]))) : [],
  )

const METHODS: ReadonlyMap<string, LibraryMethod> = new Map<string, LibraryMethod>([
  ...rows(itself, 'resolve absolute as_posix expanduser strip copy keys'),
  ['items', pairs],
  ['format', formatted],
  ['join', (object, given) => joinedItems(object, firstArgument(given) ?? [])],
  ['joinpath', (object, given) => joinedPaths([object, ...unnamed(given)])],
  ['split', splitWords],
  ['replace', withReplacement],
  ['get', entryAt],
])

/** The value of a method that is known by its name. */
export const knownMethod = (name: string, object: CodeValues, given: readonly Given[]): CodeValues | undefined =>
  METHODS.get(name)?.(object, given)
