import { HOLE, slice, unwritten } from '../../../traced-text.js'
import type { TracedText } from '../../../types.js'
import { filtered, inputOf, joinLines, linesOf } from './lines.js'
import { isLiteral, type Machine } from '../patterns/machine.js'
import { search } from '../patterns/search.js'
import { hasOnly, optionsOf, valueOf, type Options } from './options.js'
import { programName } from './reach.js'
import type { Run } from './program.js'
import { regexOf } from '../patterns/regex.js'

/** What `grep` is asked for. */
interface Asked {
  readonly options: Options
  readonly machines: readonly (Machine | undefined)[]
  readonly files: readonly TracedText[]
}

const FOLLOWED = 'vEhsFixoqcemG'

const literalSource = (text: string): string => text.replace(/[^\w\s/:-]/g, '\\$&')

function machineFor(pattern: string, letters: string, isExtended: boolean): Machine | undefined {
  if (pattern.includes(HOLE)) return undefined
  const isFixed = letters.includes('F')
  const syntax = isExtended || isFixed ? 'extended' : 'basic'
  const source = isFixed ? literalSource(pattern) : pattern
  const whole = !letters.includes('x') ? source : syntax === 'extended' ? `^(${source})$` : `^\\(${source}\\)$`
  return regexOf(whole, syntax, letters.includes('i') ? 'any case' : 'exact')
}

function asked(run: Run): Asked | undefined {
  const name = programName(run.name)
  const options = optionsOf(run.args, 'em')
  const written = options.values.get('e')
  const patterns = written ?? options.operands.slice(0, 1)
  if (patterns.length === 0) return undefined
  const letters = options.letters + (name === 'fgrep' ? 'F' : '')
  const isExtended = name === 'egrep' || letters.includes('E')
  const machines = patterns.flatMap(({ text }) => text.split('\n')).map((one) => machineFor(one, letters, isExtended))
  return { options, machines, files: written ? options.operands : options.operands.slice(1) }
}

/** What is sure of the lines that a pattern is not followed for: comments and empty lines are what people leave out. */
const isComment = ({ text }: TracedText): boolean => /^\s*(?:#|$)/.test(text)

type Chosen = readonly TracedText[] | undefined

function withoutMatches(run: Run, { machines }: Asked, lines: readonly TracedText[]): Chosen {
  const known = machines.filter((machine) => machine !== undefined)
  const asksForComments = run.args.some(({ text }) => text.includes('#'))
  const isDropped = (line: TracedText): boolean =>
    known.some((machine) => search(machine, line.text) !== undefined) ||
    (known.length < machines.length && asksForComments && isComment(line))
  return lines.filter((line) => !isDropped(line))
}

/** Lines that match; undefined where what is not known of a line may match, or be lines of its own. */
function withMatches(machines: readonly Machine[], lines: readonly TracedText[]): Chosen {
  const matches = (line: TracedText): boolean => machines.some((machine) => search(machine, line.text) !== undefined)
  const isOpen = ({ text }: TracedText): boolean => text.includes(HOLE)
  if (lines.some((line) => isOpen(line) && (!machines.every(isLiteral) || !matches(line)))) return undefined
  return lines.filter(matches)
}

/** The lines that `grep` chooses. */
function chosen(run: Run, all: Asked, input: TracedText): Chosen {
  const lines = linesOf(input)
  const { options, machines } = all
  if (options.letters.includes('v')) return withoutMatches(run, all, lines)
  const known = machines.filter((machine) => machine !== undefined)
  const found = known.length === machines.length ? withMatches(known, lines) : undefined
  const most = Number(valueOf(options, 'm')?.text ?? Infinity)
  return found?.slice(0, most)
}

/** `-o`: what matches of the lines, each for itself. */
function matchesIn(machine: Machine | undefined, lines: readonly TracedText[]): TracedText[] | undefined {
  if (!machine || lines.some(({ text }) => text.includes(HOLE))) return undefined
  return lines.flatMap((line) => {
    const parts: TracedText[] = []
    for (let at = 0; at <= line.text.length;) {
      const [start, end] = search(machine, line.text, at) ?? []
      if (start === undefined || end === undefined) break
      if (end > start) parts.push(slice(line, start, end))
      at = end > start ? end : end + 1
    }
    return parts
  })
}

export function grep(run: Run): TracedText | undefined {
  const all = asked(run)
  const input = all && inputOf(run, all.files)
  if (!all || !input || !hasOnly(all.options, FOLLOWED)) return undefined
  const lines = chosen(run, all, input)
  if (!lines) return filtered(run)
  const { letters } = all.options
  if (letters.includes('q')) return joinLines(run, [])
  if (letters.includes('c')) return joinLines(run, [unwritten(lines.length.toString())])
  const printed = letters.includes('o') && !letters.includes('v') ? matchesIn(all.machines[0], lines) : lines
  return printed ? joinLines(run, printed) : filtered(run)
}

/** Whether `grep` finds a line, where that is known. */
export function grepFinds(run: Run): boolean | undefined {
  const all = asked(run)
  const input = all && inputOf(run, all.files)
  if (!all || !input || input.text.includes(HOLE) || !hasOnly(all.options, FOLLOWED)) return undefined
  if (all.machines.includes(undefined)) return undefined
  const lines = chosen(run, all, input)
  return lines && lines.length > 0
}
