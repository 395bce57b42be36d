import { unwritten } from '../../traced-text.js'
import { joinedItems, percentFormatted, unnamed, withReplacement, type Given } from './text-methods.js'
import { firstArgument, itself, joinedArguments, rows, type LibraryCall, type LibraryMethod } from './library-calls.js'
import { added, eitherOf, joinedPaths, listValue, textAsValue, textsOf, valuesAt, type CodeValues } from './values.js'

const list: LibraryCall = (given) => listValue(unnamed(given))

const formatted: LibraryCall = (given) => {
  const [pattern = [], ...rest] = unnamed(given)
  return percentFormatted(pattern, listValue(rest))
}

const CALLS: ReadonlyMap<string, LibraryCall> = new Map<string, LibraryCall>([
  ...rows(
    joinedArguments,
    'Paths.get Path.of Path Path.Combine Path.Join File java.nio.file.Paths.get filepath.Join path.Join',
  ),
  ...rows(firstArgument, 'Path.GetFullPath filepath.FromSlash filepath.ToSlash'),
  ...rows(list, 'List.of Arrays.asList listOf mutableListOf arrayOf Set.of'),
  ...rows(formatted, 'String.format fmt.Sprintf'),
])

/** The value of a call of a function of a library. */
export const valueOfCall = (path: string, given: () => readonly Given[]): CodeValues | undefined => {
  const call = CALLS.get(path)
  return call?.(given())
}

const items: LibraryMethod = (object, given) => joinedItems(firstArgument(given) ?? textAsValue(unwritten('')), object)

/** The entry of a map, or the second argument without one. */
const entryOr: LibraryMethod = (object, given) => {
  const [key, byDefault] = unnamed(given)
  const entries = textsOf(key ?? []).map(({ text }) => valuesAt(object, text))
  return eitherOf(...entries, byDefault ?? [])
}

const METHODS: ReadonlyMap<string, LibraryMethod> = new Map<string, LibraryMethod>([
  ...rows(
    itself,
    'trim strip toString stripIndent trimIndent toAbsolutePath toRealPath normalize toFile toPath getPath getAbsolutePath absolutePath path toList unique flatten each forEach eachWithIndex',
  ),
  ...rows(items, 'join joinToString'),
  ...rows(entryOr, 'get getOrDefault'),
  ['resolve', (object, given) => joinedPaths([object, ...unnamed(given)])],
  ['plus', (object, given) => added(object, firstArgument(given) ?? [])],
  ['formatted', (object, given) => percentFormatted(object, listValue(unnamed(given)))],
  ...rows(withReplacement, 'replace replaceAll'),
])

/** The value of a method or a property, or the entry of a map. */
export const valueOfMember = (name: string, object: CodeValues, given: readonly Given[]): CodeValues | undefined => {
  const entry = given.length === 0 ? valuesAt(object, name) : []
  return entry.length > 0 ? entry : METHODS.get(name)?.(object, given)
}
