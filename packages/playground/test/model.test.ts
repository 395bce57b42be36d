import { describe, expect, test } from 'vitest'
import { activeFile, EMPTY_PROJECT, modelOf, projectOf, update, type Action } from '../src/model.js'

const [a, b, c] = ['a.sh', 'b.sh', 'c.sh'].map((name) => ({ name, text: `${name}\n` })) as [File, File, File]
interface File {
  readonly name: string
  readonly text: string
}

const start = modelOf({ machine: 'wsl', files: [a, b, c] })

const after = (...actions: readonly Action[]) => actions.reduce(update, start)

const filesAfter = (...actions: readonly Action[]) => projectOf(after(...actions)).files

const fix: Action = { type: 'fix', edits: [{ path: 'b.sh', range: [0, 1], text: 'B' }] }

describe('a file', () => {
  test('of a link opens in the editor first', () => {
    expect(activeFile(start)).toEqual({ id: 0, ...a })
  })

  test('can be edited at any position', () => {
    expect(filesAfter({ type: 'edit', id: 1, text: 'new' })).toEqual([a, { name: 'b.sh', text: 'new' }, c])
  })

  test('has a unique name', () => {
    expect(filesAfter({ type: 'rename', id: 2, name: 'a.sh' })[2]).toEqual({ name: 'a-2.sh', text: c.text })
    expect(filesAfter({ type: 'rename', id: 2, name: 'c.sh' })[2]).toEqual(c)
  })

  test('that is added opens in the editor, with Linux line ends', () => {
    const model = after({ type: 'add', files: [{ name: 'a.sh', text: 'x\r\ny' }] })
    expect(activeFile(model)).toEqual({ id: 3, name: 'a-2.sh', text: 'x\ny' })
  })

  test.each([
    [0, 0, 'b.sh'],
    [2, 2, 'b.sh'],
    [1, 2, 'c.sh'],
  ])('that is removed is replaced by its neighbour in the editor: %i of %i', (removed, selected, shown) => {
    const model = after({ type: 'select', id: selected }, { type: 'remove', id: removed })
    expect(activeFile(model).name).toBe(shown)
  })

  test('that is the last one is replaced by an empty file', () => {
    const model = after(...[0, 1, 2].map((id): Action => ({ type: 'remove', id })))
    expect(projectOf(model)).toEqual(EMPTY_PROJECT)
  })
})

describe('a fix', () => {
  test('changes the files, and can be undone', () => {
    expect(filesAfter(fix)[1]).toEqual({ name: 'b.sh', text: 'B.sh\n' })
    expect(filesAfter(fix, { type: 'undo-fix' })).toEqual([a, b, c])
  })

  test('can be undone until a file changes', () => {
    const edited = { name: 'a.sh', text: 'new' }
    const actions: readonly Action[] = [fix, { type: 'edit', id: 0, text: 'new' }, { type: 'undo-fix' }]
    expect(filesAfter(...actions)).toEqual([edited, { name: 'b.sh', text: 'B.sh\n' }, c])
  })

  test('can be undone after the editor reports the same text', () => {
    expect(filesAfter(fix, { type: 'edit', id: 1, text: 'B.sh\n' }, { type: 'undo-fix' })).toEqual([a, b, c])
  })
})

test('opening a project replaces all files', () => {
  const model = after({ type: 'open', project: { machine: 'ci', files: [a] } })
  expect(model).toMatchObject({ machine: 'ci', files: [{ id: 3, ...a }], active: 3 })
})

test('choosing another machine changes nothing else', () => {
  expect(after({ type: 'choose-machine', machine: 'macos' })).toEqual({ ...start, machine: 'macos' })
})
