import { concatAll, HOLE, slice, split, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { inputOf, joinLines, linesOf } from './lines.js'
import { type Machine } from '../patterns/machine.js'
import { search } from '../patterns/search.js'
import { hasOnly, optionsOf, valueOf, type Options } from './options.js'
import type { Run } from './program.js'
import { regexOf } from '../patterns/regex.js'
import { delimiterAt } from '../words/separators.js'

/** A value of an expression: a field by its number (0: the line, `last`: the last one) or a text. */
type Term =
  { readonly kind: 'field'; readonly number: number | 'last' } | { readonly kind: 'text'; readonly text: TracedText }

type Condition =
  | { readonly kind: 'all' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'like'; readonly of: Term; readonly machine: Machine; readonly isNegated: boolean }
  | { readonly kind: 'equal'; readonly of: Term; readonly text: string; readonly isNegated: boolean }

/** `condition { print terms, terms; exit }` */
interface Program {
  readonly condition: Condition
  readonly printed: readonly (readonly Term[])[]
  readonly exits: boolean
}

const LINE: Term = { kind: 'field', number: 0 }

const TERM = /^(?:\$(\d{1,3}|NF)|"((?:[^"\\]|\\[\\"/])*)"|([A-Za-z_]\w*))\s*/

/** Terms beside one another, whose texts are put together. */
function termsOf(source: string, names: ReadonlyMap<string, TracedText>): Term[] | undefined {
  const terms: Term[] = []
  for (let rest = source.trim(); rest !== '';) {
    const [whole, field, text, name] = TERM.exec(rest) ?? []
    if (whole === undefined) return undefined
    const named = name === undefined ? undefined : names.get(name)
    if (name !== undefined && !named) return undefined
    if (field !== undefined) terms.push({ kind: 'field', number: field === 'NF' ? 'last' : Number(field) })
    else terms.push({ kind: 'text', text: named ?? unwritten((text ?? '').replace(/\\(.)/g, '$1')) })
    rest = rest.slice(whole.length)
  }
  return terms
}

function likeCondition(of: Term, source: string, isNegated: boolean): Condition | undefined {
  const machine = regexOf(source.replaceAll('\\/', '/'), 'extended')
  return machine && { kind: 'like', of, machine, isNegated }
}

const fieldTerm = (field: string): Term => ({ kind: 'field', number: field === 'NF' ? 'last' : Number(field) })

function conditionOf(source: string): Condition | undefined {
  if (source === '') return { kind: 'all' }
  const [, negation, line] = /^(!?)\s*\/((?:[^/\\]|\\.)+)\/$/.exec(source) ?? []
  if (line !== undefined) return likeCondition(LINE, line, negation === '!')
  const [, number] = /^NR\s*==\s*(\d{1,9})$/.exec(source) ?? []
  if (number !== undefined) return { kind: 'number', number: Number(number) }
  const [, matched, tilde, expression] = /^\$(\d{1,3}|NF)\s*(!?~)\s*\/((?:[^/\\]|\\.)+)\/$/.exec(source) ?? []
  if (matched !== undefined && expression !== undefined)
    return likeCondition(fieldTerm(matched), expression, tilde === '!~')
  const [, compared, operator, text] = /^\$(\d{1,3}|NF)\s*([!=]=)\s*"([^"\\]*)"$/.exec(source) ?? []
  if (compared === undefined || text === undefined) return undefined
  return { kind: 'equal', of: fieldTerm(compared), text, isNegated: operator === '!=' }
}

const LONGEST = 256

const PROGRAM = /^\s*([^{]*?)\s*(?:\{\s*(?:print\b\s*([^;{}]*?)\s*)?(?:;\s*(exit)?\s*;?\s*)?\}\s*)?$/

function programOf(source: string, names: ReadonlyMap<string, TracedText>): Program | undefined {
  const [, condition, printed, exit] = source.length > LONGEST ? [] : (PROGRAM.exec(source) ?? [])
  const when = condition === undefined ? undefined : conditionOf(condition)
  const lists = (printed ?? '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((list) => termsOf(list, names))
  const known = lists.filter((list) => list !== undefined)
  if (!when || known.length < lists.length || (!source.includes('{') && condition === '')) return undefined
  if (source.includes('{') && !/\{\s*print\b/.test(source)) return undefined
  const isLine = known.every((list) => list.length === 0)
  return { condition: when, printed: isLine ? [[LINE]] : known, exits: exit !== undefined }
}

/** The fields of a line; blanks separate them where nothing else is said. */
function fieldsOf(line: TracedText, separator: string): TracedText[] {
  if (separator !== ' ') return line.text === '' ? [] : split(line, separator)
  const fields: TracedText[] = []
  let start = 0
  for (let at = 0; at <= line.text.length;) {
    const delimiter = delimiterAt(line.text, at, ' \t')
    const isEnd = delimiter !== undefined || at === line.text.length
    if (isEnd && at > start) fields.push(slice(line, start, at))
    if (delimiter) start = delimiter.end
    at = delimiter?.end ?? at + 1
  }
  return fields
}

function textOf(term: Term, line: TracedText, fields: readonly TracedText[]): TracedText {
  if (term.kind === 'text') return term.text
  const field = term.number === 'last' ? (fields.at(-1) ?? line) : term.number === 0 ? line : fields[term.number - 1]
  return field ?? slice(line, 0, 0)
}

function holds(condition: Condition, line: TracedText, fields: readonly TracedText[], number: number): boolean {
  switch (condition.kind) {
    case 'all':
      return true
    case 'number':
      return number === condition.number
    case 'like':
      return (search(condition.machine, textOf(condition.of, line, fields).text) !== undefined) !== condition.isNegated
    case 'equal':
      return (textOf(condition.of, line, fields).text === condition.text) !== condition.isNegated
  }
}

function separatorOf(options: Options): string | undefined {
  const written = valueOf(options, 'F')?.text ?? ' '
  if (written === '\\t') return '\t'
  return written.length === 1 && !'\\^$'.includes(written) ? written : undefined
}

/** `-v name=value` */
const namesOf = ({ values }: Options): ReadonlyMap<string, TracedText> =>
  new Map(
    (values.get('v') ?? []).map((word) => {
      const at = word.text.indexOf('=')
      return [word.text.slice(0, at), slice(word, at + 1)] as const
    }),
  )

/** `awk` with one rule that prints fields and texts of lines. */
export function awk(run: Run): TracedText | undefined {
  const options = optionsOf(run.args, 'Fv')
  const [source, ...files] = options.operands
  const input = inputOf(run, files)
  const separator = separatorOf(options)
  const program = source && !source.text.includes(HOLE) ? programOf(source.text, namesOf(options)) : undefined
  if (!program || !input || input.text.includes(HOLE) || separator === undefined || !hasOnly(options, 'Fv'))
    return undefined
  const printed: TracedText[] = []
  for (const [index, line] of linesOf(input).entries()) {
    const fields = fieldsOf(line, separator)
    if (!holds(program.condition, line, fields, index + 1)) continue
    printed.push(printedLine(program, line, fields))
    if (program.exits) break
  }
  return joinLines(run, printed)
}

const printedLine = ({ printed }: Program, line: TracedText, fields: readonly TracedText[]): TracedText =>
  concatAll(
    printed.flatMap((list, index) => [
      ...(index === 0 ? [] : [unwritten(' ')]),
      ...list.map((term) => textOf(term, line, fields)),
    ]),
  )
