import type { Description } from '@mount-lint/core'

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What ESLint shows of a finding; `where` says in brackets where else it stands. */
export const sentenceOf = ({ message, help }: Description, where = ''): string =>
  help === undefined ? `${message}${where}.` : `${message}${where}; ${help}.`
