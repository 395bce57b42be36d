import { argumentsAt, codeAt, type Argument, type CodeTokens } from '../code/arguments.js'
import { outermostTokens } from './brackets.js'
import { itemsOfValue, listValue, type Entry, type CodeValues } from '../code/values.js'

/** What reads the items of a collection. */
interface Items {
  readonly code: CodeTokens
  readonly evaluate: (expression: Argument) => CodeValues
}

/** The items of a list; those of `*other` are its own. */
function itemsAt({ code, evaluate }: Items, open: number): readonly CodeValues[] {
  return argumentsAt(code, open).flatMap((item) => {
    if (codeAt(code, item.from) !== '*') return [evaluate(item)]
    const [spread] = evaluate({ from: item.from + 1, to: item.to })
    return spread && spread.kind !== 'text' ? itemsOfValue(spread) : [evaluate(item)]
  })
}

/** The colon of an entry, which is outside of all brackets in it. */
const colonIn = (code: CodeTokens, entry: Argument): number | undefined =>
  outermostTokens(code, entry).find((at) => codeAt(code, at) === ':')

/** An entry whose key is a name looks like a named argument. */
function entryOf({ code, evaluate }: Items, item: Argument): Entry[] {
  const from = item.name === undefined ? item.from : item.from - 2
  const colon = colonIn(code, { from, to: item.to })
  if (colon !== undefined)
    return [{ key: evaluate({ from, to: colon }), value: evaluate({ from: colon + 1, to: item.to }) }]
  if (codeAt(code, from) !== '*') return []
  return evaluate({ from: from + 2, to: item.to }).flatMap((value) => (value.kind === 'dict' ? value.entries : []))
}

/** A value in brackets: a list, a tuple, a dictionary or an expression; a set is read as a list. */
export function collectionAt(items: Items, open: number): CodeValues {
  const { code, evaluate } = items
  const given = argumentsAt(code, open)
  const [first] = given
  const bracket = codeAt(code, open)
  if (
    bracket === '{' &&
    (!first || colonIn(code, { ...first, from: open + 1 }) !== undefined || codeAt(code, open + 1) === '*')
  )
    return [{ kind: 'dict', entries: given.flatMap((item) => entryOf(items, item)) }]
  const isGroup = bracket === '(' && first && given.length === 1 && codeAt(code, first.to) !== ','
  return isGroup ? evaluate(first) : listValue(itemsAt(items, open))
}
