import type { Format } from './format.js'

const TOKEN = /\*\*\/|!\(\*\.\*\)|\*|\{[^{}]*\}|\[[^\]]*\]|[^*!{[]+/g

function tokenSource(token: string): string {
  if (token === '**/') return '(?:.*/)?'
  if (token === '!(*.*)') return '[^/.]*'
  if (token === '*') return '[^/]*'
  if (token.startsWith('{')) return `(?:${token.slice(1, -1).split(',').map(sourceOf).join('|')})`
  return token.startsWith('[') ? token : token.replace(/[\\^$.|?+()]/g, '\\$&')
}

const sourceOf = (glob: string): string => (glob.match(TOKEN) ?? []).map(tokenSource).join('')

/** The source of a regular expression, valid in JavaScript and Python, for paths that match one of the globs. */
export const patternOf = (globs: readonly string[]): string =>
  `(?:^|/)(?:${globs.map((glob) => sourceOf(glob.replace(/^\*\*\//, ''))).join('|')})$`

function matcherOf(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const pattern = new RegExp(patternOf(globs), 'i')
  return (path) => pattern.test(path)
}

/** The decision by a path: certainly this format, certainly not, or the content decides. */
type Claim = 'yes' | 'no' | 'ask'

/** Decides by the path only. */
export type Claims = (path: string) => Claim

type Named = Pick<Format, 'globs' | 'asks' | 'excludes'>

export function claimsOf({ globs, asks = [], excludes = [] }: Named): Claims {
  const [isCertain, isPossible, isExcluded] = [matcherOf(globs), matcherOf(asks), matcherOf(excludes)]
  return (path) => {
    const claim = isCertain(path) ? 'yes' : isPossible(path) ? 'ask' : 'no'
    return claim !== 'no' && isExcluded(path) ? 'no' : claim
  }
}

/** The key of endings that only the general formats claim. */
const OTHER = '*'

/** A literal ending, or a list of endings. */
const LITERAL = /[^/]\.(?:([\w-]+)|\{([\w,-]+)\})$/

/** A name without an ending: no dot except the first character. */
const WITHOUT = /\/\.?[^./*]+$|!\(\*\.\*\)$/

/** The endings of the files that a glob matches: `''` for names without one, `*` if any is possible. */
function endingsOf(glob: string): readonly string[] {
  const [, one, several = one] = LITERAL.exec(glob) ?? []
  return several?.toLowerCase().split(',') ?? [WITHOUT.test(glob) ? '' : OTHER]
}

/** The text after the last dot of a name, unless the name starts with it. */
function endingOf(path: string): string {
  const dot = path.lastIndexOf('.')
  return dot > path.lastIndexOf('/') + 1 ? path.slice(dot + 1).toLowerCase() : ''
}

/** A format that may claim a file, and its claim. */
export interface Claimant<Claiming> {
  readonly format: Claiming
  readonly claim: Claims
}

/** Finds the formats that may claim a path, in order; most endings belong to few formats. */
export function claimantsOf<Claiming extends Named>(
  formats: readonly Claiming[],
): (path: string) => readonly Claimant<Claiming>[] {
  const endings = new Set(formats.flatMap(({ globs, asks = [] }) => [...globs, ...asks].flatMap(endingsOf)))
  const known = new Map<string, readonly Claimant<Claiming>[]>()
  return (path) => {
    const own = endingOf(path)
    const ending = endings.has(own) ? own : OTHER
    const claimants = known.get(ending) ?? claimantsAt(formats, ending)
    known.set(ending, claimants)
    return claimants
  }
}

/** The formats with globs for an ending. */
function claimantsAt<Claiming extends Named>(formats: readonly Claiming[], ending: string): Claimant<Claiming>[] {
  const isOfEnding = (glob: string): boolean => endingsOf(glob).some((one) => one === ending || one === OTHER)
  return formats.flatMap((format) => {
    const globs = format.globs.filter(isOfEnding)
    const asks = (format.asks ?? []).filter(isOfEnding)
    return globs.length + asks.length === 0 ? [] : [{ format, claim: claimsOf({ ...format, globs, asks }) }]
  })
}
