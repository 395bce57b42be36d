import { specsOfCommand, specsOfRunArguments, type SpecArgument } from '../../engines/index.js'
import { interpret } from '../../languages/shell/interpret.js'
import type { Dialect } from '../../languages/shell/scope.js'
import { join } from '../../paths/join.js'
import { HOLE, placeOf } from '../../traced-text.js'
import type { Context, FormatId, Mount, Problem, Reading, TracedText } from '../../types.js'
import { readSpec, withValues } from './mounts.js'

/** A script and where it stands. */
export interface Script {
  readonly text: TracedText
  readonly dialect: Dialect
  readonly format: FormatId
  /** The file it is written in. */
  readonly path: string
  /** Folder that it runs in. */
  readonly folder: string
}

/** Only what this file wrote is this file's to report. */
const isOwn = ({ path }: Script, { spec }: Mount): boolean =>
  spec.atoms.some((atom) => atom.origins.some((origin) => origin.path === path))

function folderOf({ folder }: Script, cwd: TracedText | undefined): string {
  const isKnown = cwd && !cwd.text.includes(HOLE) && cwd.text.startsWith('/')
  return isKnown ? cwd.text : folder
}

interface Found {
  readonly mounts: readonly Mount[]
  readonly problems: readonly Problem[]
}

function readSpecs(script: Script, specs: readonly SpecArgument[], folder: string): Found {
  const reads = specs.map((spec) => readSpec(spec, { format: script.format, folder }))
  return {
    mounts: reads.flatMap((read) => ('mount' in read && isOwn(script, read.mount) ? [read.mount] : [])),
    problems: reads.flatMap((read) => ('problem' in read && read.problem ? [read.problem] : [])),
  }
}

/** Lists what a script mounts, whatever way it runs. */
export function readScript(script: Script, context: Context): Reading {
  const { commands, uses, errors } = interpret(script.text, {
    dialect: script.dialect,
    path: script.path,
    read: (path) => {
      const full = join(script.folder, path)
      const text = context.read(full)
      return text === undefined ? undefined : { path: full, text }
    },
  })
  const found = commands.map(({ argv, folder }) => readSpecs(script, specsOfCommand(argv), folderOf(script, folder)))
  const syntax = errors.flatMap(({ message, at }): Problem[] => {
    const place = placeOf(at)
    return place ? [{ code: 'shell-syntax', place, detail: message }] : []
  })
  return {
    mounts: withValues(found.flatMap((one) => one.mounts)),
    problems: [...syntax, ...found.flatMap((one) => one.problems)],
    uses,
  }
}

/** Lists what bare arguments of `docker run` mount, such as a dev container's `runArgs`. */
export function readRunArguments(words: readonly TracedText[], script: Omit<Script, 'text'>): Reading {
  const { mounts, problems } = readSpecs(
    { ...script, text: { text: '', atoms: [] } },
    specsOfRunArguments(words),
    script.folder,
  )
  return { mounts: withValues(mounts), problems, uses: [] }
}
