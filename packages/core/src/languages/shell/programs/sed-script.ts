import type { Machine } from '../patterns/machine.js'
import { regexOf, type Syntax } from '../patterns/regex.js'

/** Which lines a command is about. */
export type Address =
  | { readonly kind: 'all' }
  | { readonly kind: 'line'; readonly number: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'like'; readonly machine: Machine }

/** A piece of what a substitution puts in: text, or what a group matched; or how the letters behind it are written. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'group'; readonly number: number }
  | { readonly kind: 'case'; readonly letters: 'U' | 'L' | 'u' | 'l' | 'E' }

/** What is done with a line. */
export type Action =
  | {
      readonly kind: 'substitute'
      readonly machine: Machine
      readonly by: readonly Piece[]
      /** The match that is replaced, and those behind it where all are. */
      readonly first: number
      readonly isGlobal: boolean
      readonly prints: boolean
    }
  | { readonly kind: 'translate'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete' | 'print' | 'quit' }

export interface SedCommand {
  readonly address: Address
  readonly isNegated: boolean
  readonly action: Action
}

/** Something read of a script, and the offset behind it. */
interface Read<Value> {
  readonly value: Value
  readonly next: number
}

/** The text up to a delimiter; a backslash before it makes it a character. */
function delimited(script: string, from: number, delimiter: string): Read<string> | undefined {
  let value = ''
  for (let at = from; at < script.length; at++) {
    const character = script.charAt(at)
    if (character === delimiter) return { value, next: at + 1 }
    if (character !== '\\') value += character
    else {
      const escaped = script.charAt(++at)
      value += escaped === delimiter ? escaped : character + escaped
    }
  }
  return undefined
}

function addressAt(script: string, at: number, syntax: Syntax): Read<Address> | undefined {
  const [digits] = /^\d+/.exec(script.slice(at, at + 9)) ?? []
  if (digits !== undefined) return { value: { kind: 'line', number: Number(digits) }, next: at + digits.length }
  if (script.charAt(at) === '$') return { value: { kind: 'last' }, next: at + 1 }
  if (script.charAt(at) !== '/') return { value: { kind: 'all' }, next: at }
  const expression = delimited(script, at + 1, '/')
  const machine = expression && regexOf(expression.value, syntax)
  return machine && { value: { kind: 'like', machine }, next: expression.next }
}

const CASES = /^[ULulE]$/

function escapedPiece(letter: string): Piece | undefined {
  if (/\d/.test(letter)) return { kind: 'group', number: Number(letter) }
  if (CASES.test(letter)) return { kind: 'case', letters: letter as 'U' | 'L' | 'u' | 'l' | 'E' }
  if (letter === 'n') return { kind: 'text', text: '\n' }
  if (letter === 't') return { kind: 'text', text: '\t' }
  return /\w/.test(letter) ? undefined : { kind: 'text', text: letter }
}

function piecesOf(replacement: string): Piece[] | undefined {
  const pieces: Piece[] = []
  for (const [piece] of replacement.matchAll(/\\[\s\S]|&|[^\\&]+/g)) {
    const read: Piece | undefined =
      piece === '&'
        ? { kind: 'group', number: 0 }
        : piece.startsWith('\\')
          ? escapedPiece(piece.slice(1))
          : { kind: 'text', text: piece }
    if (!read) return undefined
    pieces.push(read)
  }
  return pieces
}

function substitutionAt(script: string, at: number, syntax: Syntax): Read<Action> | undefined {
  const delimiter = script.charAt(at)
  const expression = /^[^\s\w\\]$/.test(delimiter) ? delimited(script, at + 1, delimiter) : undefined
  const by = expression && delimited(script, expression.next, delimiter)
  if (!by) return undefined
  const [flags = ''] = /^[gpiI\d]*/.exec(script.slice(by.next)) ?? []
  const value = substitution(expression.value, by.value, flags, syntax)
  return value && { value, next: by.next + flags.length }
}

function substitution(expression: string, by: string, flags: string, syntax: Syntax): Action | undefined {
  const machine = regexOf(expression, syntax, /[iI]/.test(flags) ? 'any case' : 'exact')
  const pieces = piecesOf(by)
  if (!machine || !pieces) return undefined
  const first = Number(/\d+/.exec(flags)?.[0] ?? 1)
  return { kind: 'substitute', machine, by: pieces, first, isGlobal: flags.includes('g'), prints: flags.includes('p') }
}

function translationAt(script: string, at: number): Read<Action> | undefined {
  const delimiter = script.charAt(at)
  const from = delimited(script, at + 1, delimiter)
  const to = from && delimited(script, from.next, delimiter)
  const isPlain = to?.value.length === from?.value.length && !`${from?.value ?? ''}${to?.value ?? ''}`.includes('\\')
  return from && to && isPlain
    ? { value: { kind: 'translate', from: from.value, to: to.value }, next: to.next }
    : undefined
}

function actionAt(script: string, at: number, syntax: Syntax): Read<Action> | undefined {
  switch (script.charAt(at)) {
    case 's':
      return substitutionAt(script, at + 1, syntax)
    case 'y':
      return translationAt(script, at + 1)
    case 'd':
      return { value: { kind: 'delete' }, next: at + 1 }
    case 'p':
      return { value: { kind: 'print' }, next: at + 1 }
    case 'q':
      return { value: { kind: 'quit' }, next: at + 1 }
    default:
      return undefined
  }
}

const behindBlanks = (script: string, at: number, blanks: RegExp): number => {
  let next = at
  while (next < script.length && blanks.test(script.charAt(next))) next++
  return next
}

function commandAt(script: string, at: number, syntax: Syntax): Read<SedCommand> | undefined {
  const address = addressAt(script, at, syntax)
  if (!address) return undefined
  const negation = behindBlanks(script, address.next, /[ \t]/)
  const isNegated = script.charAt(negation) === '!'
  const action = actionAt(script, behindBlanks(script, isNegated ? negation + 1 : negation, /[ \t]/), syntax)
  return action && { value: { address: address.value, isNegated, action: action.value }, next: action.next }
}

/** The commands of a `sed` script; undefined where one of them is not followed (POSIX XCU "sed"). */
export function sedCommands(script: string, syntax: Syntax): SedCommand[] | undefined {
  const commands: SedCommand[] = []
  let at = behindBlanks(script, 0, /[\s;]/)
  while (at < script.length) {
    const command = commandAt(script, at, syntax)
    if (!command) return undefined
    commands.push(command.value)
    const end = behindBlanks(script, command.next, /[ \t]/)
    if (end < script.length && !/[;\n]/.test(script.charAt(end))) return undefined
    at = behindBlanks(script, end, /[\s;]/)
  }
  return commands
}
