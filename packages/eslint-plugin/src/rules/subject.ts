import { sep } from 'node:path'
import process from 'node:process'
import { formatOf, UNKNOWN_MACHINE, withDrives } from '@mount-lint/core'
import type { Context, FolderMap, FormatId, Machine, Source } from '@mount-lint/core'
import { diskContext, readMachine } from '@mount-lint/core/node'
import type { Rule } from 'eslint'
import { MountLintSourceCode } from '../languages/source-code.js'
import type { MountLintOptions } from '../plugin-types.js'

/** What a file is linted with. */
export interface Subject {
  readonly source: Source
  readonly context: Context
  readonly machine: Machine
  /** Host paths that are fine. */
  readonly allow: readonly string[]
  readonly map: FolderMap
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
const surroundingsOf = (
  { cwd }: Rule.RuleContext,
  { context }: MountLintOptions,
): Pick<Subject, 'context' | 'machine'> =>
  context === 'text'
    ? { context: NO_FILES, machine: UNKNOWN_MACHINE }
    : { context: diskContext(cwd), machine: machineIn(cwd) }

/** What the options say of the file. */
export function subjectOf(rule: Rule.RuleContext, options: MountLintOptions): Subject {
  const { allow = [], map = {}, drives = [], driveRoot } = options
  const { context, machine } = surroundingsOf(rule, options)
  return {
    source: { path: pathOf(rule), text: rule.sourceCode.text },
    context,
    machine: withDrives(machine, { drives, ...(driveRoot === undefined ? {} : { driveRoot }) }),
    allow: allow.map((one) => (typeof one === 'string' ? one : one.path)),
    map,
  }
}

/** The format of a file: by its language, by the option, else by its name and text as on the command line. */
export function formatOfFile(rule: Rule.RuleContext, { format }: MountLintOptions): FormatId | undefined {
  const sourceCode: unknown = rule.sourceCode
  if (sourceCode instanceof MountLintSourceCode) return sourceCode.format
  return format ?? formatOf({ path: pathOf(rule), text: rule.sourceCode.text })?.id
}
