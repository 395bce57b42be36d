import { readFileSync } from 'node:fs'

/** The plugin's README. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The code blocks of a language, in the order of the text. */
export const blocksOf = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)[^\n]*\n(.*?)^```$/gms)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  )
