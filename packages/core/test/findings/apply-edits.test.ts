import { describe, expect, it } from 'vitest'
import { applyEdits, compatibleEdits } from '../../src/findings/apply-edits.js'
import type { Edit } from '../../src/types.js'

const edit = (start: number, end: number, text: string, path = 'a'): Edit => ({ path, range: [start, end], text })

const of = (...findings: readonly (readonly Edit[])[]): Edit[] => compatibleEdits(findings.map((edits) => ({ edits })))

describe('edits of several findings', () => {
  it('are all made where they do not touch', () => {
    const edits = [edit(4, 6, 'x'), edit(0, 2, 'y'), edit(0, 2, 'z', 'b')]
    expect(of([edit(4, 6, 'x')], [edit(0, 2, 'y')], [edit(0, 2, 'z', 'b')])).toEqual(expect.arrayContaining(edits))
  })

  it('may be side by side', () => {
    expect(of([edit(0, 2, 'x')], [edit(2, 4, 'y')])).toHaveLength(2)
  })

  it('are made once when several findings have them', () => {
    expect(of([edit(0, 2, 'x')], [edit(0, 2, 'x'), edit(9, 9, 'y')])).toEqual([edit(0, 2, 'x'), edit(9, 9, 'y')])
  })

  it.each([
    ['share characters', edit(1, 3, 'y')],
    ['lie in another one', edit(1, 1, 'y')],
    ['hold another one', edit(0, 9, 'y')],
    ['say something else of the same place', edit(0, 2, 'y')],
  ])('are left to the first finding where they %s', (_, second) => {
    expect(of([edit(0, 2, 'x')], [second])).toEqual([edit(0, 2, 'x')])
  })

  it('are left to the first finding where both insert', () => {
    expect(of([edit(5, 5, 'x')], [edit(5, 5, 'y')])).toEqual([edit(5, 5, 'x')])
  })

  it('are made wholly or not at all', () => {
    expect(of([edit(0, 2, 'x')], [edit(7, 8, 'z'), edit(1, 3, 'y')])).toEqual([edit(0, 2, 'x')])
  })
})

describe('a text', () => {
  it('keeps everything between its edits', () => {
    expect(applyEdits('0123456789', [edit(9, 10, 'C'), edit(0, 1, 'A'), edit(4, 4, 'B'), edit(5, 7, '')])).toBe(
      'A123B4' + '78C',
    )
  })

  it('stays itself without edits', () => {
    expect(applyEdits('abc', [])).toBe('abc')
  })
})
