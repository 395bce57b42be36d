import { concatAll, slice, split, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { holeAt } from '../holes.js'
import { quoted } from '../words/quote.js'
import { filledAt } from './item-commands.js'
import { MOST_ITEMS, type ItemCommand, type Row } from './items.js'
import { hasAny, optionsFrom, valuesOf } from './operands.js'
import { words, type Wrapper } from './wrapper.js'

const PARALLEL: Wrapper = {
  short: 'jnNaLIPSC',
  long: words(
    '--jobs --max-args --arg-file --colsep --delay --joblog --results --retries --timeout --tagstring --workdir --wd --halt --sshlogin --sshloginfile --slf --load --memfree --max-procs --shuf-seed --tmpdir',
  ),
}

/** `{}`, `{2}`, and `{.}`, `{1/}` and their like, which give a part of an item. */
const PLACE = /\{(\d*)([./%#]*)\}/g

function filled(word: TracedText, row: Row): TracedText {
  const parts: TracedText[] = []
  let start = 0
  for (const { index, 0: place, 1: column = '', 2: part } of word.text.matchAll(PLACE)) {
    const written = slice(word, index, index + place.length)
    const columns = column === '' ? row : row.slice(Number(column) - 1, Number(column))
    parts.push(
      slice(word, start, index),
      part === '' ? filledAt(place)(written, columns) : holeAt(written, place, 'unknown'),
    )
    start = index + place.length
  }
  return concatAll([...parts, slice(word, start)])
}

/** Each of the rows with each of the items behind it. */
const crossed = (rows: readonly Row[], items: readonly TracedText[]): Row[] =>
  rows.flatMap((row) => items.map((item) => [...row, item])).slice(0, MOST_ITEMS)

/** Each of the rows with the item at the same position. */
const linked = (rows: readonly Row[], items: readonly TracedText[]): Row[] =>
  rows.map((row, index) => [...row, ...items.slice(index % Math.max(items.length, 1)).slice(0, 1)])

/** The rows that the lists behind `:::` and `:::+` make; those of files are not known. */
function rowsOf(lists: readonly TracedText[]): readonly Row[] {
  let rows: readonly Row[] = [[]]
  for (let index = 0; index < lists.length;) {
    const kind = lists[index]
    const next = lists.findIndex(({ text }, at) => at > index && /^:{3,4}\+?$/.test(text))
    const end = next < 0 ? lists.length : next
    const given = lists.slice(index + 1, end)
    const items = kind?.text.startsWith('::::') ? [holeAt(kind, '{}', 'unknown')] : given
    rows = kind?.text.endsWith('+') ? linked(rows, items) : crossed(rows, items)
    index = end
  }
  return rows
}

function withColumns(rows: readonly Row[], separator: string | undefined): readonly Row[] {
  return separator === undefined ? rows : rows.map((row) => row.flatMap((item) => split(item, separator)))
}

type Fill = NonNullable<ItemCommand['fill']>

/** The shell reads the items as they are, with `-q` the whole words. */
function fillerOf(place: string | undefined, quotes: boolean): Fill {
  const fill = place === undefined ? filled : filledAt(place)
  return quotes ? (word, row) => quoted(fill(word, row)) : (word, row) => fill(word, row.map(quoted))
}

/** GNU `parallel`, which gives a shell the command's words with each item in their midst, or the items themselves. */
export function parallel(argv: readonly TracedText[]): readonly ItemCommand[] {
  const first = argv.findIndex(({ text }) => /^:{3,4}\+?$/.test(text))
  const line = first < 0 ? argv : argv.slice(0, first)
  const { options, end } = optionsFrom(PARALLEL, line, 1)
  if (hasAny(options, words('-S --sshlogin --slf --sshloginfile --dry-run --dryrun'))) return []
  const [separator] = valuesOf(options, ['-C', '--colsep'])
  const [place, file] = [valuesOf(options, ['-I'])[0]?.text, valuesOf(options, ['-a', '--arg-file'])[0]]
  const fill = fillerOf(place, hasAny(options, ['-q', '--quote']))
  const command = line.slice(end)
  const isPlaced = command.some(({ text }) => (place === undefined ? text.search(PLACE) >= 0 : text.includes(place)))
  const unplaced = isPlaced ? [] : [unwritten('{}')]
  const given = first < 0 ? undefined : withColumns(rowsOf(argv.slice(first)), separator?.text)
  return [
    {
      kind: 'items',
      argv: [...command, ...unplaced],
      items: given ?? (file ? [[holeAt(file, '…', 'unknown')]] : 'lines'),
      fill: command.length === 0 ? filled : fill,
      isScript: true,
    },
  ]
}
