import { concatAll, HOLE, replaceByHole, slice, unwritten } from '../../traced-text.js'
import type { TracedText } from '../../types.js'
import { splitArguments } from '../windows/arguments.js'
import { meaningOnWindows } from '../windows/known-names.js'
import { rowsOf } from '../windows/variables.js'
import { evaluateExpression } from './evaluate.js'
import type { Element, Expression } from './nodes.js'
import type { PowerShellScope, PowerShellValue } from './state.js'

const MOST_ROWS = 32

/** After `--%`, only `%NAME%` is expanded. */
function verbatimWords(text: TracedText): TracedText[] {
  const parts = [...text.text.matchAll(/%(\w+)%|[^%]+|%/g)].map(({ 0: match, 1: name, index }) => {
    const part = slice(text, index, index + match.length)
    return name === undefined ? part : replaceByHole(part, { name: match, meaning: meaningOnWindows(name) })
  })
  return splitArguments(concatAll(parts))
}

/** An unknown value may be a list of any length. */
const asMany = (word: TracedText): TracedText =>
  word.text === HOLE && word.atoms[0]?.hole?.meaning === 'unknown'
    ? { ...word, atoms: word.atoms.map((atom) => ({ ...atom, quoting: 'expanded' })) }
    : word

const isAlone = ({ kind }: Expression): boolean => kind === 'variable' || kind === 'unknown'

/** A list with commas is one argument of a program, unless it contains spaces. */
function listWords(scope: PowerShellScope, list: Expression & { kind: 'list' }): readonly (readonly TracedText[])[] {
  const columns = list.items.map((item) => evaluateExpression(scope, item))
  return rowsOf(columns, MOST_ROWS).map((values) => joinedWords(values, list.joints))
}

function joinedWords(values: readonly PowerShellValue[], joints: readonly TracedText[]): TracedText[] {
  const words: TracedText[][] = [[]]
  for (const [index, { items }] of values.entries()) {
    for (const [count, item] of items.entries()) {
      if (count > 0) words.push([])
      words.at(-1)?.push(item)
    }
    const joint = joints[index]?.text
    if (joint === undefined) continue
    if (/^\s/.test(joint)) words.push([])
    words.at(-1)?.push(unwritten(','))
    if (/\s$/.test(joint)) words.push([])
  }
  return words.map((parts) => concatAll(parts))
}

function wordsOf(scope: PowerShellScope, element: Element): readonly (readonly TracedText[])[] {
  switch (element.kind) {
    case 'verbatim':
      return [verbatimWords(element.text)]
    case 'splat':
      return evaluateExpression(scope, element.variable).map(({ items }) => items.map(asMany))
    case 'word':
      if (element.value.kind === 'list') return listWords(scope, element.value)
      return evaluateExpression(scope, element.value).map(({ items }) =>
        isAlone(element.value) ? items.map(asMany) : items,
      )
  }
}

/** The possible arguments of a program. */
export const programWords = (
  scope: PowerShellScope,
  elements: readonly Element[],
): readonly (readonly TracedText[])[] =>
  rowsOf(
    elements.map((element) => wordsOf(scope, element)),
    MOST_ROWS,
  ).map((row) => row.flat())
