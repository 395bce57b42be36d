import { describe, expect, it } from 'vitest'
import type { Machine } from '@mount-lint/core'
import { composeWith } from '../sandbox.js'
import { onLine, startEditor } from './editor.js'

const position = { line: 4, character: 10 }

const onDrive = (folder: string): Machine => ({
  kind: 'wsl2',
  home: '/home/me',
  cwd: folder,
  mounts: [{ root: folder, windowsPath: 'D:\\code' }],
  driveRoots: ['/mnt'],
})

describe('hover', () => {
  it.each([
    ['/mnt/c/Users/me/app:/app', '`/mnt/c/Users/me/app` is on a Windows drive, `C:\\Users\\me\\app`.'],
    ['~/app:/app', '`~/app` is in the home folder, `/home/me/app`.'],
    ['/srv/app:/app', '`/srv/app` is in the Linux file system.'],
    ['${NOWHERE}/app:/app', '`${NOWHERE}/app` is unknown: the text does not decide it.'],
  ])('on %s shows the location', async (volume, sentence) => {
    const editor = await startEditor()
    await editor.open('compose.yaml', composeWith(volume))
    expect(await editor.hover('compose.yaml', position)).toEqual({
      contents: { kind: 'markdown', value: `${sentence}\n\nMounted by\n- service \`web\` at \`/app\`` },
      range: onLine(4, 8, 8 + volume.indexOf(':/')),
    })
  })

  it('on a folder of the project shows it on this machine', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', composeWith('./app:/app:ro'))
    expect(await editor.hover('compose.yaml', position)).toMatchObject({
      contents: {
        value: `\`./app\` is in the project, \`${editor.root}/app\`.\n\nMounted by\n- service \`web\` at \`/app\`, read-only`,
      },
    })
  })

  it('on a folder of a project on a drive shows the Windows folder', async () => {
    const editor = await startEditor({}, { machineIn: onDrive })
    await editor.open('compose.yaml', composeWith('./app:/app'))
    expect(await editor.hover('compose.yaml', position)).toMatchObject({
      contents: {
        value: expect.stringContaining('is on a Windows drive of this machine, `D:\\code\\app`.') as string,
      },
    })
  })

  it('on a line of .env shows the mounts that use it, also if the container path has a variable', async () => {
    const editor = await startEditor()
    await editor.open('.env', 'OTHER=1\nDATA=/mnt/c/Users/me/data\n')
    const text = composeWith('${DATA}:/data').replace(
      'web:',
      'db: &db\n    image: postgres\n    volumes: ["${DATA}:/var"]\n  web:',
    )
    await editor.open('compose.yaml', text)
    await editor.diagnostics('compose.yaml')
    expect(await editor.hover('.env', { line: 1, character: 7 })).toMatchObject({
      contents: {
        value:
          '`/mnt/c/Users/me/data` is on a Windows drive, `C:\\Users\\me\\data`.\n\nMounted by\n- service `db` at `/var`\n- service `web` at `/data`',
      },
      range: onLine(1, 5, 25),
    })
    expect(await editor.hover('.env', { line: 0, character: 1 })).toBeNull()
  })

  it.each([
    ['no host path', composeWith('./app:/app'), { line: 2, character: 5 }],
    ['a named volume', composeWith('data:/app'), position],
    ['a line that does not exist', composeWith('./app:/app'), { line: 400, character: 5 }],
  ])('on %s shows nothing', async (_, text, at) => {
    const editor = await startEditor()
    await editor.open('compose.yaml', text)
    expect(await editor.hover('compose.yaml', at)).toBeNull()
  })
})

describe('document links', () => {
  it('open the files that a compose file names', async () => {
    const editor = await startEditor()
    await editor.open(
      'app/compose.yaml',
      [
        'include:',
        '  - path: [../a.yaml, b.yaml]',
        '    env_file: c.env',
        '  - d/e.yaml',
        '  - https://example.com/compose.yaml',
        'services:',
        '  web:',
        '    extends: { file: f.yaml, service: web }',
        '    env_file: [g.env, { path: h.env, required: false }, "${WHERE}/i.env"]',
        '',
      ].join('\n'),
    )
    expect(await editor.links('app/compose.yaml')).toEqual([
      { range: onLine(1, 11, 20), target: editor.uri('a.yaml') },
      { range: onLine(1, 22, 28), target: editor.uri('app/b.yaml') },
      { range: onLine(2, 14, 19), target: editor.uri('app/c.env') },
      { range: onLine(3, 4, 12), target: editor.uri('app/d/e.yaml') },
      { range: onLine(7, 21, 27), target: editor.uri('app/f.yaml') },
      { range: onLine(8, 15, 20), target: editor.uri('app/g.env') },
      { range: onLine(8, 30, 35), target: editor.uri('app/h.env') },
    ])
  })

  it.each([
    ['a file of another format', 'run.sh', 'docker compose -f a.yaml up\n'],
    ['a compose file that is not valid', 'compose.yaml', 'include: [\n'],
  ])('are none in %s', async (_, path, text) => {
    const editor = await startEditor()
    await editor.open(path, text)
    expect(await editor.links(path)).toEqual([])
  })
})
