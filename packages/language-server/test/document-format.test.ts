import { formats } from '@mount-lint/core/formats'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { formatOfDocument } from '../src/document-format.js'
import { formatsByLanguage } from '../src/language-ids.js'

const formatOf = (path: string, languageId: string, text = '', set?: 'shell') =>
  formatOfDocument(TextDocument.create(`file:///${path}`, languageId, 1, text), { path, set })

describe('the format of a document', () => {
  it.each([
    { title: 'the settings before the name', path: 'compose.yaml', language: 'yaml', set: 'shell', id: 'shell' },
    { title: 'the name before the language', path: 'compose.yaml', language: 'shellscript', id: 'compose' },
    { title: 'the language where the name is of no format', path: 'start.tpl', language: 'bash', id: 'shell' },
    {
      title: 'the language before the text',
      path: 'a.yaml',
      language: 'dockercompose',
      text: 'kind: Pod',
      id: 'compose',
    },
  ] as const)('is decided by $title', ({ path, language, id, ...rest }) => {
    const { text = '', set } = { text: undefined, set: undefined, ...rest }
    expect(formatOf(path, language, text, set)).toEqual({ id, certain: true })
  })

  it('is not certain if only the content suggests it', () => {
    const text = 'services:\n  web:\n    image: nginx\n'
    expect(formatOf('stack.yaml', 'yaml', text)).toEqual({ id: 'compose', certain: false })
    expect(formatOf('run', 'plaintext', '#!/bin/sh\n')).toEqual({ id: 'shell', certain: false })
  })

  it('is undefined if nothing suggests one', () => {
    expect(formatOf('main.c', 'c', '#!/bin/sh\n')).toBeUndefined()
  })

  it('has language identifiers for existing formats only', () => {
    const ids = formats.map(({ id }) => id)
    expect([...formatsByLanguage.values()].filter((id) => !ids.includes(id))).toEqual([])
  })
})
