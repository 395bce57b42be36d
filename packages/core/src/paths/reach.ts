import type { Context, Machine } from '../types.js'
import { realPathOf } from './real-path.js'
import { dirname, isBelow, joinPaths } from './join.js'
import { hasDrives } from './machine.js'
import { windowsPathHere } from './windows-path.js'
import { pathsIn, type WrittenPath } from './written-paths.js'

/** The base of mounts: the texts that are read for a file, and the folder of the file as in `Source`. */
export interface Written {
  readonly folder: string
  readonly texts: readonly string[]
}

/**
 * Whether a path that is not written as a Windows path may lead to a drive: from the project, from the home, through a
 * known link, or as a path in a text. Deeper links whose names a text composes are not detected.
 */
export function mayReachDrive({ folder, texts }: Written, machine: Machine, context: Context): boolean {
  if (!hasDrives(machine)) return false
  if (context.realpath && !context.links) return true
  const { placeOf, isOnDrive, reaches, leads } = surveyOf(machine, context)
  const here = placeOf(folder)
  const bases = { folder: here, cwd: machine.cwd ?? here, home: machine.home ?? here }
  if (isOnDrive(bases.cwd) || isOnDrive(bases.home) || Object.values(bases).some(reaches)) return true
  return texts.some((text) => pathsIn(text, (path) => placesOf(path, bases).some(leads)))
}

interface Bases {
  readonly folder: string
  readonly cwd: string
  readonly home: string
}

/** The possible paths in a text, before normalization, since most of them are known already. */
function placesOf({ base, path }: WrittenPath, { folder, cwd, home }: Bases): string[] {
  switch (base) {
    case 'root':
      return [path]
    case 'home':
      return [home + path]
    case 'folder':
      return [folder + path, cwd + path]
    case 'unknown':
      return [folder + path, cwd + path, home + path]
  }
}

/** Cached facts about the folders of a machine. */
interface Survey {
  /** The full path of a folder as in `Source`. */
  readonly placeOf: (folder: string) => string
  /** With its links resolved, or with a drive below. */
  readonly isOnDrive: (path: string) => boolean
  /** For a base folder of paths. */
  readonly reaches: (folder: string) => boolean
  /** For a path in a text. */
  readonly leads: (path: string) => boolean
}

/** By the function that finds links, which the files of a run share. */
const surveys = new WeakMap<object, WeakMap<Machine, Survey>>()

function surveyOf(machine: Machine, context: Context): Survey {
  const key = context.links ?? context
  const known = surveys.get(key) ?? new WeakMap<Machine, Survey>()
  const survey = known.get(machine) ?? surveyFor(machine, context)
  surveys.set(key, known.set(machine, survey))
  return survey
}

function surveyFor(machine: Machine, context: Context): Survey {
  const roots = drivesOf(machine)
  const touches = (path: string): boolean =>
    roots.some((root) => isBelow(root, path)) || windowsPathHere(path, machine) !== undefined
  const isOnDrive = remembered((path: string) => touches(realPathOf(path, context)))
  const hasLink = (folder: string): boolean => (context.links?.(folder) ?? []).some(isOnDrive)
  const hasLinkAround: (folder: string) => boolean = remembered(
    (folder) => hasLink(folder) || (!isTop(folder) && hasLinkAround(dirname(folder))),
  )
  return {
    placeOf: remembered((folder: string) => joinPaths(machine.cwd ?? '', folder)),
    isOnDrive,
    // A folder that is a link is listed in its parent folder.
    reaches: remembered((folder: string) => touches(folder) || hasLinkAround(folder)),
    leads: remembered((written: string) => {
      const path = joinPaths('', written)
      return path !== '/' && (isOnDrive(path) || hasLink(path))
    }),
  }
}

const isTop = (folder: string): boolean => dirname(folder) === folder || dirname(folder) === '/'

/** Folders that are on drives or contain drives. */
function drivesOf({ mounts, driveRoots }: Machine): readonly string[] {
  const roots = mounts.filter(({ windowsPath }) => windowsPath !== undefined).map(({ root }) => root)
  return roots.length > 0 ? roots : driveRoots
}

function remembered<Value>(find: (path: string) => Value): (path: string) => Value {
  const known = new Map<string, Value>()
  return (path) => {
    const value = known.get(path) ?? find(path)
    known.set(path, value)
    return value
  }
}
