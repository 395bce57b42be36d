import { afterEach, describe, expect, it, vi } from 'vitest'
import { readShell } from '../../../src/formats/shell/read.js'
import { simplified } from '../../../src/languages/shell/alternatives.js'
import { ALWAYS, both, either, type Guard } from '../../../src/languages/shell/guard.js'

const guard = (conditions: Readonly<Record<string, string>>): Guard => new Map(Object.entries(conditions))

describe('guards', () => {
  it('contradict each other where a condition goes two ways', () => {
    expect(both(guard({ a: 'yes', b: 'no' }), guard({ b: 'yes' }))).toBeUndefined()
  })

  it('are no new one where one says all that the other does', () => {
    const large = guard({ a: 'yes', b: 'no' })
    expect(both(large, guard({ b: 'no' }))).toBe(large)
    expect(both(ALWAYS, large)).toBe(large)
  })

  const cases: Record<string, [a: Guard, b: Guard, expected: Guard | undefined]> = {
    'both outcomes of one condition are none': [guard({ a: 'yes' }), guard({ a: 'no' }), ALWAYS],
    'beside others, these stay': [guard({ a: 'yes', b: 'no' }), guard({ a: 'no', b: 'no' }), guard({ b: 'no' })],
    'the wider one includes the other': [guard({ a: 'yes', b: 'no' }), guard({ a: 'yes' }), guard({ a: 'yes' })],
    'two conditions stay two guards': [guard({ a: 'yes', b: 'no' }), guard({ a: 'no', b: 'yes' }), undefined],
    'so do two of many outcomes': [guard({ a: '0' }), guard({ a: '1' }), undefined],
  }

  it.each(Object.entries(cases))('either of two: %s', (_, [a, b, expected]) => {
    expect(either(a, b)).toEqual(expected)
    expect(either(b, a)).toEqual(expected)
  })

  it('of the same value become as few as say the same', () => {
    const all = ['yes', 'no'].flatMap((a) => ['yes', 'no'].map((b) => ({ guard: guard({ a, b }), value: 'x' })))
    expect(simplified([...all, { guard: guard({ a: 'yes' }), value: 'y' }])).toEqual([
      { guard: ALWAYS, value: 'x' },
      { guard: guard({ a: 'yes' }), value: 'y' },
    ])
  })
})

describe('the work that guards make', () => {
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
