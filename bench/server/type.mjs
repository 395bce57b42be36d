import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'

const WARM_UP = 100
const KEYS = 200

const [path = '', ...program] = process.argv.slice(2)
const server = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'inherit'] })
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
)
const uri = pathToFileURL(path).href
const text = `# \n${readFileSync(path, 'utf8')}`

/** CPU milliseconds of all threads of the server. */
function spent() {
  const tasks = `/proc/${server.pid}/task`
  const times = readdirSync(tasks).map((task) => readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0])
  return times.reduce((sum, time) => sum + Number(time) / 1e6, 0)
}

/**
 * Types one character in the first line and waits for the diagnostics.
 * @param {number} key
 */
async function type(key) {
  const at = { line: 0, character: 2 + key }
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 + key },
    contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
  })
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
}

connection.listen()
const workspaceFolders = [{ name: 'bench', uri: pathToFileURL(process.cwd()).href }]
const capabilities = { textDocument: { diagnostic: {} } }
await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders })
await connection.sendNotification('initialized', {})
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'plaintext', version: 1, text },
})
for (let key = 0; key < WARM_UP; key += 1) await type(key)
const start = spent()
for (let key = WARM_UP; key < WARM_UP + KEYS; key += 1) await type(key)
process.stdout.write(((spent() - start) / KEYS).toString())
connection.end()
server.kill()
