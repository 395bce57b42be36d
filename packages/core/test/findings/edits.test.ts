import { describe, expect, it } from 'vitest'
import type { Fix } from '../../src/findings/remedy.js'
import { editsFor } from '../../src/findings/edits.js'
import {
  concat,
  expand,
  placeOf,
  replace,
  replaceByHole,
  slice,
  traceSource,
  writtenAs,
} from '../../src/traced-text.js'
import type { Alternative, Edit, Mount, Place, TracedText, Use, Writing } from '../../src/types.js'
import { longMount } from '../support/mounts.js'

const below = (path: string): Alternative => ({ base: 'home', path })

/** A file that has its text for a name. */
const traced = (text: string, ...writings: readonly Writing[]): TracedText =>
  [...writings].reverse().reduce((inner, writing) => writtenAs(inner, writing), traceSource({ path: text, text }))

const textOf = (path: string): string => path

/** Pieces of one file, divided by `|` in the text; offsets count without the bars. */
function pieces(text: string, ...writings: Writing[]): TracedText[] {
  const bare = text.replaceAll('|', '')
  const file = traced(bare, ...writings)
  let at = 0
  return text.split('|').map((piece) => {
    at += piece.length
    return slice(file, at - piece.length, at)
  })
}

const at = (piece: TracedText): Place => {
  const place = placeOf(piece)
  if (!place) throw new Error('an empty piece has no place')
  return place
}

function fixOf(host: TracedText, alternative: Alternative, fields: Partial<Mount> = {}): Fix {
  return { mount: longMount(host, fields), host, alternative }
}

/** The host path of `-v host:target`. */
const hostOfOption = (option: TracedText): TracedText => slice(option, 3, option.text.indexOf(':', 3))

const editsOf = (fixes: readonly Fix[], uses: readonly Use[] = []): (readonly Edit[])[] => [
  ...editsFor(fixes, { mounts: fixes.map(({ mount }) => mount), uses }, textOf).values(),
]

/** `A=/mnt/c/x`, `$A`, `$A`: a definition in a shell and its uses. */
const [definition, , firstUse, , secondUse] = pieces('/mnt/c/x| |$A| |$A', 'shell-bare') as [
  TracedText,
  TracedText,
  TracedText,
  TracedText,
  TracedText,
]

