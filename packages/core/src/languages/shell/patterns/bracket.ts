import { type Characters, characterIs } from './machine.js'

const CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alpha: '\\p{L}',
    digit: '0-9',
    alnum: '\\p{L}0-9',
    upper: '\\p{Lu}',
    lower: '\\p{Ll}',
    space: '\\s',
    blank: ' \\t',
    punct: '\\p{P}\\p{S}',
    xdigit: '0-9A-Fa-f',
    word: '\\w',
  }),
)

const BRACKET = /^\[([!^]?\]?(?:\[:\w+:\]|[^\]])*)\]/

/** Longer ones are not read, so that what has many brackets open takes no long time. */
const LONGEST = 128

function charactersIn(source: string): Characters | undefined {
  const negated = /^[!^]/.test(source)
  const body = (negated ? source.slice(1) : source)
    .replace(/[\\\]^[]/g, '\\$&')
    .replace(/\\\[:(\w+):\\\]/g, (_, name: string) => CLASSES.get(name) ?? '')
  try {
    const set = new RegExp(`^[${negated ? '^' : ''}${body}]$`, 'u')
    return { kind: 'characters', matches: (character) => set.test(character) }
  } catch {
    return undefined
  }
}

/** The characters that `[…]` at an offset stands for, and its length; a bracket that nothing closes is one itself. */
export function bracketAt(
  text: string,
  at: number,
): { readonly characters: Characters; readonly length: number } | undefined {
  const [whole, inside] = BRACKET.exec(text.slice(at, at + LONGEST)) ?? []
  if (whole === undefined || inside === undefined) return { characters: characterIs('['), length: 1 }
  const characters = charactersIn(inside)
  return characters && { characters, length: whole.length }
}
