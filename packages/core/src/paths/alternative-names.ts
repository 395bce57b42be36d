import type { WindowsPath } from './windows-path.js'

/** What goes with a Windows folder: the segments to drop from it and the Linux path that takes its place. */
export interface NameProposal {
  /** Identifies the Windows folder whose content the first segments of the Linux path hold. */
  readonly owner: string
  /** How many first segments those are. */
  readonly depth: number
  /** Below the Linux home, without leading slash. */
  readonly segments: readonly string[]
}

/** Linux names given out in one run, so that different Windows folders never share one. */
export interface AlternativeNames {
  /** The first proposal whose first segments no other owner has. */
  readonly claim: (proposals: readonly NameProposal[]) => NameProposal | undefined
  /** The name that the owner's volume has, else the wanted one, or with a number when another folder has that. */
  readonly claimVolume: (wanted: string, owner: string) => string
  /** Keeps the name of a volume that is there already from being given out. */
  readonly reserveVolume: (name: string) => void
  /** Segments in the case in which the same Windows folder was written first. */
  readonly inKnownCase: (path: WindowsPath) => WindowsPath
}

/** Makes the names of one run; hand it to every `lint` call of the run. */
export function createAlternativeNames(): AlternativeNames {
  const owners = new Map<string, string>()
  const volumes = new Set<string>()
  const volumesByOwner = new Map<string, string>()
  const cases = new Map<string, string>()

  const folderOf = ({ segments, depth }: NameProposal): string => segments.slice(0, depth).join('/')

  const isFree = (proposal: NameProposal): boolean =>
    (owners.get(folderOf(proposal)) ?? proposal.owner) === proposal.owner

  const firstCase = (key: string, segment: string): string => {
    if (!cases.has(key)) cases.set(key, segment)
    return cases.get(key) ?? segment
  }

  return {
    claim(proposals) {
      const free = proposals.find(isFree)
      if (free) owners.set(folderOf(free), free.owner)
      return free
    },
    claimVolume(wanted, owner) {
      const given = volumesByOwner.get(owner)
      if (given !== undefined) return given
      let name = wanted
      for (let next = 2; volumes.has(name); next++) name = `${wanted}-${next}`
      volumes.add(name)
      volumesByOwner.set(owner, name)
      return name
    },
    reserveVolume: (name) => volumes.add(name),
    inKnownCase(path) {
      let key = path.drive
      const segments = path.segments.map((segment) => firstCase((key += `\\${segment.toLowerCase()}`), segment))
      return { ...path, segments }
    },
  }
}
