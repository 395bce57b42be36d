import { unwritten } from '../../traced-text.js'
import { joinedItems, percentFormatted, unnamed, withReplacement, type Given } from './text-methods.js'
import { added, joinedPaths, listValue, textAsValue, valuesAt, type CodeValues } from './values.js'

type Call = (given: readonly Given[]) => CodeValues | undefined

type Method = (object: CodeValues, given: readonly Given[]) => CodeValues | undefined

const first: Call = (given) => unnamed(given)[0]

const joined: Call = (given) => {
  const parts = unnamed(given)
  return parts.length > 0 ? joinedPaths(parts) : undefined
}

const list: Call = (given) => listValue(unnamed(given))

const formatted: Call = (given) => {
  const [pattern = [], ...rest] = unnamed(given)
  return percentFormatted(pattern, listValue(rest))
}

const named = <Value>(value: Value, names: string): (readonly [string, Value])[] =>
  names.split(' ').map((name) => [name, value])

const CALLS: ReadonlyMap<string, Call> = new Map<string, Call>([
  ...named(
    joined,
    'Paths.get Path.of Path Path.Combine Path.Join File java.nio.file.Paths.get filepath.Join path.Join',
  ),
  ...named(first, 'Path.GetFullPath filepath.FromSlash filepath.ToSlash'),
  ...named(list, 'List.of Arrays.asList listOf mutableListOf arrayOf Set.of'),
  ...named(formatted, 'String.format fmt.Sprintf'),
])

/** The value of a call of a function of a library. */
export const valueOfCall = (path: string, given: () => readonly Given[]): CodeValues | undefined => {
  const call = CALLS.get(path)
  return call?.(given())
}

const itself: Method = (object) => object

const items: Method = (object, given) => joinedItems(first(given) ?? textAsValue(unwritten('')), object)

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...named(
    itself,
    'trim strip toString stripIndent trimIndent toAbsolutePath toRealPath normalize toFile toPath getPath getAbsolutePath absolutePath path toList unique flatten each forEach eachWithIndex',
  ),
  ...named(items, 'join joinToString'),
  ['resolve', (object, given) => joinedPaths([object, ...unnamed(given)])],
  ['plus', (object, given) => added(object, first(given) ?? [])],
  ['formatted', (object, given) => percentFormatted(object, listValue(unnamed(given)))],
  ...named(withReplacement, 'replace replaceAll'),
])

/** The value of a method or a property, or the entry of a map. */
export const valueOfMember = (name: string, object: CodeValues, given: readonly Given[]): CodeValues | undefined => {
  const entry = given.length === 0 ? valuesAt(object, name) : []
  return entry.length > 0 ? entry : METHODS.get(name)?.(object, given)
}
