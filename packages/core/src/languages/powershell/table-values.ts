import { unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { one, type PowerShellItem, type PowerShellValue, type TableEntry } from './state.js'

const listOf = (items: readonly PowerShellItem[]): PowerShellValue => ({ items, isList: true })

const entryNamed = (entries: readonly TableEntry[], name: string): PowerShellValue | undefined =>
  entries.find(({ key }) => key.text.toLowerCase() === name.toLowerCase())?.value

/** An entry in a loop over `GetEnumerator()`. */
const asPair = ({ key, value }: TableEntry): PowerShellItem => ({
  ...key,
  entries: ['key', 'name', 'value'].map((name) => ({
    key: unwritten(name),
    value: name === 'value' ? value : one(key),
  })),
})

function memberOfTable(entries: readonly TableEntry[], name: string): PowerShellValue | undefined {
  const own = entryNamed(entries, name)
  if (own) return own
  switch (name) {
    case 'keys':
      return listOf(entries.map(({ key }) => key))
    case 'values':
      return listOf(entries.flatMap(({ value }) => value.items))
    case 'getenumerator':
      return listOf(entries.map(asPair))
    default:
      return undefined
  }
}

/** A member of a hashtable, or those of all hashtables in a list. */
export function memberOfTables({ items, isList }: PowerShellValue, name: string): PowerShellValue | undefined {
  const found = items.map(({ entries }) => entries && memberOfTable(entries, name))
  if (!isList) return found[0]
  const known = found.filter((value) => value !== undefined)
  return known.length > 0 && known.length === found.length ? listOf(known.flatMap((value) => value.items)) : undefined
}

/** `$table['key']` and `$list[0]`; the last item of a list has the index -1. */
export function tableItem({ items, isList }: PowerShellValue, key: TracedText): PowerShellValue | undefined {
  const [first] = items
  if (!isList && first?.entries) return entryNamed(first.entries, key.text)
  const item = isList && /^-?\d+$/.test(key.text) ? items.at(Number(key.text)) : undefined
  return item && one(item)
}
