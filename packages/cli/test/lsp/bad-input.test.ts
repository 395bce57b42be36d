import { describe, expect, it } from 'vitest'
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node'
import { composeWith } from '../sandbox.js'
import { onLine, PUSHED, startEditor } from './editor.js'

const BAD = composeWith('/mnt/c/Users/me/app:/app')
const GOOD = composeWith('./app:/app')
const AT = onLine(4, 8, 27)

describe('an editor with invalid requests', () => {
  it.each([
    { title: 'sends the same version again', version: 1 },
    { title: 'sends versions that decrease', version: -7 },
  ])('$title: the text decides', async ({ version }) => {
    const editor = await startEditor()
    await editor.open('compose.yaml', GOOD)
    await editor.diagnostics('compose.yaml')
    await editor.change('compose.yaml', [{ text: BAD }], version)
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([{ range: AT }])
  })

  it('changes and closes documents that are not open', async () => {
    const editor = await startEditor()
    const textDocument = { uri: editor.uri('gone.yaml'), version: 3 }
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text: BAD }],
    })
    await editor.connection.sendNotification('textDocument/didClose', { textDocument })
    expect(await editor.diagnostics('gone.yaml')).toEqual([])
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('changes ranges that do not exist', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', GOOD)
    await editor.change('compose.yaml', [
      { range: { start: { line: 900, character: 900 }, end: { line: 901, character: 0 } }, text: '# end\n' },
      { range: { start: { line: 4, character: 13 }, end: { line: 4, character: 8 } }, text: '/mnt/c/app' },
      { range: { start: { line: -3, character: -1 }, end: { line: 0, character: 0 } }, text: '# start\n' },
    ])
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([{ range: onLine(5, 8, 18) }])
  })

  it.each(['textDocument/hover', 'textDocument/codeAction', 'textDocument/diagnostic', 'textDocument/documentLink'])(
    'that requests %s without parameters gets an error, a log message, and the next answer',
    async (method) => {
      const editor = await startEditor()
      await expect(editor.connection.sendRequest(method, {})).rejects.toThrow()
      expect(editor.received.logged).toHaveLength(1)
      await editor.open('compose.yaml', BAD)
      expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
    },
  )

  it('that sends unknown commands or wrong arguments', async () => {
    const editor = await startEditor()
    const run = (command: string, given: unknown[]): Promise<unknown> =>
      editor.connection.sendRequest('workspace/executeCommand', { command, arguments: given })
    expect(await run('rm', ['-rf'])).toBeNull()
    expect(await run('mount-lint.open', [{ uri: 3 }])).toBeNull()
    expect(await run('mount-lint.showMoveCommands', [3, 'ls'])).toEqual(['ls'])
    expect(editor.received.shown).toEqual([])
  })

  it('that sends URIs without a file', async () => {
    const editor = await startEditor()
    for (const uri of ['file://server/share/compose.yaml', 'file:///%zz/compose.yaml', 'untitled:%zz', 'x:', ''])
      await editor.open(uri, BAD)
    expect(await editor.diagnostics('file:///%zz/compose.yaml')).toHaveLength(1)
  })
})

describe('unusual documents', () => {
  it.each([
    { title: 'nothing', text: '' },
    { title: 'a NUL', text: '\0' },
    { title: 'half of a character', text: `${GOOD}# \uD83D` },
    { title: 'old line ends', text: GOOD.replaceAll('\n', '\r') },
    { title: '20,000 open brackets', text: `services: ${'['.repeat(20_000)}` },
    {
      title: 'aliases of aliases',
      text: `a: &a [x, x]\n${Array.from({ length: 60 }, (_, n) => `b${n.toString()}: &b${n.toString()} [*a, *a]\n`).join('')}`,
    },
  ])('get an answer: $title', async ({ text }) => {
    const editor = await startEditor()
    await editor.open('compose.yaml', text)
    expect(Array.isArray(await editor.diagnostics('compose.yaml'))).toBe(true)
    expect(Array.isArray(await editor.actions('compose.yaml', onLine(0, 0, 0)))).toBe(true)
    expect(await editor.hover('compose.yaml', { line: 0, character: 0 })).toBeNull()
    await editor.change('compose.yaml', [{ text: BAD }])
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('may have 10 MB', async () => {
    const editor = await startEditor()
    await editor.open(
      'run.sh',
      `${'# a line of a long script 🐳\n'.repeat(350_000)}docker run -v /mnt/c/data:/data image\n`,
    )
    expect(await editor.diagnostics('run.sh')).toMatchObject([{ range: onLine(350_000, 14, 25) }])
  })
})

describe('requests', () => {
  it('that are cancelled get no result, and the next one is answered', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', BAD)
    const source = new CancellationTokenSource()
    const asked = editor.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: editor.uri('compose.yaml') } },
      source.token,
    )
    source.cancel()
    await expect(asked).rejects.toMatchObject({ code: -32800 })
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('that cause an exception are logged and answered with an error, and the server continues', async () => {
    const hostOf = (host: Parameters<NonNullable<Parameters<typeof startEditor>[1]>['hostOf'] & {}>[0]) => ({
      ...host,
      moveCommands: () => {
        throw new Error('broken')
      },
    })
    const editor = await startEditor({}, { hostOf })
    await editor.open('compose.yaml', BAD)
    await expect(editor.actions('compose.yaml', AT)).rejects.toThrow('broken')
    expect(editor.received.logged).toEqual([expect.stringContaining('please report this: Error: broken')])
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('of the server that the editor refuses are logged', async () => {
    const editor = await startEditor()
    editor.connection.onRequest('workspace/diagnostic/refresh', () => {
      throw new Error('not now')
    })
    await editor.open('compose.yaml', BAD)
    await editor.diagnostics('compose.yaml')
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
    await expect.poll(() => editor.received.logged).toEqual([expect.stringContaining('not now')])
  })

  it('for settings without an answer leave the settings unchanged', async () => {
    const editor = await startEditor()
    editor.connection.onRequest('workspace/configuration', () => {
      throw new Error('no')
    })
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('are answered while diagnostics of many changes are pending', async () => {
    const editor = await startEditor({}, { capabilities: PUSHED })
    await editor.open('compose.yaml', GOOD)
    for (let count = 0; count < 100; count++)
      await editor.change('compose.yaml', [{ range: onLine(0, 0, 0), text: '# a comment\n' }])
    await editor.change('compose.yaml', [{ text: BAD }])
    expect(await editor.hover('compose.yaml', AT.start)).not.toBeNull()
    let sent = await editor.sent('compose.yaml')
    while (sent.length === 0) sent = await editor.sent('compose.yaml')
    expect(sent).toMatchObject([{ range: AT }])
  })
})
