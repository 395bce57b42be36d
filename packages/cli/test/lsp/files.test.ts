import { describe, expect, it } from 'vitest'
import { composeWith } from '../sandbox.js'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onLine, PUSHED, startEditor } from './editor.js'

const COMPOSE = composeWith('${DATA}/app:/app')
const BAD_ENV = 'DATA=/mnt/c/Users/me\n'
const AT = onLine(4, 8, 19)

const onWindows = (path: string): string => `\`${path}\` is on the Windows drive C:; write \`~/app\` instead.`

describe('files that a document reads', () => {
  it('are read with unsaved changes', async () => {
    const editor = await startEditor({ '.env': 'DATA=./data\n' })
    await editor.open('compose.yaml', COMPOSE)
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
    await editor.open('.env', BAD_ENV)
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([
      {
        range: AT,
        relatedInformation: [
          { location: { uri: editor.uri('.env'), range: onLine(0, 5, 20) }, message: 'written here' },
        ],
      },
    ])
    await editor.close('.env')
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
  })

  it('may exist only in the editor', async () => {
    const editor = await startEditor()
    await editor.open('.env', BAD_ENV)
    await editor.open('compose.yaml', COMPOSE)
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([{ range: AT }])
  })

  it('update the diagnostics of the document in an editor that pulls', async () => {
    const editor = await startEditor({ '.env': 'DATA=./data\n' })
    await editor.open('compose.yaml', COMPOSE)
    await editor.diagnostics('compose.yaml')
    await editor.open('.env', 'DATA=./data\n')
    await editor.change('.env', [{ text: BAD_ENV }])
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
    expect(editor.received.refreshes).toBeGreaterThan(0)
  })

  it('update published diagnostics', async () => {
    const editor = await startEditor({ '.env': 'DATA=./data\n' }, { capabilities: PUSHED })
    await editor.open('compose.yaml', COMPOSE)
    expect(await editor.sent('compose.yaml')).toEqual([])
    await editor.open('.env', BAD_ENV)
    expect(await editor.sent('compose.yaml')).toMatchObject([{ range: AT }])
  })

  it('have their findings reported in the including file, unless their names have a format', async () => {
    const included = composeWith('/mnt/c/Users/me/app:/app')
    const editor = await startEditor({ 'parts/web.inc': included, 'parts/compose.yaml': included })
    const text = (name: string): string => `include:\n  - parts/${name}\n`
    await editor.open('compose.yaml', text('web.inc'))
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([
      {
        message: `In parts/web.inc: ${onWindows('/mnt/c/Users/me/app')}`,
        range: onLine(0, 0, 8),
        relatedInformation: [{ location: { uri: editor.uri('parts/web.inc'), range: onLine(4, 8, 27) } }],
      },
    ])
    await editor.change('compose.yaml', [{ text: text('compose.yaml') }])
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
  })

  it('are read again when the editor reports that they were saved', async () => {
    const editor = await startEditor({ '.env': 'DATA=./data\n' })
    await editor.open('compose.yaml', COMPOSE)
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
    writeFileSync(join(editor.root, '.env'), BAD_ENV)
    await editor.saved('.env')
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('may be deleted with the whole project while documents are open', async () => {
    const editor = await startEditor({ '.env': BAD_ENV })
    await editor.open('compose.yaml', COMPOSE)
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
    rmSync(editor.root, { recursive: true })
    await editor.saved('.env')
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
    await editor.change('compose.yaml', [{ text: composeWith('/mnt/c/app:/app') }])
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })
})

describe('settings', () => {
  const BAD = composeWith('/mnt/c/Users/me/app:/app')

  it.each([
    { title: 'a config that allows the path', config: { allow: ['C:/Users/me'] }, count: 0 },
    { title: 'a config that ignores the file', config: { ignore: ['compose.yaml'] }, count: 0 },
    { title: 'a config that turns the format off', config: { formats: { compose: false } }, count: 0 },
    { title: 'a config that says nothing of it', config: {}, count: 1 },
  ])('follow $title', async ({ config, count }) => {
    const editor = await startEditor({ 'mount-lint.config.json': JSON.stringify(config) })
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(count)
  })

  it.each([
    { title: 'turn it off', configuration: { enable: false }, expected: [] },
    { title: 'turn a rule off', configuration: { rules: { 'no-windows-path': 'off' } }, expected: [] },
    {
      title: 'change the severity of a rule',
      configuration: { rules: { 'no-windows-path': 'warn' } },
      expected: [{ severity: 2 }],
    },
    { title: 'name a config file', configuration: { config: 'lint/other.json' }, expected: [] },
    {
      title: 'have wrong types, and count as not set',
      configuration: { rules: 3, config: [] },
      expected: [{ severity: 1 }],
    },
    {
      title: 'name a rule that does not exist',
      configuration: { rules: { 'no-window-path': 'off' } },
      expected: [
        {
          severity: 1,
          message: 'unknown rule "no-window-path", did you mean no-windows-path?',
          range: onLine(0, 0, 0),
        },
      ],
    },
  ])('of the editor $title', async ({ configuration, expected }) => {
    const files = { 'lint/other.json': '{ "allow": ["C:/Users/me"] }' }
    const editor = await startEditor(files, { configuration })
    await editor.open('compose.yaml', BAD)
    const diagnostics = await editor.diagnostics('compose.yaml')
    expect(diagnostics).toMatchObject(expected)
    expect(diagnostics).toHaveLength(expected.length)
  })

  it('are requested again when the editor reports a change', async () => {
    const configuration = { enable: false }
    const editor = await startEditor({}, { configuration })
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
    configuration.enable = true
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
    expect(await editor.diagnostics('compose.yaml')).toHaveLength(1)
  })

  it('are taken from the notification of an editor without requests', async () => {
    const editor = await startEditor({}, { capabilities: PUSHED })
    await editor.open('compose.yaml', BAD)
    expect(await editor.sent('compose.yaml')).toHaveLength(1)
    const settings = { 'mount-lint': { rules: { 'no-windows-path': 'off' } } }
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings })
    expect(await editor.sent('compose.yaml')).toEqual([])
  })

  it('with a mistake are the only diagnostic, with its position, until the file is saved without it', async () => {
    const editor = await startEditor({ 'mount-lint.config.json': '{\n  "rulez": {}\n}\n' })
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toEqual([
      {
        source: 'mount-lint',
        severity: 1,
        message: 'mount-lint.config.json:2:3: unknown key rulez, did you mean rules?',
        range: onLine(0, 0, 0),
      },
    ])
    writeFileSync(join(editor.root, 'mount-lint.config.json'), '{}')
    await editor.saved('mount-lint.config.json')
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([{ code: 'no-windows-path' }])
  })

  it('ask the editor to watch files and settings', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', BAD)
    await editor.diagnostics('compose.yaml')
    expect(editor.received.registered).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'])
  })
})

