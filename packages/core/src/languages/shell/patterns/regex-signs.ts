import { bracketAt } from './bracket.js'
import { ANY_CHARACTER, characterIs, type Characters } from './machine.js'

/** How a regular expression is written: as `grep` and `sed` read it, or as `grep -E`, `sed -E` and `=~` do. */
export type Syntax = 'basic' | 'extended'

/** A sign of a regular expression: characters to match, or one that says something of those around it. */
export type Sign =
  | { readonly kind: 'characters'; readonly characters: Characters }
  | { readonly kind: 'operator'; readonly text: string; readonly isFirst: boolean; readonly isLast: boolean }

/** Signs that a backslash gives a meaning to in basic and takes it from in extended expressions. */
const TURNED = '(){}|+?'

/** Escapes that stand for more than their own character. */
const CLASSES: Readonly<Record<string, RegExp>> = { w: /\w/, W: /\W/, s: /\s/, S: /\S/ }
const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

function escapedSign(letter: string): Sign | undefined {
  const [set, character] = [CLASSES[letter], CHARACTERS[letter]]
  if (set) return { kind: 'characters', characters: { kind: 'characters', matches: (one) => set.test(one) } }
  if (character !== undefined) return { kind: 'characters', characters: characterIs(character) }
  return /[\w<>`']/.test(letter) ? undefined : { kind: 'characters', characters: characterIs(letter) }
}

const operator = (text: string, source: string, at: number, length: number): Sign => {
  const [before, after] = [source.slice(0, at), source.slice(at + length)]
  return {
    kind: 'operator',
    text,
    isFirst: /(?:^|\\\(|\\\|)$/.test(before),
    isLast: /^(?:$|\\\)|\\\|)/.test(after),
  }
}

/** A sign and the number of characters that it is written with. */
interface Read {
  readonly sign: Sign
  readonly length: number
}

function escapeAt(source: string, at: number, syntax: Syntax): Read | undefined {
  const letter = source.charAt(at + 1)
  if (syntax === 'basic' && TURNED.includes(letter)) return { sign: operator(letter, source, at, 2), length: 2 }
  const sign = escapedSign(letter)
  return sign && { sign, length: 2 }
}

function signAt(source: string, at: number, syntax: Syntax): Read | undefined {
  const character = source.charAt(at)
  if (character === '\\' && at + 1 < source.length) return escapeAt(source, at, syntax)
  if (character === '[') {
    const bracket = bracketAt(source, at)
    return bracket && { sign: { kind: 'characters', characters: bracket.characters }, length: bracket.length }
  }
  if (character === '.') return { sign: { kind: 'characters', characters: ANY_CHARACTER }, length: 1 }
  const isOperator = '*^$'.includes(character) || (syntax === 'extended' && TURNED.includes(character))
  if (isOperator) return { sign: operator(character, source, at, 1), length: 1 }
  return { sign: { kind: 'characters', characters: characterIs(character) }, length: 1 }
}

/** Longer expressions are not followed. */
const LONGEST = 512

/** All signs of an expression; undefined where one of them is not followed. */
export function signsOf(source: string, syntax: Syntax): Sign[] | undefined {
  if (source.length > LONGEST) return undefined
  const signs: Sign[] = []
  for (let at = 0; at < source.length;) {
    const read = signAt(source, at, syntax)
    if (!read) return undefined
    signs.push(read.sign)
    at += read.length
  }
  return signs
}
