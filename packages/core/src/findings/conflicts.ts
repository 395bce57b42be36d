import type { Alternative, Finding, Mount } from '../types.js'

/** Two Windows folders that would become one Linux folder. */
export interface Conflict {
  readonly folders: readonly [string, string]
  readonly linuxFolder: string
}

export interface Conflicts {
  readonly conflicts: readonly Conflict[]
  /** The findings that are not fixed. */
  readonly refused: ReadonlySet<Finding>
}

/** A folder that moves: its Windows name, and the Linux folder or volume that replaces it. */
interface Move {
  readonly finding: Finding
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** The base of a path; each compose project and workspace has separate volumes, even with equal names. */
function scopeOf(base: Alternative['base'], { folder, volumeDeclaration }: Mount): string {
  switch (base) {
    case 'home':
    case 'portable-home':
      return '~'
    case 'root':
      return ''
    case 'project':
    case 'workspace-volume':
      return `${base} ${folder}`
    case 'volume':
      return `volume ${JSON.stringify(volumeDeclaration?.files ?? [])}`
  }
}

/** Undefined if the file does not decide the Windows folder, or if the mount stays in its project. */
function moveOf(finding: Finding): Move[] {
  const { alternativePath, location, edits } = finding
  if (!alternativePath || alternativePath.base === 'project' || location.on !== 'windows' || edits.length === 0)
    return []
  const to = alternativePath.path.split('/').filter((segment) => segment !== '')
  return [
    { finding, from: location.windowsPath.split('\\'), to: [scopeOf(alternativePath.base, finding.mount), ...to] },
  ]
}

/** The Windows folders that become a Linux folder and its parents, innermost first. */
function* levelsOf({ from, to }: Move): Generator<readonly [linux: string, windows: string]> {
  for (let depth = 0; to.length - depth > 1 && from.length - depth > 0; depth++) {
    yield [to.slice(0, to.length - depth).join('\0'), from.slice(0, from.length - depth).join('\\')]
    if (from.at(-1 - depth)?.toLowerCase() !== to.at(-1 - depth)?.toLowerCase()) return
  }
}

const shown = ({ to: [scope, ...path] }: Move): string =>
  [...(scope === '~' || scope === '' ? [scope] : []), ...path].join('/')

const keyOf = ({ to }: Move): string => to.join('\0')

function byTarget(moves: readonly Move[]): Map<string, [Move, ...Move[]]> {
  const groups = new Map<string, [Move, ...Move[]]>()
  for (const move of moves) {
    const group = groups.get(keyOf(move))
    if (group) group.push(move)
    else groups.set(keyOf(move), [move])
  }
  return groups
}

/** The folders that would merge with those of another move, and the findings of both. */
function mixed(move: Move, groups: ReadonlyMap<string, readonly [Move, ...Move[]]>) {
  return [...levelsOf(move)].flatMap(([linux, windows]) => {
    const group = groups.get(linux)
    const first = group?.[0].from.join('\\') ?? windows
    if (!group || first.toLowerCase() === windows.toLowerCase()) return []
    return [{ conflict: { folders: [first, windows], linuxFolder: shown(group[0]) } as const, moves: [move, ...group] }]
  })
}

/** The findings whose folders would become one Linux folder with those of other findings, and the message. */
export function conflictsIn(findings: readonly Finding[]): Conflicts {
  const moves = findings.flatMap(moveOf)
  const groups = byTarget(moves)
  const found = moves.flatMap((move) => mixed(move, groups))
  const conflicts = new Map(found.map(({ conflict }) => [conflict.folders.join('\0').toLowerCase(), conflict]))
  return {
    conflicts: [...conflicts.values()],
    refused: new Set(found.flatMap((one) => one.moves.map(({ finding }) => finding))),
  }
}
