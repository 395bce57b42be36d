import { sep } from 'node:path'
import process from 'node:process'
import type { Context, FormatId, Machine, Source } from '@mount-lint/core'
import { formatOf, UNKNOWN_MACHINE } from '@mount-lint/core'
import { diskContext, readMachine } from '@mount-lint/core/node'
import type { Rule } from 'eslint'
import { MountLintSourceCode } from '../languages/source-code.js'
import { optionsOf, type Options } from './options.js'

/** What a file is linted with. */
export interface Subject {
  readonly source: Source
  readonly context: Context
  readonly machine: Machine
}

const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

/** The path as core takes it: relative to the working directory where the file lies below it. */
function pathOf({ filename, cwd }: Rule.RuleContext): string {
  const folder = cwd.endsWith(sep) ? cwd : cwd + sep
  return slashed(filename.startsWith(folder) ? filename.slice(folder.length) : filename)
}

const NO_FILES: Context = { read: () => undefined }

const machines = new Map<string, Machine>()

function machineIn(cwd: string): Machine {
  const machine = machines.get(cwd) ?? readMachine(cwd, process.env)
  machines.set(cwd, machine)
  return machine
}

/** Files are read anew for each linted file, since an editor's server lives long. */
export function subjectOf(rule: Rule.RuleContext): Subject {
  const source = { path: pathOf(rule), text: rule.sourceCode.text }
  if (optionsOf(rule.options).context === 'text') return { source, context: NO_FILES, machine: UNKNOWN_MACHINE }
  return { source, context: diskContext(rule.cwd), machine: machineIn(rule.cwd) }
}

/** The format of a file: by its language, by the option, else by its name and text as on the command line. */
export function formatOfFile(rule: Rule.RuleContext, { format }: Options): FormatId | undefined {
  const sourceCode: unknown = rule.sourceCode
  if (sourceCode instanceof MountLintSourceCode) return sourceCode.format
  return format ?? formatOf({ path: pathOf(rule), text: rule.sourceCode.text })?.id
}
