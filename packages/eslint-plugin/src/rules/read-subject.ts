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

const readOnce = (key: string, read: () => Machine): Machine => {
  const machine = machines.get(key) ?? read()
  machines.set(key, machine)
  return machine
}

/** The same object for the same options, so that a file is read once for rules that differ in others. */
function machineFor({ cwd }: Rule.RuleContext, { context, drives = [], driveRoot }: MountLintOptions): Machine {
  const machine = context === 'text' ? UNKNOWN_MACHINE : readOnce(cwd, () => readMachine(cwd, process.env))
  return readOnce(JSON.stringify([cwd, context, drives, driveRoot]), () =>
    withDrives(machine, { drives, ...(driveRoot === undefined ? {} : { driveRoot }) }),
  )
}

/** Milliseconds without any file after which links are looked for again: the files of a run share the search. */
const PAUSE = 1000

interface KnownLinks {
  readonly context: Context
  readonly lastUsed: number
}

const linksByFolder = new Map<string, KnownLinks>()

function linksFrom(cwd: string): Pick<Context, 'realpath' | 'links'> {
  const now = performance.now()
  const known = linksByFolder.get(cwd)
  const context = known && now - known.lastUsed < PAUSE ? known.context : diskContext(cwd)
  linksByFolder.set(cwd, { context, lastUsed: now })
  const { realpath, links } = context
  return { ...(realpath ? { realpath } : {}), ...(links ? { links } : {}) }
}

/** A file as core takes it, and the files around it. */
interface Place {
  readonly source: Source
  readonly disk: Context
}

/** The same object for all rules, so that a file is read once; anew for each file, since an editor's server lives long. */
const places = new WeakMap<object, Place>()

function placeOf(rule: Rule.RuleContext): Place {
  const { sourceCode, cwd } = rule
  const place = places.get(sourceCode) ?? {
    source: { path: pathOf(rule), text: sourceCode.text },
    disk: { ...diskContext(cwd), ...linksFrom(cwd) },
  }
  places.set(sourceCode, place)
  return place
}

/** What the options say of the file. */
export function subjectOf(rule: Rule.RuleContext, options: MountLintOptions): Subject {
  const { allow = [], map = {}, context } = options
  const { source, disk } = placeOf(rule)
  return {
    source,
    context: context === 'text' ? NO_FILES : disk,
    machine: machineFor(rule, options),
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
