import { EMPTY, HOLE, split, concatAll } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import type { ItemCommand } from './item-commands.js'
import { holeAt } from '../holes.js'
import type { Value } from '../state/state.js'

const MOST_ITEMS = 64

function replacePlaceholder(word: TracedText, placeholder: string, item: TracedText): TracedText {
  const [first = EMPTY, ...rest] = split(word, placeholder)
  return concatAll([first, ...rest.flatMap((part) => [item, part])])
}

/** `xargs` takes quotes away itself. */
const withoutQuotes = (word: TracedText): TracedText =>
  /["']/.test(word.text) ? concatAll(split(word, '"').flatMap((part) => split(part, "'"))) : word

/** The command for each item, or the one for all. */
export function itemCommands(
  input: Value,
  { argv, placeholder, items: given }: ItemCommand,
): (readonly TracedText[])[] {
  const [first] = argv
  if (!first) return []
  const unknown = holeAt(first, '…', 'unknown')
  const text = input.kind === 'text' && !input.text.text.includes(HOLE) ? input.text : undefined
  if (placeholder === undefined) {
    const words = text
      ? split(text, '\n')
          .flatMap((line) => split(line, ' '))
          .filter((word) => word.text !== '')
          .map(withoutQuotes)
      : [unknown]
    return [[...argv, ...words.slice(0, MOST_ITEMS)]]
  }
  const lines = text ? split(text, '\n').filter((line) => line.text !== '') : [unknown]
  const items = (given ?? lines).slice(0, MOST_ITEMS)
  return items.map((item) => argv.map((word) => replacePlaceholder(word, placeholder, item)))
}
