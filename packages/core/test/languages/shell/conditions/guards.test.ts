import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { read as readShell } from '../../../../src/formats/shell/read.js'
import { simplified } from '../../../../src/languages/shell/domain/value-set.js'
import { createDecision, createDiagrams } from '../../../../src/languages/shell/domain/decision-diagram.js'
import { createFuel } from '../../../../src/languages/shell/domain/fuel.js'
import {
  ALWAYS,
  anyOf,
  areTogether,
  both,
  butNot,
  given,
  NEVER,
  when,
  type PathCondition,
} from '../../../../src/languages/shell/domain/path-condition.js'

/** More fuel than the properties use. */
const FREE = createDiagrams(createFuel(Infinity))

/** Few enough for every guard of them to be kept as it is. */
const conditions = Array.from({ length: 4 }, (_, number) => createDecision(number, FREE))

type Truth = (outcomes: readonly boolean[]) => boolean

interface Formula {
  readonly guard: PathCondition
  readonly truth: Truth
}

const atom = fc.tuple(fc.nat(conditions.length - 1), fc.boolean()).map(([number, is]): Formula => {
  const condition = conditions[number] ?? createDecision(number, FREE)
  return { guard: when(condition, is ? 'yes' : 'no'), truth: (outcomes: readonly boolean[]) => outcomes[number] === is }
})

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'medium' },
    atom,
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => ({
      guard: both(a.guard, b.guard),
      truth: (outcomes: readonly boolean[]) => a.truth(outcomes) && b.truth(outcomes),
    })),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => ({
      guard: anyOf([a.guard, b.guard]),
      truth: (outcomes: readonly boolean[]) => a.truth(outcomes) || b.truth(outcomes),
    })),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => ({
      guard: butNot(a.guard, b.guard),
      truth: (outcomes: readonly boolean[]) => a.truth(outcomes) && !b.truth(outcomes),
    })),
  ),
}))

const ALL_OUTCOMES = Array.from({ length: 2 ** conditions.length }, (_, bits) =>
  conditions.map((_, index) => (bits & (1 << index)) !== 0),
)

/** Whether the guard holds where all conditions go some way. */
const holds = (guard: PathCondition, outcomes: readonly boolean[]): boolean =>
  areTogether(
    guard,
    outcomes.map((is, index) => when(conditions[index] ?? createDecision(index, FREE), is ? 'yes' : 'no')).reduce(both),
  )

describe('guards', () => {
  it('hold under the outcomes that they were made for', () => {
    fc.assert(
      fc.property(formula, fc.constantFrom(...ALL_OUTCOMES), ({ guard, truth }, outcomes) => {
        expect(holds(guard, outcomes)).toBe(truth(outcomes))
      }),
    )
  })

  it('are the same object where they hold alike', () => {
    fc.assert(
      fc.property(formula, formula, (a, b) => {
        const areAlike = ALL_OUTCOMES.every((outcomes) => a.truth(outcomes) === b.truth(outcomes))
        expect(a.guard === b.guard).toBe(areAlike)
      }),
    )
  })

  it('say under what is known what they say without', () => {
    fc.assert(
      fc.property(formula, formula, (a, known) => {
        const shown = given(a.guard, known.guard)
        expect(both(shown, known.guard)).toBe(both(a.guard, known.guard))
      }),
    )
  })

  it('of very many conditions only let more combinations count as possible', () => {
    const many = Array.from({ length: 300 }, (_, number) => createDecision(100 + number, FREE))
    const chain = many.map((condition) => when(condition, 'yes')).reduce(both)
    const [first = createDecision(0, FREE), last = createDecision(0, FREE)] = [many[0], many.at(-1)]
    expect(areTogether(chain, when(first, 'no'))).toBe(true)
    expect(areTogether(chain, when(last, 'no'))).toBe(false)
  })

  it('of the same value become one', () => {
    const [a, b] = conditions.map((condition) => when(condition, 'yes'))
    const rest = butNot(ALWAYS, a ?? NEVER)
    expect(
      simplified([
        { condition: both(rest, b ?? NEVER), value: 'x' },
        { condition: a ?? NEVER, value: 'y' },
        { condition: butNot(rest, b ?? NEVER), value: 'x' },
      ]),
    ).toEqual([
      { condition: rest, value: 'x' },
      { condition: a, value: 'y' },
    ])
  })
})

describe('the work that guards make', () => {
  it('ends the search for combinations in time', () => {
    const fuel = createFuel(4_000)
    const diagrams = createDiagrams(fuel)
    const many = Array.from({ length: 400 }, (_, number) => when(createDecision(number, diagrams), 'yes'))
    const pairs = many.flatMap((a, index) => many.slice(0, index).map((b) => anyOf([a, b])))
    pairs.reduce((all, pair) => both(all, pair), ALWAYS)
    const [a = NEVER, b = NEVER] = [createDecision(1000, diagrams), createDecision(1001, diagrams)].map((one) =>
      when(one, 'yes'),
    )
    expect(areTogether(a, b)).toBe(true)
    expect(fuel.used).toBeLessThan(1_000_000)
  })

  afterEach(() => vi.restoreAllMocks())

  /** Conditions noted down while a script of as many parts is read. */
  function notes(part: (index: number) => string, parts: number): number {
    const text = Array.from({ length: parts }, (_, index) => part(index)).join('\n')
    const set = vi.spyOn(Map.prototype, 'set')
    readShell({ path: 'run.sh', text }, { read: () => undefined })
    const count = set.mock.calls.length
    set.mockRestore()
    return count
  }

  it.each<[title: string, part: (index: number) => string]>([
    ['exits', () => 'cd /srv || exit 1'],
    ['branches', (index) => `if [ "$A${(index % 4).toString()}" ]; then V${(index % 3).toString()}=$B; fi`],
    ['commands whose words have many values', () => 'V=${A:-$V}; cp "$V" x'],
    [
      'branches and exits',
      (index) => `if [ "$A${(index % 9).toString()}" ]; then V=x; fi\n[ -f "$V" ] || exit 1; rm "$V"`,
    ],
  ])('grows no faster than the script with %s', (_, part) => {
    expect(notes(part, 400)).toBeLessThan(2.2 * notes(part, 200) + 100)
  })
})
