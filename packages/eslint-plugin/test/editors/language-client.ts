import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'

interface Message {
  readonly id?: number | string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** Answers a request of the server. */
export type Answer = (params: unknown) => unknown

/** The client side of a language server that talks over its standard streams. */
export class LanguageClient {
  readonly #server: ChildProcessWithoutNullStreams
  readonly #answers: Readonly<Record<string, Answer>>
  readonly #waiting = new Map<number | string, (message: Message) => void>()
  #received = Buffer.alloc(0)
  #lastId = 0

  constructor(script: string, cwd: string, answers: Readonly<Record<string, Answer>>) {
    this.#answers = answers
    this.#server = spawn(process.execPath, [script, '--stdio'], { cwd })
    this.#server.stdout.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk])
      for (let message = this.#next(); message; message = this.#next()) this.#take(message)
    })
  }

  async request<Result>(method: string, params: unknown): Promise<Result> {
    const id = ++this.#lastId
    const answered = new Promise<Message>((resolve) => this.#waiting.set(id, resolve))
    this.#send({ id, method, params })
    const { result, error } = await answered
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as Result
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params })
  }

  async stop(): Promise<void> {
    await this.request('shutdown', null)
    const ended = once(this.#server, 'exit')
    this.notify('exit', null)
    await ended
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  /** The next whole message, once it has arrived. */
  #next(): Message | undefined {
    const headerEnd = this.#received.indexOf('\r\n\r\n')
    if (headerEnd < 0) return undefined
    const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, headerEnd))?.[1])
    const end = headerEnd + 4 + length
    if (this.#received.length < end) return undefined
    const body = this.#received.toString('utf8', headerEnd + 4, end)
    this.#received = this.#received.subarray(end)
    return JSON.parse(body) as Message
  }

  #take(message: Message): void {
    const { id, method, params } = message
    if (id === undefined) return
    if (method === undefined) {
      this.#waiting.get(id)?.(message)
      this.#waiting.delete(id)
      return
    }
    this.#send({ id, result: this.#answers[method]?.(params) ?? null })
  }
}
