import { findNodeAtLocation, parseTree, printParseErrorCode, getNodeValue, type ParseError } from 'jsonc-parser'

export type KeyPath = readonly (string | number)[]

/** The value of a config file, and the position of each part in its text. */
export interface ConfigDocument {
  readonly value: unknown
  /** Offset of the value, or of its key. */
  readonly offsetOf: (path: KeyPath, part: 'key' | 'value') => number
  readonly error?: { readonly offset: number; readonly message: string }
}

const wordsOf = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/(?<=[a-z])[A-Z]/g, ' $&')
    .toLowerCase()

/** The parsers recurse for each level, so deeper input could overflow the stack. */
const MAX_DEPTH = 100

/** Whether a text nests too deeply for the parsers. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

export const tooDeep: ConfigDocument = {
  value: undefined,
  offsetOf: () => 0,
  error: { offset: 0, message: 'nested too deeply' },
}

/** JSON with comments and trailing commas. */
export function jsonDocument(text: string): ConfigDocument {
  if (isTooDeep(text)) return tooDeep
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const [first] = errors
  const value: unknown = root && getNodeValue(root)
  const offsetOf = (path: KeyPath, part: 'key' | 'value'): number => {
    const node = root && findNodeAtLocation(root, [...path])
    return (part === 'key' ? node?.parent?.offset : node?.offset) ?? 0
  }
  return { value, offsetOf, ...(first ? { error: { offset: first.offset, message: wordsOf(first) } } : {}) }
}