describe('several workspace folders', () => {
  const BAD = composeWith('/mnt/c/Users/me/app:/app')
  const files = {
    'one/mount-lint.config.json': '{ "allow": ["C:/Users/me"] }',
    'two/.env': '',
    'two/inner/.env': '',
  }

  it('have separate settings and paths', async () => {
    const editor = await startEditor(files, { folders: ['one', 'two'] })
    await editor.open('one/compose.yaml', BAD)
    await editor.open('two/compose.yaml', BAD)
    expect(await editor.diagnostics('one/compose.yaml')).toEqual([])
    expect(await editor.diagnostics('two/compose.yaml')).toHaveLength(1)
  })

  it('may be added, and the innermost one decides the machine', async () => {
    const asked: string[] = []
    const machineIn = (folder: string) => {
      asked.push(folder)
      return { kind: 'linux', mounts: [], driveRoots: [] } as const
    }
    const editor = await startEditor(files, { folders: ['two'], machineIn })
    await editor.open('two/inner/compose.yaml', BAD)
    await editor.diagnostics('two/inner/compose.yaml')
    const event = { added: [{ name: 'inner', uri: editor.uri('two/inner') }], removed: [] }
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event })
    await editor.diagnostics('two/inner/compose.yaml')
    expect(asked).toEqual([join(editor.root, 'two'), join(editor.root, 'two/inner')])
  })
})
