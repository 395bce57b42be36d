import { unnamed, type Given } from './text-methods.js'
import { joinedPaths, type CodeValues } from './values.js'

/** The value of a call with these arguments; undefined if it is not known. */
export type LibraryCall = (given: readonly Given[]) => CodeValues | undefined

/** The value of a method of an object; undefined if it is not known. */
export type LibraryMethod = (object: CodeValues, given: readonly Given[]) => CodeValues | undefined

/** A call that gives its first argument. */
export const firstArgument: LibraryCall = (given) => unnamed(given)[0]

/** A call that joins its arguments to a path. */
export const joinedArguments: LibraryCall = (given) => {
  const parts = unnamed(given)
  return parts.length > 0 ? joinedPaths(parts) : undefined
}

/** A method that gives its object. */
export const itself: LibraryMethod = (object) => object

/** Rows of a table with the same value under each of some names, separated by blanks. */
export const rows = <Value>(value: Value, names: string): (readonly [name: string, value: Value])[] =>
  names.split(' ').map((name) => [name, value])
