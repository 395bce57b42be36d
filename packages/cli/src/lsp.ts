import process from 'node:process'
import { compatibleEdits, conflictsIn, visible, type Edit, type Finding, type Machine } from '@mount-lint/core'
import { isThere, readText } from '@mount-lint/core/node'
import {
  startServer,
  type EditorSettings,
  type FileSettings,
  type Host,
  type Place,
  type SettingsRequest,
} from '@mount-lint/language-server'
import { moveCommands } from './fix/move-commands.js'
import type { Options } from './options.js'
import { describeMove } from './reporters/describe-move.js'
import type { ConfigFiles } from './config/find.js'
import { settingsFor } from './settings.js'
import { UserError } from './user-error.js'

/** The context in which the server starts. */
export interface ServerOptions {
  readonly options: Options
  readonly machineIn: (folder: string) => Machine
  readonly version: string
}

/** The options of the command line, with the editor's settings on top. */
const withEditor = (options: Options, { config, rules }: EditorSettings): Options => ({
  ...options,
  ...(config === undefined ? {} : { config }),
  rule: [...options.rule, ...Object.entries(rules).map(([rule, severity]) => `${rule}:${severity}`)],
})

const openFiles = (openText: SettingsRequest['openText']): ConfigFiles => ({
  isThere: (full) => openText(full) !== undefined || isThere(full),
  read: (full) => {
    const text = openText(full)
    return text === undefined ? readText(full) : { ok: true, text }
  },
})

function fixesOf(findings: readonly Finding[]): Edit[] {
  const { refused } = conflictsIn(findings)
  return compatibleEdits(findings.filter((finding) => !refused.has(finding)))
}

const commandsFor = (findings: readonly Finding[], place: Place): string[] => [
  ...new Set(findings.flatMap(({ move }) => (move ? [describeMove(move, place.machine.kind).command] : []))),
  ...moveCommands(findings, place),
]

/** The functions of the command line that the language server uses. */
export function hostFor({ options, machineIn, version }: ServerOptions): Host {
  const machines = new Map<string, Machine>()
  const machineOf = (folder: string): Machine => {
    const machine = machines.get(folder) ?? machineIn(folder)
    machines.set(folder, machine)
    return machine
  }
  const settingsOf = async (full: string, { folder, editor, openText }: SettingsRequest): Promise<FileSettings> => {
    try {
      const configFiles = openFiles(openText)
      const context = { cwd: folder, machine: machineOf(folder), options: withEditor(options, editor), configFiles }
      return (await settingsFor([full], context)).of(full)
    } catch (error) {
      throw error instanceof UserError ? new Error(error.mistakes.map(({ message }) => message).join('\n')) : error
    }
  }
  return {
    version,
    settingsOf,
    fixesOf,
    moveCommands: commandsFor,
    describeMove: (move, { kind }) => describeMove(move, kind),
  }
}

/** Serves an editor on stdin and stdout; the end of stdin ends the process. */
export function serve(given: ServerOptions): Promise<never> {
  // A request that the editor refuses must not end the server.
  process.on('unhandledRejection', (error) => process.stderr.write(`mount-lint: ${visible(String(error))}\n`))
  startServer({ input: process.stdin, output: process.stdout }, hostFor(given))
  return new Promise(() => undefined)
}
