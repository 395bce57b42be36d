import { describe, expect, it } from 'vitest'
import type { CodeAction } from 'vscode-languageserver-protocol'
import type { Machine } from '@mount-lint/core'
import { composeWith } from '../sandbox.js'
import { onLine, PULLING, PUSHED, startEditor } from './editor.js'

const BAD = composeWith('/mnt/c/Users/me/app:/app')
const AT = onLine(4, 10, 10)

const titles = (actions: readonly CodeAction[]): string[] => actions.map(({ title }) => title)

const named = (actions: readonly CodeAction[], start: string): CodeAction => {
  const action = actions.find(({ title }) => title.startsWith(start))
  if (!action) throw new Error(`no action starts with ${start}: ${titles(actions).join(', ')}`)
  return action
}

describe('code actions', () => {
  it('are those of the finding under the cursor, the alternative first', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', BAD)
    expect(titles(await editor.actions('compose.yaml', AT, ['quickfix']))).toEqual([
      'Write `~/app` instead',
      'Show the commands that move the files',
      'Ignore this mount: # mount-lint-ignore-next-line no-windows-path',
    ])
    expect(await editor.actions('compose.yaml', onLine(1, 0, 0), ['quickfix'])).toEqual([])
  })

  it('write the alternative, after which nothing is reported', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', BAD)
    await editor.apply(named(await editor.actions('compose.yaml', AT), 'Write'))
    expect(editor.text('compose.yaml')).toBe(composeWith('~/app:/app'))
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
  })

  it('belong to their diagnostic', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', BAD)
    const diagnostics = await editor.diagnostics('compose.yaml')
    const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('compose.yaml') },
      range: AT,
      context: { diagnostics, only: ['quickfix'] },
    })
    expect(actions.map((action) => action.diagnostics)).toEqual(actions.map(() => diagnostics))
  })

  const VARIABLE = composeWith('${DATA}/app:/app')

  it.each([
    { title: 'as one edit of versioned documents', capabilities: PULLING },
    { title: 'as changes for editors without versions', capabilities: PUSHED },
  ])('change another file, $title', async ({ capabilities }) => {
    const editor = await startEditor({}, { capabilities })
    await editor.open('.env', 'DATA=C:\\Users\\me\n')
    await editor.open('compose.yaml', VARIABLE)
    const write = named(await editor.actions('compose.yaml', AT), 'Write')
    expect(write.title).toBe('Write `~/app` instead (in .env)')
    await editor.apply(write)
    expect([editor.text('compose.yaml'), editor.text('.env')]).toEqual([VARIABLE, 'DATA=~\n'])
  })

  it('change all files of an alternative at once', async () => {
    const editor = await startEditor()
    const compose = 'services:\n  db:\n    image: postgres\n    volumes: ["${DATA}:/var/lib/postgresql/data"]\n'
    await editor.open('.env', 'DATA=/mnt/c/Users/me/db\n')
    await editor.open('compose.yaml', compose)
    const write = named(await editor.actions('compose.yaml', onLine(3, 20, 20)), 'Use')
    expect(write.title).toBe('Use the named volume `db-data` instead (in .env and compose.yaml)')
    await editor.apply(write)
    expect(editor.text('.env')).toBe('DATA=db-data\n')
    expect(editor.text('compose.yaml')).toBe(`${compose}\nvolumes:\n  db-data:\n`)
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
  })

  it('open the place of the path', async () => {
    const editor = await startEditor({ '.env': 'DATA=/mnt/c/Users/me\n' })
    await editor.open('compose.yaml', VARIABLE)
    const open = named(await editor.actions('compose.yaml', AT), 'Open')
    expect(open.title).toBe('Open .env:1, where the path is written')
    await editor.apply(open)
    expect(editor.received.shown).toEqual([{ uri: editor.uri('.env'), selection: onLine(0, 5, 20), takeFocus: true }])
  })

  it('show the commands that move the files', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', BAD)
    const commands = await editor.apply(named(await editor.actions('compose.yaml', AT), 'Show'))
    expect(commands).toEqual(['cp -a /mnt/c/Users/me/app ~/'])
    expect(editor.received.messages).toEqual(['cp -a /mnt/c/Users/me/app ~/'])
  })

  it('show the command that moves a project from a drive of this machine', async () => {
    const machineIn = (folder: string): Machine => ({
      kind: 'wsl2',
      home: '/home/me',
      cwd: folder,
      mounts: [{ root: folder, windowsPath: 'C:\\Users\\me\\code\\shop' }],
      driveRoots: ['/mnt'],
    })
    const editor = await startEditor({}, { machineIn })
    await editor.open('compose.yaml', composeWith('./app:/app'))
    const commands = await editor.apply(named(await editor.actions('compose.yaml', AT), 'Show'))
    expect(commands).toEqual([`mkdir -p ~/code/shop && cp -a ${editor.root}/. ~/code/shop/ && cd ~/code/shop`])
  })

  it.each([
    {
      path: 'run.sh',
      text: 'docker run \\\n  -v /mnt/c/Users/me/app:/app node\n',
      line: 1,
      ignored: '# mount-lint-ignore-next-line no-windows-path\ndocker run \\\n  -v /mnt/c/Users/me/app:/app node\n',
    },
    {
      path: 'devcontainer.json',
      text: '{\r\n  "runArgs": ["-v", "/mnt/c/Users/me/app:/app"]\r\n}\r\n',
      line: 1,
      ignored:
        '{\r\n  /* mount-lint-ignore-next-line no-windows-path */\r\n  "runArgs": ["-v", "/mnt/c/Users/me/app:/app"]\r\n}\r\n',
    },
    {
      path: 'run.cmd',
      text: 'docker run -v C:\\Users\\me\\app:/app node\r\n',
      line: 0,
      ignored: 'rem mount-lint-ignore-next-line no-windows-path\r\ndocker run -v C:\\Users\\me\\app:/app node\r\n',
    },
  ])('ignore a mount with a comment of the language: $path', async ({ path, text, line, ignored }) => {
    const editor = await startEditor()
    await editor.open(path, text)
    await editor.apply(named(await editor.actions(path, onLine(line, 0, 100)), 'Ignore'))
    expect(editor.text(path)).toBe(ignored)
    expect(await editor.diagnostics(path)).toEqual([])
  })

  it('do not ignore mounts where comments are impossible', async () => {
    const editor = await startEditor()
    await editor.open('package.json', '{ "scripts": { "a": "docker run -v /mnt/c/Users/me/app:/app node" } }\n')
    const actions = await editor.actions('package.json', onLine(0, 0, 100), ['quickfix'])
    expect(titles(actions)).toEqual(['Write `~/app` instead', 'Show the commands that move the files'])
  })
})

