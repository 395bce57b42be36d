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

/** The source of a regular expression, also one of Python, for paths that match one of the globs. */
export const patternOf = (globs: readonly string[]): string =>
  `(?:^|/)(?:${globs.map((glob) => sourceOf(glob.replace(/^\*\*\//, ''))).join('|')})$`

const NEVER = /(?!)/

const regexOf = (globs: readonly string[] = []): RegExp =>
  globs.length === 0 ? NEVER : new RegExp(patternOf(globs), 'i')

/** What a path says of a format: certainly this one, certainly not, or the text decides. */
type Claim = 'yes' | 'no' | 'ask'

/** Decides by the path alone. */
export type Claims = (path: string) => Claim

export function claimsOf({ globs, asks, excludes }: Pick<Format, 'globs' | 'asks' | 'excludes'>): Claims {
  const [certain, possible, excluded] = [regexOf(globs), regexOf(asks), regexOf(excludes)]
  return (path) => {
    const claim = certain.test(path) ? 'yes' : possible.test(path) ? 'ask' : 'no'
    return claim !== 'no' && excluded.test(path) ? 'no' : claim
  }
}
