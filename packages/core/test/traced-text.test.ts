import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  HOLE,
  concat,
  concatAll,
  coverageOf,
  depthOf,
  display,
  expand,
  holesOf,
  knownStart,
  partsAtDepth,
  placeOf,
  replace,
  replaceByHole,
  slice,
  split,
  traceSource,
  trim,
  unwritten,
  withQuoting,
  writtenAs,
} from '../src/traced-text.js'
import type { Place, Range, TracedText } from '../src/types.js'

const trace = (text: string, path = 'a'): TracedText => traceSource({ path, text })

/** One character and where it was written, from the outside in. */
interface Character {
  readonly character: string
  readonly origins: readonly WrittenAt[]
}

interface WrittenAt extends Place {
  readonly verbatim: boolean
}

/** What the atoms say of each single character. */
const charactersOf = ({ atoms }: TracedText): Character[] =>
  atoms.flatMap(({ text = HOLE, origins }) =>
    text.split('').map((character, at) => ({
      character,
      origins: origins.map(({ path, range: [start, end], verbatim }) => ({
        path,
        range: verbatim ? ([start + at, start + at + 1] as const) : ([start, end] as const),
        verbatim,
      })),
    })),
  )

/** The traced text beside a plain list of characters on which the same is done. */
interface Pair {
  readonly traced: TracedText
  readonly model: readonly Character[]
}

const textOf = (model: readonly Character[]): string => model.map(({ character }) => character).join('')

/** The place around all of the characters, if all were written in one file at the depth. */
function modelPlace(model: readonly Character[], depth: number): Place | undefined {
  const origins = model.map((one) => one.origins[depth])
  const [first] = origins
  if (!first || origins.some((origin) => origin?.path !== first.path)) return undefined
  const ranges = origins.flatMap((origin) => (origin ? [origin.range] : []))
  const [start, end] = [Math.min(...ranges.map((range) => range[0])), Math.max(...ranges.map((range) => range[1]))]
  return { path: first.path, range: [start, end] }
}

function modelOrigins(model: readonly Character[]): WrittenAt[] {
  const origins: WrittenAt[] = []
  for (let place = modelPlace(model, 0); place; place = modelPlace(model, origins.length)) {
    origins.push({ ...place, verbatim: false })
  }
  return origins
}

const modelReplace = (model: readonly Character[], text: string): Character[] =>
  text.split('').map((character) => ({ character, origins: modelOrigins(model) }))

const modelExpand = (use: readonly Character[], value: readonly Character[]): Character[] =>
  value.map(({ character, origins }) => ({ character, origins: [...modelOrigins(use), ...origins] }))

function modelSplit(model: readonly Character[], separator: string): Character[][] {
  let at = 0
  return textOf(model)
    .split(separator)
    .map((piece) => {
      at += piece.length + separator.length
      return model.slice(at - piece.length - separator.length, at - separator.length)
    })
}

function modelTrim(model: readonly Character[]): readonly Character[] {
  const text = textOf(model)
  const start = text.length - text.trimStart().length
  return model.slice(start, Math.max(start, text.trimEnd().length))
}

const MAX_LENGTH = 300
const hole = { name: '$X', meaning: 'unknown' } as const

/** One operation on values of the pool, of which it takes one or two and a pair of numbers. */
type Operation = (one: Pair, other: Pair, from: number, to: number) => readonly Pair[]

const OPERATIONS: Readonly<Record<string, Operation>> = {
  slice: ({ traced, model }, _, from, to) => [{ traced: slice(traced, from, to), model: model.slice(from, to) }],
  concat: (one, other) => [
    { traced: concat(one.traced, other.traced, one.traced), model: [...one.model, ...other.model, ...one.model] },
  ],
  split: ({ traced, model }) => {
    const models = modelSplit(model, '/')
    return split(traced, '/').map((part, index) => ({ traced: part, model: models[index] ?? [] }))
  },
  trim: ({ traced, model }) => [{ traced: trim(traced), model: modelTrim(model) }],
  replace: ({ traced, model }, _, from) => {
    const text = 'xyz /'.slice(0, from % 6)
    return [{ traced: replace(traced, text), model: modelReplace(model, text) }]
  },
  replaceByHole: ({ traced, model }) => [{ traced: replaceByHole(traced, hole), model: modelReplace(model, HOLE) }],
  expand: (use, value) => [{ traced: expand(use.traced, value.traced), model: modelExpand(use.model, value.model) }],
}

const SOURCES: Readonly<Record<string, string>> = { a: '/mnt/c/Users/me ', b: ' $SRC/data ' }