describe('a host path that is written at the mount', () => {
  it('is replaced there', () => {
    const [host] = pieces('/mnt/c/x|:/y', 'shell-start') as [TracedText]
    expect(editsOf([fixOf(host, below('/x'))])).toEqual([[{ ...at(host), text: '~/x' }]])
  })

  it('keeps the variable in it', () => {
    const [head, variable, tail] = pieces('/mnt/d/archive/|$year|/in', 'shell-bare') as [
      TracedText,
      TracedText,
      TracedText,
    ]
    const hole = replaceByHole(variable, { name: '$year', meaning: 'unknown' })
    const host = concat(head, hole, tail)
    const [edits] = editsOf([fixOf(host, below('/archive/\uFFFF/in'))])
    expect(edits).toEqual([{ ...at(head), text: '$HOME/archive/' }])
  })

  it('keeps the known variable in it', () => {
    const [value, , head, variable, tail] = pieces('app| |/mnt/c/Users/me/|$A|/in', 'shell-bare') as [
      TracedText,
      TracedText,
      TracedText,
      TracedText,
      TracedText,
    ]
    const host = concat(head, expand(variable, value), tail)
    expect(editsOf([fixOf(host, below('/app/in'))])).toEqual([[{ ...at(head), text: '$HOME/' }]])
  })

  it('replaces the known variable that the alternative has no place for', () => {
    const [value, , head, variable] = pieces('me| |/mnt/c/Users/|$A', 'shell-bare') as [
      TracedText,
      TracedText,
      TracedText,
      TracedText,
    ]
    const host = concat(head, expand(variable, value))
    const place = { path: at(head).path, range: [at(head).range[0], at(variable).range[1]] }
    expect(editsOf([fixOf(host, below('/project'))])).toEqual([[{ ...place, text: '$HOME/project' }]])
  })

  it('is left alone when a mount that stays starts with it, too', () => {
    const [start, rest] = pieces('/mnt/|$A', 'shell-start') as [TracedText, TracedText]
    const host = concat(start, replace(rest, 'd/data'))
    const other = longMount(concat(start, replace(rest, 'nas/data')))
    const fix = fixOf(host, below('/d/data'))
    const edits = editsFor([fix], { mounts: [fix.mount, other], uses: [] }, textOf)
    expect([...edits.values()]).toEqual([[]])
  })

  it.each<[title: string, words: readonly (readonly string[])[], text: string | undefined]>([
    ['is replaced when it gives one word each time', [['/mnt/c/x'], ['/mnt/c/x']], '$HOME/x'],
    ['is left alone when it gives different words', [['/mnt/c/x'], ['/srv']], undefined],
    ['is left alone when it gives several words', [['/mnt/c/x', 'y']], undefined],
    ['is left alone when it does more than to give a word', [['/mnt/c/x'], []], undefined],
    ['is left alone when something is cut off or changed on the way', [['/mnt/c/x/y']], undefined],
  ])('that is an expansion %s', (_, words, text) => {
    const host = expand(firstUse, definition)
    const other = { place: at(secondUse), definitions: [at(definition)] }
    const uses = words.map((given) => ({ place: at(firstUse), definitions: [at(definition)], words: given }))
    expect(editsOf([fixOf(host, below('/x'))], [other, ...uses])).toEqual([
      text === undefined ? [] : [{ ...at(firstUse), text }],
    ])
  })

  it('is put into quotes where YAML would read the braces', () => {
    const [device] = pieces('/mnt/c/x', 'yaml-flow') as [TracedText]
    const edits = editsOf([fixOf(device, below('/x'), { home: '${HOME}' })])
    expect(edits).toEqual([[{ ...at(device), text: '"${HOME}/x"' }]])
  })
})

describe('a host path that a definition gives', () => {
  const useOf = (place: TracedText): Use => ({ place: at(place), definitions: [at(definition)] })
  const inDefinition = { ...at(definition), text: '$HOME/x' }

  it('is replaced in the definition when all uses are mounts', () => {
    const fixes = [firstUse, secondUse].map((use) => fixOf(expand(use, definition), below('/x')))
    expect(editsOf(fixes, [useOf(firstUse), useOf(secondUse)])).toEqual([[inDefinition], [inDefinition]])
  })

  it('is replaced at the mount when the definition is used for something else', () => {
    const fixes = [fixOf(expand(firstUse, definition), below('/x'))]
    expect(editsOf(fixes, [useOf(firstUse), useOf(secondUse)])).toEqual([[{ ...at(firstUse), text: '$HOME/x' }]])
  })

  it('is replaced at the mounts when they need different alternatives', () => {
    const fixes = [fixOf(expand(firstUse, definition), below('/x')), fixOf(expand(secondUse, definition), below('/y'))]
    expect(editsOf(fixes, [useOf(firstUse), useOf(secondUse)])).toEqual([
      [{ ...at(firstUse), text: '$HOME/x' }],
      [{ ...at(secondUse), text: '$HOME/y' }],
    ])
  })

  it('has its leading part replaced, and keeps what the mount adds', () => {
    const [root, , use, rest] = pieces('/mnt/c/x| |$A|/sub', 'shell-bare') as [
      TracedText,
      TracedText,
      TracedText,
      TracedText,
    ]
    const host = concat(expand(use, root), rest)
    const uses = [{ place: at(use), definitions: [at(root)] }]
    expect(editsOf([fixOf(host, below('/x/sub'))], uses)).toEqual([[{ ...at(root), text: '$HOME/x' }]])
  })

  it('is replaced at the mount when the alternative does not keep what the mount adds', () => {
    const [root, , use, rest] = pieces('/mnt/c/x| |$A|/data', 'shell-bare') as [
      TracedText,
      TracedText,
      TracedText,
      TracedText,
    ]
    const host = concat(expand(use, root), rest)
    const uses = [{ place: at(use), definitions: [at(root)] }]
    const place = { path: at(use).path, range: [at(use).range[0], at(rest).range[1]] }
    expect(editsOf([fixOf(host, { base: 'volume', path: 'db' })], uses)).toEqual([[{ ...place, text: 'db' }]])
  })

  it('is replaced where it is passed on when only that serves mounts alone', () => {
    const [root, , passed, rest, , use] = pieces('/mnt/c/x| |$R|/sub| |$A', 'shell-bare') as [
      TracedText,
      TracedText,
      TracedText,
      TracedText,
      TracedText,
      TracedText,
    ]
    const value = concat(expand(passed, root), rest)
    const place = { path: at(passed).path, range: [at(passed).range[0], at(rest).range[1]] } as const
    const uses = [
      { place: at(passed), definitions: [at(root)] },
      { place: { path: at(use).path, range: [90, 92] }, definitions: [at(root)] },
      { place: at(use), definitions: [place] },
    ] as const
    expect(editsOf([fixOf(expand(use, value), below('/x/sub'))], uses)).toEqual([[{ ...at(passed), text: '$HOME/x' }]])
  })

  it('is replaced inside of a longer definition', () => {
    const [options, , use] = pieces('-v //c/a:/b| |$O', 'shell-double') as [TracedText, TracedText, TracedText]
    const host = hostOfOption(expand(use, options))
    const uses = [{ place: at(use), definitions: [at(options)] }]
    expect(editsOf([fixOf(host, below('/a'))], uses)).toEqual([
      [{ path: at(options).path, range: [3, 8], text: '$HOME/a' }],
    ])
  })

  it('has no edit when neither place can be rewritten', () => {
    const [options, , use, , other] = pieces('-v //c/a:/b| |$O| |$O', 'shell-double') as [
      TracedText,
      TracedText,
      TracedText,
      TracedText,
      TracedText,
    ]
    const host = hostOfOption(expand(use, options))
    const uses = [use, other].map((one) => ({ place: at(one), definitions: [at(options)] }))
    expect(editsOf([fixOf(host, below('/a'))], uses)).toEqual([[]])
  })
})

