import { UNSAFE, visible } from '@mount-lint/core'
import type { Output } from './environment.js'

/** Writes a message of one line beside the report, such as an error. */
export const say = (stderr: Output, message: string): void => void stderr.write(`mount-lint: ${visible(message)}\n`)

const codeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Line feeds stand only between values, since strings have escapes for theirs. */
const jsonEscape = (character: string): string =>
  character === '\n' ? character : character.split('').map(codeUnit).join('')

/** A value as JSON that parses to the same value and holds no character that is unsafe to show. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, jsonEscape)
