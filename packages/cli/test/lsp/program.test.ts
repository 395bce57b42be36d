import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import process from 'node:process'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
} from 'vscode-languageserver-protocol/node'
import { bundle, CLI } from '../../../../scripts/workspace/bundle.mjs'
import { BAD, folderWith } from '../sandbox.js'
import { PULLING } from './editor.js'

beforeAll(() => {
  bundle()
}, 120_000)

function startProgram(cwd: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const program = spawn(process.execPath, [CLI, ...args], { cwd })
  onTestFinished(() => void program.kill())
  return program
}

describe('mount-lint --lsp', () => {
  it.each([{ args: ['--lsp'] }, { args: ['--lsp', '--stdio'] }, { args: ['--lsp', '--stdio', '--clientProcessId=1'] }])(
    'serves an editor on stdin and stdout with $args and exits on request',
    async ({ args }) => {
      const folder = folderWith({})
      const program = startProgram(folder, args)
      const connection = createProtocolConnection(
        new StreamMessageReader(program.stdout),
        new StreamMessageWriter(program.stdin),
      )
      connection.onRequest('workspace/configuration', () => [null])
      connection.listen()
      const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
        processId: process.pid,
        rootUri: pathToFileURL(folder).href,
        capabilities: PULLING,
      })
      expect(serverInfo).toMatchObject({
        name: 'mount-lint',
        version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      })
      await connection.sendNotification('initialized', {})
      const uri = pathToFileURL(`${folder}/compose.yaml`).href
      const textDocument = { uri, languageId: 'yaml', version: 1, text: BAD }
      await connection.sendNotification('textDocument/didOpen', { textDocument })
      const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
      expect(report).toMatchObject({ items: [{ code: 'no-windows-path' }] })
      await connection.sendRequest('shutdown')
      const ended = once(program, 'exit')
      await connection.sendNotification('exit')
      expect(await ended).toEqual([0, null])
    },
  )

  it('ends with 1 when the editor is gone', async () => {
    const program = startProgram(folderWith({}), ['--lsp'])
    const ended = once(program, 'exit')
    program.stdin.end()
    expect(await ended).toEqual([1, null])
  })

  it.each([['--stdio'], ['--clientProcessId=1']])('reports that %s requires --lsp', async (option) => {
    const program = startProgram(folderWith({}), [option])
    const [said] = (await once(program.stderr.setEncoding('utf8'), 'data')) as [string]
    expect(said).toBe(`mount-lint: ${option.replace('=1', '')} requires --lsp\n`)
  })
})
