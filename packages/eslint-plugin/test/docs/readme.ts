import { readFileSync } from 'node:fs'

/** The plugin's README. */
export const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** A code block of the README. */
export interface Block {
  readonly language: string
  /** The name of the file that it stands for; empty where there is none. */
  readonly file: string
  readonly text: string
}

/** The code blocks of a language, in the order of the text. */
export const blocksOf = (language: string): Block[] =>
  [...README.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```$/gms)]
    .map(([, name = '', file = '', text = '']) => ({ language: name, file, text }))
    .filter((block) => block.language === language)
