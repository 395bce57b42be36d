import { filesOfCommand, specsOfCommand, type SpecArgument } from '../../engines/index.js'
import type { Evaluation, Invocation } from '../../languages/shell/invocations.js'
import { locate } from '../../paths/locate.js'
import { parseWindowsPath } from '../../paths/windows-path.js'
import { concat, EMPTY, expand, HOLE, placeOf } from '../../traced-text.js'
import type { Atom, Context, Mount, Place, Problem, Reading, TracedText, Use } from '../../types.js'
import { unique } from '../compose/unique.js'
import { isReadOnlyAsCalled } from './called-files.js'
import { withContexts } from './contexts.js'
import { readSpec, withoutOverrides, withValues } from './mounts.js'
import { readNamedFiles, type NamingCall } from './named-files.js'

/** The file and the folder of a script. */
export interface Setting {
  readonly format: string
  /** The file that contains it. */
  readonly path: string
  /** Its working directory. */
  readonly folder: string
}

/** Written in the file, or passed by it. */
const comesThrough = (path: string, { origins }: Atom): boolean => origins.some((origin) => origin.path === path)

const unknownAtom = ({ origins }: Atom): Atom => ({ hole: { name: '', meaning: 'unknown' }, origins })

/** Whether it is a Windows path without the values of this file, so that linting the file that mounts it reports it. */
function isToldElsewhere(path: string, source: TracedText): boolean {
  const atoms = source.atoms.map((atom) => (comesThrough(path, atom) ? unknownAtom(atom) : atom))
  const { on } = locate({ source: { text: atoms.map(({ text = HOLE }) => text).join(''), atoms } })
  return on === 'windows' || on === 'windows-home'
}

/** This file reports only what it or a file that is not linted on its own writes: the mount, or the Windows path in it. */
function isOwn({ path }: Setting, { spec, source = spec }: Mount, context: Context): boolean {
  const paths = new Set(spec.atoms.flatMap(({ origins: [place] }) => place?.path ?? []))
  if (paths.has(path) || [...paths].some((one) => isReadOnlyAsCalled(one, context))) return true
  return spec.atoms.some((atom) => comesThrough(path, atom)) && !isToldElsewhere(path, source)
}

function folderOf({ folder }: Setting, cwd: TracedText | undefined): string {
  const isKnown = cwd && !cwd.text.includes(HOLE) && cwd.text.startsWith('/')
  return isKnown ? cwd.text : folder
}

interface Found {
  readonly mounts: readonly Mount[]
  readonly problems: readonly { readonly problem: Problem; readonly spec: TracedText }[]
}

/** `./x` after `cd` to a Windows drive: the text itself contains the location. */
function fromFolder(mount: Mount, cwd: TracedText | undefined): Mount {
  const { type, source } = mount
  if (type !== 'bind' || !cwd || !source || !/^\.\.?(?:\/|$)/.test(source.text)) return mount
  if (!parseWindowsPath(cwd.text)) return mount
  const rest = source.text.replace(/^\.(?!\.)/, '').replace(/^\.\./, '/..')
  const below: TracedText = rest === '' ? EMPTY : { text: rest, atoms: [{ text: rest, origins: [] }] }
  return { ...mount, source: expand(source, concat(cwd, below)) }
}

function readSpecs(
  script: Setting,
  specs: readonly SpecArgument[],
  cwd: TracedText | undefined,
  context: Context,
): Found {
  const setting = { format: script.format, folder: folderOf(script, cwd) }
  const reads = specs.map((spec) => readSpec(spec, setting))
  const mounts = reads.flatMap((read) => ('mount' in read && isOwn(script, read.mount, context) ? [read.mount] : []))
  return {
    mounts: mounts.map((mount) => fromFolder(mount, cwd)),
    problems: reads.flatMap((read, index) => {
      const spec = specs[index]?.spec
      return spec && 'problem' in read && read.problem ? [{ problem: read.problem, spec }] : []
    }),
  }
}

/** The start and the end of a word; words with an empty part may share only one of them. */
const borders = (spec: TracedText): string[] => {
  const place = placeOf(spec)
  return place
    ? [`${place.path} from ${place.range[0].toString()}`, `${place.path} to ${place.range[1].toString()}`]
    : []
}

/** A value that is no mount is an error only if no other value of the same word is one. */
function specProblems(found: readonly Found[]): Problem[] {
  const mounted = new Set(found.flatMap(({ mounts }) => mounts.flatMap(({ spec }) => borders(spec))))
  return found.flatMap(({ problems }) =>
    problems.flatMap(({ problem, spec }) => (borders(spec).some((border) => mounted.has(border)) ? [] : [problem])),
  )
}

/** Windows programs mount it, whatever the name of the command. */
const specsOfInvocation = ({ argv, environment, isOnWindows }: Invocation): readonly SpecArgument[] =>
  specsOfCommand(argv, environment).map((spec) => (isOnWindows ? { ...spec, windowsClient: true } : spec))

const placeKeyOf = ({ path, range }: Place): string => `${path}:${range.join('-')}`

/** Without exports that a compose file uses, which are reported there. */
function withoutSeenExports(uses: readonly Use[], inFiles: readonly Use[]): Use[] {
  const seen = new Set(inFiles.flatMap(({ definitions }) => definitions.map(placeKeyOf)))
  return uses.filter(
    ({ isExport, definitions }) => !isExport || !definitions.every((place) => seen.has(placeKeyOf(place))),
  )
}

const namingCalls = (invocations: readonly Invocation[]): NamingCall[] =>
  invocations.flatMap((invocation) => {
    const named = filesOfCommand(invocation.argv, invocation.environment)
    return named ? [{ invocation, named }] : []
  })

/** The mounts of the calls of a script, including those in the files that they name. */
export function mountsOf(script: Setting, evaluation: Evaluation, context: Context): Reading {
  const invocations = withContexts(evaluation.invocations)
  const found = invocations.map((invocation) =>
    readSpecs(script, specsOfInvocation(invocation), invocation.folder, context),
  )
  const naming = namingCalls(invocations)
  const named = naming.length > 0 ? readNamedFiles(script, naming, context) : []
  return {
    mounts: [
      ...withValues(withoutOverrides(found.flatMap((one) => one.mounts))),
      ...unique(named.flatMap(({ mounts }) => mounts)),
    ],
    problems: specProblems(found),
    get uses() {
      const inFiles = unique(named.flatMap(({ uses }) => uses))
      return [...withoutSeenExports(evaluation.uses, inFiles), ...inFiles]
    },
    truncated: [...evaluation.truncated, ...named.flatMap(({ truncated = [] }) => truncated)],
  }
}
