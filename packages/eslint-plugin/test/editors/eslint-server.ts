import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installed } from '../support/project.js'
import { LanguageClient } from './language-client.js'

interface Position {
  readonly line: number
  readonly character: number
}

interface TextRange {
  readonly start: Position
  readonly end: Position
}

interface Diagnostic {
  readonly code: string
  readonly message: string
  readonly range: TextRange
  readonly codeDescription?: { readonly href: string }
}

interface TextEdit {
  readonly range: TextRange
  readonly newText: string
}

interface Action {
  readonly title: string
  readonly command: { readonly command: string; readonly arguments: readonly unknown[] }
}

interface ApplyEdit {
  readonly edit: { readonly documentChanges: readonly { readonly edits: readonly TextEdit[] }[] }
}

const offsetOf = (text: string, { line, character }: Position): number =>
  text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character

const applied = (text: string, edits: readonly TextEdit[]): string =>
  edits
    .toSorted((a, b) => offsetOf(text, b.range.start) - offsetOf(text, a.range.start))
    .reduce(
      (now, { range, newText }) =>
        now.slice(0, offsetOf(text, range.start)) + newText + now.slice(offsetOf(text, range.end)),
      text,
    )

const CAPABILITIES = {
  workspace: { configuration: true, applyEdit: true, workspaceEdit: { documentChanges: true }, workspaceFolders: true },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
}

/** What VS Code's extension sends when `eslint.validate` lists the language of the file. */
const settingsFor = (root: string) => ({
  validate: 'on',
  run: 'onType',
  useESLintClass: true,
  experimental: {},
  options: {},
  quiet: false,
  format: false,
  onIgnoredFiles: 'off',
  rulesCustomizations: [],
  problems: { shortenToSingleLine: false },
  codeActionOnSave: { mode: 'all' },
  codeAction: {
    disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' },
    showDocumentation: { enable: true },
  },
  nodePath: null,
  workingDirectory: { mode: 'location' },
  workspaceFolder: { name: 'project', uri: pathToFileURL(root).href },
})

/** A file that is open in the editor. */
export interface OpenFile {
  readonly uri: string
  readonly text: () => string
  /** Types another text. */
  readonly change: (text: string) => void
  readonly diagnose: () => Promise<readonly Diagnostic[]>
  readonly actionsFor: (diagnostic: Diagnostic) => Promise<readonly Action[]>
  readonly run: (action: Action) => Promise<void>
}

/** ESLint's server as an editor runs it, in a project. */
export class EslintServer {
  readonly #root: string
  readonly #client: LanguageClient
  readonly #edits: TextEdit[] = []

  constructor(root: string) {
    this.#root = root
    const script = join(installed('vscode-langservers-extracted'), 'bin', 'vscode-eslint-language-server')
    this.#client = new LanguageClient(script, root, {
      'workspace/configuration': (params) => (params as { items: unknown[] }).items.map(() => settingsFor(root)),
      'workspace/applyEdit': (params) => {
        this.#edits.push(...(params as ApplyEdit).edit.documentChanges.flatMap(({ edits }) => edits))
        return { applied: true }
      },
      'eslint/confirmESLintExecution': () => 4,
    })
  }

  async start(): Promise<void> {
    const { href } = pathToFileURL(this.#root)
    const workspaceFolders = [{ name: 'project', uri: href }]
    await this.#client.request('initialize', {
      processId: null,
      rootUri: href,
      workspaceFolders,
      capabilities: CAPABILITIES,
    })
    this.#client.notify('initialized', {})
  }

  open(path: string, languageId: string, text: string): OpenFile {
    const uri = pathToFileURL(join(this.#root, path)).href
    let now = text
    let version = 1
    this.#client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })
    const change = (changed: string): void => {
      now = changed
      this.#client.notify('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text: changed }],
      })
    }
    return {
      change,
      uri,
      text: () => now,
      diagnose: async () => {
        const report = await this.#client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
          textDocument: { uri },
        })
        return report.items
      },
      actionsFor: (diagnostic) =>
        this.#client.request('textDocument/codeAction', {
          textDocument: { uri },
          range: diagnostic.range,
          context: { diagnostics: [diagnostic] },
        }),
      run: async ({ command }) => {
        await this.#client.request('workspace/executeCommand', command)
        change(applied(now, this.#edits.splice(0)))
      },
    }
  }

  stop(): Promise<void> {
    return this.#client.stop()
  }
}
