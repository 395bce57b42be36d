import { locate } from '../paths/locate.js'
import { reaches } from '../paths/clients.js'
import { isVolume } from '../is-volume.js'
import { rules } from '../rules/index.js'
import { concat, EMPTY, HOLE, unwritten } from '../traced-text.js'
import type {
  Alternative,
  AlternativeBase,
  ClientId,
  Context,
  HoleMeaning,
  Machine,
  Mount,
  TracedText,
} from '../types.js'

/** The start of a path, as format readers pass it to the rules. */
const hole = (name: string, meaning: HoleMeaning): TracedText => ({
  text: HOLE,
  atoms: [{ hole: { name, meaning }, origins: [] }],
})

function startOf(base: AlternativeBase): TracedText {
  switch (base) {
    case 'home':
      return hole('~', 'home')
    case 'portable-home':
      return concat(hole('${localEnv:HOME}', 'home'), hole('${localEnv:USERPROFILE}', 'windows'))
    case 'project':
      return hole('$PWD', 'project')
    case 'root':
    case 'volume':
    case 'workspace-volume':
      return EMPTY
  }
}

/** The mount with the alternative instead of its path. */
function withAlternative(mount: Mount, alternative: Alternative): Mount {
  const source = concat(startOf(alternative.base), unwritten(alternative.path))
  return { ...mount, type: 'bind', source, spec: source }
}

/** Whether the rules report nothing for the alternative, and the client can access it. */
export function isFine(
  mount: Mount,
  alternative: Alternative,
  { client, machine, context }: { client: ClientId; machine: Machine; context: Context },
): boolean {
  if (!reaches(client, alternative)) return false
  if (isVolume(alternative)) return true
  const fixed = withAlternative(mount, alternative)
  const location = locate(fixed, machine)
  return !rules.some(({ check }) => check(fixed, location, machine, context) !== undefined)
}
