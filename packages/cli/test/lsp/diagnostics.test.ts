import { formats } from '@mount-lint/core/formats'
import { describe, expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { composeWith } from '../sandbox.js'
import { onLine, PUSHED, startEditor } from './editor.js'

const BAD = composeWith('/mnt/c/Users/me/app:/app')
const MESSAGE = '`/mnt/c/Users/me/app` is on the Windows drive C:; write `~/app` instead.'
const AT = onLine(4, 8, 27)

const DATA = '/mnt/c/Users/me/data'
const RUN = `docker run -v ${DATA}:/data image`

interface Row {
  readonly format: string
  readonly path: string
  readonly languageId?: string
  readonly text: string
  readonly host?: string
}

const byName: readonly Row[] = [
  { format: 'compose', path: 'compose.yaml', text: composeWith(`${DATA}:/data`) },
  {
    format: 'devcontainer',
    path: '.devcontainer/devcontainer.json',
    text: `{ "mounts": ["source=${DATA},target=/data,type=bind"] }\n`,
  },
  { format: 'shell', path: 'run.sh', text: `${RUN}\n` },
  { format: 'batch', path: 'run.cmd', text: 'docker run -v C:\\data:/data image\r\n', host: 'C:\\data' },
  { format: 'powershell', path: 'run.ps1', text: 'docker run -v C:\\data:/data image\n', host: 'C:\\data' },
  {
    format: 'workflow',
    path: '.github/workflows/ci.yml',
    text: `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${RUN}\n`,
  },
  { format: 'gitlab', path: '.gitlab-ci.yml', text: `job:\n  script:\n    - ${RUN}\n` },
  { format: 'runner', path: 'gitlab-runner.toml', text: `[runners.docker]\nvolumes = ['${DATA}:/data']\n` },
  { format: 'taskfile', path: 'Taskfile.yml', text: `tasks:\n  a:\n    cmds:\n      - ${RUN}\n` },
  { format: 'azure', path: 'azure-pipelines.yml', text: `steps:\n  - script: ${RUN}\n` },
  {
    format: 'lando',
    path: '.lando.yml',
    text: `services:\n  cache:\n    type: compose\n    services:\n      image: redis\n      volumes: ['${DATA}:/data']\n`,
  },
  {
    format: 'kubernetes',
    path: 'kind.yaml',
    text: `kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n  - extraMounts:\n      - hostPath: ${DATA}\n        containerPath: /data\n`,
  },
  {
    format: 'mcp',
    path: '.mcp.json',
    text: `{ "mcpServers": { "a": { "command": "docker", "args": ["run", "-v", "${DATA}:/data", "image"] } } }\n`,
  },
  { format: 'npm', path: 'package.json', text: `{ "scripts": { "start": "${RUN}" } }\n` },
  {
    format: 'vscode',
    path: '.vscode/tasks.json',
    text: `{ "version": "2.0.0", "tasks": [{ "label": "a", "type": "shell", "command": "${RUN}" }] }\n`,
  },
  { format: 'makefile', path: 'Makefile', text: `a:\n\t${RUN}\n` },
  { format: 'justfile', path: 'justfile', text: `a:\n  ${RUN}\n` },
  { format: 'jenkinsfile', path: 'Jenkinsfile', text: `node { sh '${RUN}' }\n` },
  { format: 'quadlet', path: 'app.container', text: `[Container]\nVolume=${DATA}:/data\n` },
  { format: 'python', path: 'conftest.py', text: `DockerContainer().with_volume_mapping('${DATA}', '/data')\n` },
  { format: 'testcontainers', path: 'Program.cs', text: `container.WithBindMount("${DATA}", "/data");\n` },
  { format: 'markdown', path: 'README.md', text: `\`\`\`sh\n${RUN}\n\`\`\`\n` },
]

const otherwise: readonly Row[] = [
  { format: 'by the language', path: 'start.tpl', languageId: 'shellscript', text: `${RUN}\n` },
  { format: 'by the language', path: 'stack.tpl', languageId: 'dockercompose', text: composeWith(`${DATA}:/data`) },
  {
    format: 'by the language',
    path: 'app.py',
    languageId: 'python',
    text: `c.with_volume_mapping('${DATA}', '/data')\n`,
  },
  { format: 'by the first line', path: 'start', text: `#!/bin/sh\n${RUN}\n` },
  { format: 'by the text', path: 'stack.yaml', languageId: 'yaml', text: composeWith(`${DATA}:/data`) },
  { format: 'never saved', path: 'untitled:Untitled-1', languageId: 'yaml', text: composeWith(`${DATA}:/data`) },
]

describe('diagnostics', () => {
  it('contain the message of the command line, with the page of the rule', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', BAD)
    expect(await editor.diagnostics('compose.yaml')).toEqual([
      {
        source: 'mount-lint',
        severity: 1,
        code: 'no-windows-path',
        codeDescription: { href: 'https://github.com/mount-lint/mount-lint/blob/main/docs/rules/no-windows-path.md' },
        message: MESSAGE,
        range: AT,
      },
    ])
  })

  it('are published to an editor that does not pull, and removed when the document is closed', async () => {
    const editor = await startEditor({}, { capabilities: PUSHED })
    await editor.open('compose.yaml', BAD)
    expect(await editor.sent('compose.yaml')).toMatchObject([{ message: MESSAGE, range: AT }])
    await editor.close('compose.yaml')
    expect(await editor.sent('compose.yaml')).toEqual([])
  })

  it.each([...byName, ...otherwise])(
    '$format: $path',
    async ({ path, languageId = 'plaintext', text, host = DATA }) => {
      const editor = await startEditor()
      await editor.open(path, text, languageId)
      const [diagnostic, ...others] = await editor.diagnostics(path)
      expect(others).toEqual([])
      const document = TextDocument.create('', '', 1, text)
      expect(diagnostic && document.getText(diagnostic.range)).toBe(host)
    },
  )

  it('are tested for each format', () => {
    expect(byName.map(({ format }) => format)).toEqual(formats.map(({ id }) => id))
  })

  it.each([
    { title: 'a file of no format', path: 'main.c', text: RUN },
    { title: 'a file without a Windows path', path: 'compose.yaml', text: composeWith('./data:/data') },
    { title: 'an old version of a file, as a diff shows it', path: 'git:/compose.yaml', text: BAD },
  ])('are none for $title', async ({ path, text }) => {
    const editor = await startEditor()
    await editor.open(path, text)
    expect(await editor.diagnostics(path)).toEqual([])
  })

  it('count characters in UTF-16', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', 'services: { web: { x-🐳: 🐳, volumes: ["/mnt/c/a:/app"] } }\n')
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([{ range: onLine(0, 40, 48) }])
  })

  it('follow edits of ranges', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', composeWith('./app:/app'))
    expect(await editor.diagnostics('compose.yaml')).toEqual([])
    await editor.change('compose.yaml', [
      { range: onLine(4, 8, 13), text: '/mnt/c/app' },
      { range: onLine(0, 0, 0), text: '# 🐳\r\n' },
    ])
    expect(await editor.diagnostics('compose.yaml')).toMatchObject([{ range: onLine(5, 8, 18) }])
  })

  it('report a comment that ignores nothing, with an action that removes it', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', composeWith('./app:/app # mount-lint-ignore no-windows-path'))
    const [diagnostic] = await editor.diagnostics('compose.yaml')
    expect(diagnostic).toMatchObject({ code: 'unused-ignore', severity: 2, tags: [1], range: onLine(4, 39, 54) })
    const [remove] = await editor.actions('compose.yaml', onLine(4, 40, 40))
    expect(remove?.title).toBe('Remove the comment')
    if (remove) await editor.apply(remove)
    expect(editor.text('compose.yaml')).toBe(composeWith('./app:/app'))
  })

  it('report syntax errors in a file whose name decides its format', async () => {
    const editor = await startEditor()
    await editor.open('compose.yaml', 'services: [\n')
    const [diagnostic] = await editor.diagnostics('compose.yaml')
    expect(diagnostic).toMatchObject({ code: 'yaml-syntax', severity: 3 })
  })

  it('report in the first line how many are omitted', async () => {
    const editor = await startEditor()
    const volumes = Array.from(
      { length: 1001 },
      (_, index) => `/mnt/c/data/${index.toString()}:/data/${index.toString()}`,
    )
    await editor.open('compose.yaml', composeWith(...volumes))
    const diagnostics = await editor.diagnostics('compose.yaml')
    expect(diagnostics).toHaveLength(1001)
    expect(diagnostics.at(-1)).toMatchObject({
      range: onLine(0, 0, 9),
      message: '1 more findings omitted: at most 20 are reported per location, and 1,000 per file.',
    })
  })
})