describe('quotes', () => {
  const file = traced('"/mnt/c/My Docs"/x')
  const host = concat(writtenAs(slice(file, 1, 15), 'shell-double'), writtenAs(slice(file, 16, 18), 'shell-bare'))

  it('stay around what can stay', () => {
    expect(editsOf([fixOf(host, below('/My Docs/x'))])).toEqual([
      [{ path: file.text, range: [1, 15], text: '$HOME/My Docs' }],
    ])
  })

  it('are closed when the end of the host path is not in them', () => {
    expect(editsOf([fixOf(host, below('/My Docs/y'))])).toEqual([
      [{ path: file.text, range: [1, 18], text: '$HOME/My Docs/y"' }],
    ])
  })
})

describe('a named volume', () => {
  const volume: Alternative = { base: 'volume', path: 'db-data' }

  it('is the name alone in a short specification', () => {
    const [host] = pieces('/mnt/c/pg|:/y', 'shell-start') as [TracedText]
    expect(editsOf([fixOf(host, volume)])).toEqual([[{ ...at(host), text: 'db-data' }]])
  })

  it('takes another type', () => {
    const [, typeText, , host] = pieces('type=|bind|,src=|C:/pg', 'shell-double') as [
      TracedText,
      TracedText,
      TracedText,
      TracedText,
    ]
    expect(editsOf([fixOf(host, volume, { typeText })])).toEqual([
      [
        { ...at(host), text: 'db-data' },
        { ...at(typeText), text: 'volume' },
      ],
    ])
  })

  it('is declared where the format asks for that', () => {
    const [host] = pieces('/mnt/c/pg|:/y', 'yaml-plain') as [TracedText]
    const place: Place = { path: 'file', range: [40, 40] }
    const volumeDeclaration = { place, before: 'volumes:\n  ', after: ':\n', taken: [], files: [] }
    expect(editsOf([fixOf(host, volume, { volumeDeclaration })])).toEqual([
      [
        { ...at(host), text: 'db-data' },
        { ...place, text: 'volumes:\n  db-data:\n' },
      ],
    ])
  })
})
