import { machineOf, type Characters, type Expression, type Machine } from './machine.js'
import { signsOf, type Sign, type Syntax } from './regex-signs.js'

export type { Syntax } from './regex-signs.js'

/** Whether letters stand for those of both cases. */
export type Letters = 'exact' | 'any case'

/** A part of an expression and the index of the sign behind it. */
interface Part {
  readonly expression: Expression
  readonly next: number
}

/** The signs of an expression and how they are read. */
interface Reading {
  readonly signs: readonly Sign[]
  readonly syntax: Syntax
  readonly letters: Letters
}

const DEEPEST = 16

const operatorAt = ({ signs }: Reading, at: number): string | undefined => {
  const sign = signs[at]
  return sign?.kind === 'operator' ? sign.text : undefined
}

function anyCase(characters: Characters): Characters {
  const { literal } = characters
  const isSame = literal !== undefined && literal.toLowerCase() === literal.toUpperCase()
  if (isSame || characters.isAny) return characters
  const { matches } = characters
  return { kind: 'characters', matches: (one) => matches(one.toLowerCase()) || matches(one.toUpperCase()) }
}

function groupAt(reading: Reading, at: number, depth: number): Part | undefined {
  const inside = depth < DEEPEST ? choiceAt(reading, at + 1, depth + 1) : undefined
  if (!inside || operatorAt(reading, inside.next) !== ')') return undefined
  const number = reading.signs.slice(0, at + 1).filter((sign) => sign.kind === 'operator' && sign.text === '(').length
  return { expression: { kind: 'group', part: inside.expression, number }, next: inside.next + 1 }
}

/** `^` and `$` of a basic expression are themselves but at its ends. */
function anchorAt({ syntax }: Reading, sign: Sign & { kind: 'operator' }): Expression | undefined {
  const { text } = sign
  if (text === '^' && (syntax === 'extended' || sign.isFirst)) return { kind: 'start' }
  if (text === '$' && (syntax === 'extended' || sign.isLast)) return { kind: 'end' }
  return undefined
}

/** An operator that has nothing to be about is a character. */
const itself = (literal: string): Expression => ({ kind: 'characters', matches: (one) => one === literal, literal })

function atomAt(reading: Reading, at: number, depth: number): Part | undefined {
  const sign = reading.signs[at]
  if (!sign) return undefined
  if (sign.kind === 'characters') {
    const expression = reading.letters === 'any case' ? anyCase(sign.characters) : sign.characters
    return { expression, next: at + 1 }
  }
  if (sign.text === '(') return groupAt(reading, at, depth)
  return { expression: anchorAt(reading, sign) ?? itself(sign.text), next: at + 1 }
}

const MOST_TIMES = 64

/** How often a part may come, and the index behind what says so. */
interface Times {
  readonly least: number
  readonly most: number
  readonly next: number
}

/** `{2}`, `{1,}`, `{1,3}` */
function boundsAt({ signs }: Reading, at: number): Times | undefined {
  const end = signs.findIndex((sign, index) => index > at && sign.kind === 'operator' && sign.text === '}')
  if (end < 0) return undefined
  const inside = signs.slice(at + 1, end).map((sign) => (sign.kind === 'characters' ? sign.characters.literal : ''))
  const [, least, comma, most] = /^(\d+)(,?)(\d*)$/.exec(inside.join('')) ?? []
  if (least === undefined || Number(least) > MOST_TIMES || Number(most) > MOST_TIMES) return undefined
  const last = most === '' ? Infinity : Number(most)
  return { least: Number(least), most: comma === '' ? Number(least) : last, next: end + 1 }
}

function timesAt(reading: Reading, at: number): Times | 'once' | undefined {
  switch (operatorAt(reading, at) ?? '') {
    case '*':
      return { least: 0, most: Infinity, next: at + 1 }
    case '+':
      return { least: 1, most: Infinity, next: at + 1 }
    case '?':
      return { least: 0, most: 1, next: at + 1 }
    case '{':
      return boundsAt(reading, at)
    default:
      return 'once'
  }
}

function repeatedAt(reading: Reading, atom: Part): Part | undefined {
  let { expression, next } = atom
  for (let times = timesAt(reading, next); times !== 'once'; times = timesAt(reading, next)) {
    if (!times) return undefined
    expression = { kind: 'repeat', part: expression, least: times.least, most: times.most }
    next = times.next
  }
  return { expression, next }
}

function sequenceAt(reading: Reading, from: number, depth: number): Part | undefined {
  const parts: Expression[] = []
  let at = from
  while (
    at < reading.signs.length &&
    operatorAt(reading, at) !== '|' &&
    (depth === 0 || operatorAt(reading, at) !== ')')
  ) {
    const atom = atomAt(reading, at, depth)
    const isAnchor = atom?.expression.kind === 'start' || atom?.expression.kind === 'end'
    const part = atom && isAnchor ? atom : atom && repeatedAt(reading, atom)
    if (!part) return undefined
    parts.push(part.expression)
    at = part.next
  }
  return { expression: { kind: 'sequence', parts }, next: at }
}

function choiceAt(reading: Reading, from: number, depth: number): Part | undefined {
  const parts: Expression[] = []
  for (let at = from; ; at++) {
    const part = sequenceAt(reading, at, depth)
    if (!part) return undefined
    parts.push(part.expression)
    at = part.next
    if (operatorAt(reading, at) !== '|') return { expression: { kind: 'choice', parts }, next: at }
  }
}

/** A regular expression; undefined where it holds what is not followed, such as `\1` (POSIX XBD 9). */
export function regexOf(source: string, syntax: Syntax, letters: Letters = 'exact'): Machine | undefined {
  const signs = signsOf(source, syntax)
  const whole = signs && choiceAt({ signs, syntax, letters }, 0, 0)
  return whole?.next === signs?.length && whole ? machineOf(whole.expression) : undefined
}
