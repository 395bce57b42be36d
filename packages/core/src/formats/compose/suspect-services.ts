import type { IsSuspect } from '../format.js'

/** Characters of a text. */
interface Part {
  readonly start: number
  readonly text: string
}

interface Services {
  /** Everything outside `services`. */
  readonly around: string
  readonly services: readonly Part[]
}

const SERVICES = /^services:[ \t]*(?:#[^\n]*)?\r?\n/gm

/** An unindented line that is not a comment. */
const TOP_LEVEL = /^[^\s#]/m

const FIRST_INDENT = /^ +(?=[^\s#])/m

const ANCHOR = /(?:^|[\s[{,])&\S/

const ALIAS = /(?:^|[\s[{,])\*\S/

/** The lines below `services`, if it occurs once and in block style. */
function sectionOf(text: string): Part | undefined {
  const [head, ...others] = text.matchAll(SERVICES)
  if (!head || others.length > 0) return undefined
  const start = head.index + head[0].length
  const end = TOP_LEVEL.exec(text.slice(start))?.index
  return { start, text: end === undefined ? text.slice(start) : text.slice(start, start + end) }
}

/** The starts of the lines with the indentation of the first one. */
function startsIn(section: string): number[] {
  const [indent] = FIRST_INDENT.exec(section) ?? []
  if (indent === undefined) return []
  return [...section.matchAll(new RegExp(`^${indent}(?=[^\\s#])`, 'gm'))].map(({ index }) => index)
}

function servicesOf(text: string): Services | undefined {
  const section = sectionOf(text)
  if (!section) return undefined
  const starts = startsIn(section.text)
  const services = starts.map((start, index) => ({
    start: section.start + start,
    text: section.text.slice(start, starts[index + 1]),
  }))
  const around = text.slice(0, section.start) + text.slice(section.start + section.text.length)
  return { around, services }
}

const firstLine = ({ text }: Part): string | undefined => text.split('\n', 1)[0]

/** Whether services may depend on each other other than by anchors. */
const isEntangled = (text: string, services: readonly Part[]): boolean =>
  /\bextends\b/.test(text) || new Set(services.map(firstLine)).size < services.length

/** The suspect services, and services that share anchors with them. */
function relevantOf(services: readonly Part[], isSuspect: IsSuspect): readonly Part[] {
  const relevant = services.filter(({ text }) => ANCHOR.test(text) || isSuspect(text))
  if (!relevant.some(({ text }) => ANCHOR.test(text))) return relevant
  return services.filter((service) => relevant.includes(service) || ALIAS.test(service.text))
}

/** A comment of the same length: the YAML library reads a comment at once, but blanks one by one. */
const commented = (text: string): string => text && `#${' '.repeat(text.length - 2)}${text.endsWith('\n') ? '\n' : ' '}`

/** The services as text; those without findings that follow each other become one comment. */
function keptText(services: readonly Part[], relevant: ReadonlySet<Part>): string {
  let kept = ''
  let dropped = ''
  for (const service of services) {
    if (!relevant.has(service)) dropped += service.text
    else {
      kept += commented(dropped) + service.text
      dropped = ''
    }
  }
  return kept + commented(dropped)
}

/** Replaces services without findings by comments; all offsets stay the same. */
export function suspectServices(text: string, isSuspect: IsSuspect): string {
  const { around, services } = servicesOf(text) ?? { around: text, services: [] }
  if (services.length === 0 || isEntangled(text, services) || isSuspect(around)) return text
  const relevant = new Set(relevantOf(services, isSuspect))
  if (relevant.size === 0) return text
  const [first] = services
  const kept = keptText(services, relevant)
  const start = first?.start ?? 0
  return text.slice(0, start) + kept + text.slice(start + kept.length)
}