describe('source.fixAll.mount-lint', () => {
  const whole = onLine(0, 0, 0)

  it.each([['source.fixAll.mount-lint'], ['source.fixAll'], ['source']])('is one edit for %s', async (kind) => {
    const editor = await startEditor()
    await editor.open('compose.yaml', composeWith('/mnt/c/Users/me/app:/app', '/mnt/d/data:/data'))
    const [fix, ...others] = await editor.actions('compose.yaml', whole, [kind])
    expect(others).toEqual([])
    expect(fix).toMatchObject({ title: 'Write all alternatives', kind: 'source.fixAll.mount-lint' })
    if (fix) await editor.apply(fix)
    expect(editor.text('compose.yaml')).toBe(composeWith('~/app:/app', '~/data:/data'))
  })

  it('keeps two Windows folders that would become one Linux folder, as --fix does', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', composeWith('/mnt/c/data:/c', '/mnt/d/data:/d', '/mnt/c/Users/me/app:/app'))
    const [fix] = await editor.actions('compose.yaml', whole, ['source.fixAll'])
    if (fix) await editor.apply(fix)
    expect(editor.text('compose.yaml')).toBe(composeWith('/mnt/c/data:/c', '/mnt/d/data:/d', '~/app:/app'))
  })

  it.each([
    { title: 'a file without findings', kind: 'source.fixAll', text: composeWith('./a:/a') },
    { title: 'actions of other programs', kind: 'source.fixAll.eslint', text: BAD },
    { title: 'actions that organise imports', kind: 'source.organizeImports', text: BAD },
  ])('is none for $title', async ({ kind, text }) => {
    const editor = await startEditor()
    await editor.open('compose.yaml', text)
    expect(await editor.actions('compose.yaml', whole, [kind])).toEqual([])
  })
})
