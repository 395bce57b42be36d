import { sep } from 'node:path'
import process from 'node:process'
import { formatOf, UNKNOWN_MACHINE, withDrives } from '@mount-lint/core'
import type { Context, FormatId, Machine, Source } from '@mount-lint/core'
import { diskContext, readMachine } from '@mount-lint/core/node'
import type { Rule } from 'eslint'
import { MountLintSourceCode } from '../languages/source-code.js'
import type { MountLintOptions } from '../plugin-types.js'
import type { Subject } from '../subject.js'

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

/** Milliseconds for which links are where they were, so that the files of a run share the search for them. */
const LINKS_LAST = 1000

interface KnownLinks {
  readonly context: Context
  readonly since: number
}

const linksByFolder = new Map<string, KnownLinks>()

function linksFrom(cwd: string): Pick<Context, 'realpath' | 'links'> {
  const now = performance.now()
  const known = linksByFolder.get(cwd)
  const current = known && now - known.since < LINKS_LAST ? known : { context: diskContext(cwd), since: now }
  linksByFolder.set(cwd, current)
  const { realpath, links } = current.context
  return { ...(realpath ? { realpath } : {}), ...(links ? { links } : {}) }
}

/** A file as core takes it, and the files around it. */
interface Place {
  readonly source: Source
  readonly context: Context
}

/** The same object for all rules, so that a file is read once; anew for each file, since an editor's server lives long. */
const places = new WeakMap<object, Place>()

function placeOnDisk(rule: Rule.RuleContext): Place {
  const { sourceCode, cwd } = rule
  const place = places.get(sourceCode) ?? {
    source: sourceOf(rule),
    context: { ...diskContext(cwd), ...linksFrom(cwd) },
  }
  places.set(sourceCode, place)
  return place
}

const sourceOf = (rule: Rule.RuleContext): Source => ({ path: pathOf(rule), text: rule.sourceCode.text })

const runContextOf = (
  rule: Rule.RuleContext,
  { context }: MountLintOptions,
): Pick<Subject, 'source' | 'context' | 'machine'> =>
  context === 'text'
    ? { source: sourceOf(rule), context: NO_FILES, machine: UNKNOWN_MACHINE }
    : { ...placeOnDisk(rule), machine: machineIn(rule.cwd) }

/** What the options say of the file. */
export function subjectOf(rule: Rule.RuleContext, options: MountLintOptions): Subject {
  const { allow = [], map = {}, drives = [], driveRoot } = options
  const { source, context, machine } = runContextOf(rule, options)
  return {
    source,
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
