import { groupBy } from '../../../group-by.js'
import { bodyOf, type DataFlow } from './data-flows.js'
import type { Interest } from './interest.js'
import { namesIn, wordsIn } from './names.js'

/** Commands of the shell that change how others run, at the start of a command. */
const LASTING = /(?:^|[=;&|({])[\s"']*(?:eval|source|exit|exec|export|unset|read|trap|alias)(?![\w.-])/

/**
 * Says where a text has a command of interest from, or one that changes how others run: empty where the script has it written
 * down, else the function by whose arguments alone it comes; undefined where it has none.
 */
type CarrierOf = (text: string, owner: string) => string | undefined

export interface Carriers {
  /** By the text itself and by the names that it reads. */
  readonly ofText: CarrierOf
  /** By the names that it reads alone. */
  readonly ofNames: CarrierOf
}

interface Script {
  readonly flows: readonly DataFlow[]
  /** The functions that it defines. */
  readonly bodies: ReadonlyMap<string, unknown>
  readonly interest: Interest
  /** Of the other files that it runs. */
  readonly fileNames: readonly string[]
}

/** Follows commands of interest from where they are written to the names that may contain them, in any order of execution. */
export function carriersIn({ flows, bodies, interest, fileNames }: Script): Carriers {
  const origins = new Map<string, string>()
  const isFile = (text: string): boolean => fileNames.some((name) => text.includes(name))
  const isWritten = (text: string): boolean => interest.name(text) || LASTING.test(text) || isFile(text)
  const keysOf = ({ text, reads }: Pick<DataFlow, 'text' | 'reads'>): string[] => [
    ...reads,
    ...wordsIn(text).flatMap((word) => (bodies.has(word) ? [bodyOf(word)] : [])),
  ]
  const carried = (keys: readonly string[], owner: string): string | undefined => {
    const found = keys.map((key) => origins.get(key)).filter((origin) => origin !== undefined)
    return found.every((origin) => origin === owner) ? found[0] : ''
  }
  spread(flows, { origins, keysOf, isWritten, carried })
  const ofNames: CarrierOf = (text, owner) =>
    text.includes('${!') ? '' : carried(keysOf({ text, reads: [...namesIn(text, owner)] }), owner)
  return { ofNames, ofText: (text, owner) => (isWritten(text) ? '' : ofNames(text, owner)) }
}

interface Spread {
  readonly origins: Map<string, string>
  readonly keysOf: (flow: DataFlow) => readonly string[]
  readonly isWritten: (text: string) => boolean
  readonly carried: (keys: readonly string[], owner: string) => string | undefined
}

/** Gives each target its origin until nothing changes; an origin only goes from none to a function's arguments to empty. */
function spread(flows: readonly DataFlow[], { origins, keysOf, isWritten, carried }: Spread): void {
  const open: string[] = []
  const give = ({ target }: DataFlow, origin: string | undefined): void => {
    const next = origin !== undefined && target.startsWith('@') ? target.slice(1) : origin
    const before = origins.get(target)
    if (next === undefined || before === '' || before === next) return
    origins.set(target, before === undefined ? next : '')
    open.push(target)
  }
  const given = flows.map((flow) => ({ flow, keys: keysOf(flow) }))
  const readers = groupBy(given.flatMap((one) => one.keys.map((key) => [key, one] as const)))
  for (const flow of flows) if (isWritten(flow.text) || flow.text.includes('${!')) give(flow, '')
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    for (const { flow, keys } of readers.get(key) ?? []) give(flow, carried(keys, flow.owner))
  }
}
