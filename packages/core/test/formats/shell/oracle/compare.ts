import { specsOfCommand } from '../../../../src/engines/index.js'
import { readShell } from '../../../../src/formats/shell/read.js'
import type { Atom, TracedText } from '../../../../src/types.js'
import { parseShort } from '../../../../src/volumes/short.js'
import { HOME, type Bash, type Environment } from './bash.js'
import { CONDITION_NAMES } from './scripts.js'

const plain = (text: string): TracedText => ({ text, atoms: [{ text, origins: [] }] })

/** Every way the script's conditions can go. */
function environments(script: string): Environment[] {
  return CONDITION_NAMES.filter((name) => script.includes(name)).reduce<Environment[]>(
    (all, name) => [...all, ...all.map((one) => ({ ...one, [name]: '1' }))],
    [{}],
  )
}

/** The specifications that reach an engine in any run. */
export function specsSeen(bash: Bash, script: string): string[] {
  const seen = new Set<string>()
  for (const argv of bash.run(script, environments(script))) {
    for (const { spec } of specsOfCommand(argv.map(plain))) seen.add(spec.text)
  }
  return [...seen].sort()
}

function textOf(atom: Atom): string {
  if (atom.text !== undefined) return atom.text
  if (atom.hole.meaning === 'home') return HOME
  return `<${atom.hole.name}>`
}

/** The specifications that we find, with the home folder put in. */
export function specsFound(script: string): string[] {
  const { mounts } = readShell({ path: 'script.sh', text: script }, { read: () => undefined })
  return [...new Set(mounts.map(({ spec }) => spec.atoms.map(textOf).join('')))].sort()
}

/** Specifications that engines take and that hold nothing undecided. */
export const decidedSpecs = (specs: readonly string[]): string[] =>
  specs.filter((spec) => {
    const read = parseShort(plain(spec))
    return !spec.includes('<') && (!('error' in read) || read.error === 'too-many-colons')
  })
