import { PassThrough } from 'node:stream'
import { UNKNOWN_MACHINE } from '@mount-lint/core'
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { expect, it } from 'vitest'
import { startServer, type Host } from '../src/index.js'

const uri = 'file:///home/me/app/run.sh'

/** A server in this process, and the texts that it analyses; each analysis requests the settings once. */
async function serve() {
  const analysed: string[] = []
  const host = {
    version: '0.0.0',
    settingsOf: (full: string) => {
      analysed.push(full)
      return Promise.resolve({ isIgnored: false, disabledFormats: new Set(), lint: {}, machine: UNKNOWN_MACHINE })
    },
  } as unknown as Host
  const [input, output] = [new PassThrough(), new PassThrough()]
  startServer({ input, output }, host)
  const client = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input))
  client.listen()
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  })
  await client.sendNotification('initialized', {})
  return { client, analysed }
}

const textOf = (dir: string): string => `docker run -v ${dir}:/x node\n`

it('a burst of changes is analysed once, and all requests are answered for the last state', async () => {
  const { client, analysed } = await serve()
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'shellscript', version: 1, text: textOf('/srv') },
  })
  const answers: Promise<DocumentDiagnosticReport>[] = []
  for (let version = 2; version < 22; version++) {
    void client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: textOf(`/mnt/c/${version}`) }],
    })
    answers.push(client.sendRequest('textDocument/diagnostic', { textDocument: { uri } }))
  }
  for (const answer of await Promise.all(answers))
    expect(answer).toMatchObject({
      items: [{ message: '`/mnt/c/21` is on the Windows drive C:; write `~/21` instead.' }],
    })
  expect(analysed).toEqual(['/home/me/app/run.sh'])
})

it('a request that is cancelled before its work starts returns no result', async () => {
  const { client, analysed } = await serve()
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'shellscript', version: 1, text: textOf('/mnt/c/x') },
  })
  const source = new CancellationTokenSource()
  const answer = client.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token)
  source.cancel()
  await expect(answer).rejects.toMatchObject({ message: 'cancelled' })
  expect(analysed).toEqual([])
})