const start = (path: string): Pair => {
  const traced = trace(SOURCES[path] ?? '', path)
  return { traced, model: charactersOf(traced) }
}

const step = fc.record({
  operation: fc.constantFrom(...Object.values(OPERATIONS)),
  one: fc.nat(),
  other: fc.nat(),
  from: fc.nat(20),
  to: fc.nat(40),
})

const pool = fc.array(step, { maxLength: 14 }).map((steps) => {
  const pairs = [start('a'), start('b')]
  const pick = (index: number): Pair => pairs[index % pairs.length] ?? start('a')
  for (const { operation, one, other, from, to } of steps) {
    const made = operation(pick(one), pick(other), from, to)
    pairs.push(...made.filter(({ model }) => model.length <= MAX_LENGTH))
  }
  return pairs
})

describe('any sequence of operations', () => {
  it('keeps each character and every place it came from', () => {
    fc.assert(
      fc.property(pool, (pairs) => {
        for (const { traced, model } of pairs) {
          expect(traced.text).toBe(textOf(model))
          expect(charactersOf(traced)).toEqual(model)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives verbatim characters the range of the same characters in the file', () => {
    fc.assert(
      fc.property(pool, (pairs) => {
        for (const { atoms } of pairs.map(({ traced }) => traced)) {
          for (const { text, origins } of atoms) {
            const origin = origins.at(-1)
            if (origin?.verbatim) expect(SOURCES[origin.path]?.slice(...origin.range)).toBe(text)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('has a place around all of its characters, or none', () => {
    fc.assert(
      fc.property(pool, (pairs) => {
        for (const { traced, model } of pairs) expect(placeOf(traced)).toEqual(modelPlace(model, 0))
      }),
      { numRuns: 500 },
    )
  })

  it('shows holes by their names and ends the known start before the first', () => {
    fc.assert(
      fc.property(pool, (pairs) => {
        for (const { traced } of pairs) {
          expect(display(traced)).toBe(traced.text.replaceAll(HOLE, '$X'))
          expect(knownStart(traced)).toBe(traced.text.split(HOLE)[0])
          expect(holesOf(traced)).toHaveLength(traced.text.split(HOLE).length - 1)
        }
      }),
    )
  })
})

/** `C:\\t`, as JSON writes `C:\t`: one escape between verbatim runs. */
function escaped(): TracedText {
  const file = trace('"C:\\\\tmp"')
  return concat(slice(file, 1, 3), replace(slice(file, 3, 5), '\\'), slice(file, 5, 8))
}

/** `$SRC/data` in one file, with the value `/mnt/c` that another one gives `SRC`. */
function used(): TracedText {
  const use = trace('-v $SRC/data:/y', 'run.sh')
  const definition = slice(trace('SRC=/mnt/c\n', '.env'), 4, 10)
  return concat(expand(slice(use, 3, 7), definition), slice(use, 7, 12))
}

interface Expected {
  readonly range: Range
  readonly whole: boolean
}

describe('what a text covers of a file', () => {
  const folded = replace(slice(trace('a\n  b'), 0, 5), 'a b')
  const cases: Record<string, [text: TracedText, depth: number, expected: Expected | undefined]> = {
    'all of it': [trace('/mnt/c'), 0, { range: [0, 6], whole: true }],
    'a part of it': [slice(trace('/mnt/c'), 1, 4), 0, { range: [1, 4], whole: true }],
    'from a run to the end of an escape': [slice(escaped(), 0, 3), 0, { range: [1, 5], whole: true }],
    'an escape alone': [slice(escaped(), 2, 3), 0, { range: [3, 5], whole: true }],
    'all of a fold': [folded, 0, { range: [0, 5], whole: true }],
    'a part of a fold, so that the rest of it would be lost': [slice(folded, 0, 1), 0, { range: [0, 5], whole: false }],
    'the other part of it': [slice(folded, 1), 0, { range: [0, 5], whole: false }],
    'a use and what stands behind it': [used(), 0, { range: [3, 12], whole: true }],
    'a part of a use': [slice(used(), 0, 4), 0, { range: [3, 7], whole: false }],
    'a use but for its first characters': [slice(used(), 4), 0, { range: [3, 12], whole: false }],
    'all of a use': [slice(used(), 0, 6), 0, { range: [3, 7], whole: true }],
    'the definition behind a use': [slice(used(), 0, 6), 1, { range: [4, 10], whole: true }],
    'a part of the definition': [slice(used(), 1, 4), 1, { range: [5, 8], whole: true }],
    'nothing where a part was not defined': [used(), 1, undefined],
    'nothing without characters': [slice(trace('a'), 1), 0, undefined],
    'nothing in several files': [concat(trace('a', 'a'), trace('b', 'b')), 0, undefined],
    'what is in another order, though not to be rewritten': [
      concat(slice(trace('abcd'), 2), slice(trace('abcd'), 0, 2)),
      0,
      { range: [0, 4], whole: false },
    ],
    'two definitions of one text, though not what is between them': [
      concat(
        expand(trace('$A', 'b'), slice(trace('A=x B=y'), 2, 3)),
        expand(trace('  $B', 'b'), slice(trace('A=x B=y'), 6)),
      ),
      1,
      { range: [2, 7], whole: false },
    ],
    'quotes between two parts': [
      concat(slice(trace('a"b"'), 0, 1), slice(trace('a"b"'), 2, 3)),
      0,
      { range: [0, 3], whole: true },
    ],
    'nothing of what stands in no file': [unwritten('a'), 0, undefined],
    'nothing of what is partly in no file': [concat(trace('a'), unwritten('b')), 0, undefined],
    'a hole for the whole of its place': [replaceByHole(trace('$(pwd)'), hole), 0, { range: [0, 6], whole: true }],
    'less than the place that was replaced in part': [
      replace(slice(folded, 0, 1), 'x'),
      0,
      { range: [0, 5], whole: false },
    ],
    'less than a use that was taken in part': [
      expand(slice(folded, 0, 1), trace('value', 'b')),
      0,
      { range: [0, 5], whole: false },
    ],
  }
  for (const [title, [text, depth, expected]] of Object.entries(cases)) {
    it(title, () => {
      const coverage = coverageOf(text, depth)
      expect(coverage && { range: coverage.place.range, whole: coverage.whole }).toEqual(expected)
    })
  }

  it('the writings at both ends, the innermost first', () => {
    const text = concat(
      writtenAs(writtenAs(trace('a'), 'json'), 'shell-bare'),
      writtenAs(slice(trace('ab'), 1), 'json'),
    )
    expect(coverageOf(text)).toMatchObject({ first: ['shell-bare', 'json'], last: ['json'] })
  })
})

describe('the place of a text is where it is used', () => {
  it('though its characters were written elsewhere', () => {
    expect(placeOf(used())).toEqual({ path: 'run.sh', range: [3, 12] })
  })
})

describe('the depth of a text', () => {
  it('is how often it was passed', () => {
    const twice = expand(trace('$A', 'c'), expand(trace('$B', 'b'), trace('/mnt/c')))
    expect([unwritten('a'), trace('a'), used(), twice].map(depthOf)).toEqual([0, 1, 2, 3])
    expect(twice.atoms[0]?.origins.map(({ path, range }) => [path, range])).toEqual([
      ['c', [0, 2]],
      ['b', [0, 2]],
      ['a', [0, 6]],
    ])
  })
})

describe('the parts that have an origin at a depth', () => {
  const value = trace('VALUE', 'b')
  const use = trace('$A-$B', 'a')
  const both = concat(expand(slice(use, 0, 2), value), slice(use, 2, 3), expand(slice(use, 3), value))
  const cases: Record<string, [text: TracedText, depth: number, parts: string[]]> = {
    'are all of it at the first': [both, 0, ['VALUE-VALUE']],
    'are the values at the second': [both, 1, ['VALUE', 'VALUE']],
    'are none behind the last': [both, 2, []],
    'are as long as they go': [
      concat(expand(slice(use, 0, 2), value), expand(slice(use, 3), value)),
      1,
      ['VALUEVALUE'],
    ],
    'leave out what stands in no file': [concat(unwritten('x'), trace('a'), unwritten('y')), 0, ['a']],
  }
  for (const [title, [text, depth, parts]] of Object.entries(cases)) {
    it(title, () => {
      expect(partsAtDepth(text, depth).map((part) => part.text)).toEqual(parts)
    })
  }
})

describe('quoting', () => {
  it('is said of every atom and survives a slice', () => {
    const quoted = withQuoting(escaped(), 'quoted')
    expect(slice(quoted, 1, 4).atoms.map(({ quoting }) => quoting)).toEqual(['quoted', 'quoted', 'quoted'])
  })
})

describe('a text of a hundred thousand parts', () => {
  it('is joined, cut and searched before the test ends', () => {
    const file = trace('ab/'.repeat(100_000))
    const parts = split(file, '/')
    expect(parts).toHaveLength(100_001)
    const whole = concatAll(parts)
    expect(slice(whole, 100_000, 100_004).text).toBe('abab')
    expect(coverageOf(whole)?.place.range).toEqual([0, 299_999])
  })
})
