import { UNSAFE, visible } from '@mount-lint/core'
import type { Output } from './environment.js'

/** Writes one line to stderr, such as an error. */
export const printMessage = (stderr: Output, message: string): void =>
  void stderr.write(`mount-lint: ${visible(message)}\n`)

const codeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Only line feeds between values remain, since strings escape theirs. */
const jsonEscape = (character: string): string =>
  character === '\n' ? character : character.split('').map(codeUnit).join('')

/** JSON that parses to the same value and contains no character that is unsafe to show. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, jsonEscape)
