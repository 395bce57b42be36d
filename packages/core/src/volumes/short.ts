import { HOLE, slice, split } from '../traced-text.js'
import type { MountType, SpecError, TracedText, VolumeSpec } from '../types.js'

const DRIVE = /^\p{L}$/u
const PATH_START = /^(?:[./~]|\\\\|\p{L}:)/u

/** An unknown part may contain any number of characters, so it never makes a specification short. */
const isShort = (text: string): boolean => text.length < 3 && !text.includes(HOLE)

/** The ends of the sections: colons, except right after a single letter at the start of a section. */
function sectionEnds(text: string): number[] {
  const ends: number[] = []
  let start = 0
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    if (DRIVE.test(text.slice(start, at))) continue
    ends.push(at)
    start = at + 1
  }
  return [...ends, text.length]
}

function sectionsOf(spec: TracedText): TracedText[] {
  let start = 0
  return sectionEnds(spec.text).map((end) => {
    const section = slice(spec, start, end)
    start = end + 1
    return section
  })
}

/** A specification that is one unknown part may have any type. */
const isUnknown = ({ text, atoms: [atom] }: TracedText): boolean => text === HOLE && atom?.hole?.meaning === 'unknown'

/** The type of a source by its first characters; a source that starts with an unknown part is a path of unknown location. */
export const typeOfSource = (source: string): MountType =>
  PATH_START.test(source) || source.startsWith(HOLE) ? 'bind' : 'volume'

/** `$(docker volume create)` prints the name of a volume. */
const isCreatedVolume = ({ text, atoms: [atom] }: TracedText): boolean =>
  text === HOLE && /^(?:\$\(|`)\s*(?:docker|podman|nerdctl)\s+volume\s+create\b/.test(atom?.hole?.name ?? '')

const isReadOnly = (mode: TracedText | undefined): boolean =>
  mode !== undefined &&
  split(mode, ',')
    .map((option) => option.text)
    .reduce((readOnly, option) => (option === 'ro' ? true : option === 'rw' ? false : readOnly), false)

/**
 * Parses `source:target[:mode]` after variables are replaced, like compose-go's format/volume.go and docker/cli's
 * internal/volumespec: a single letter before a colon is a drive, a single section is the target of an anonymous
 * volume, and unknown modes are ignored.
 */
export function parseShort(spec: TracedText): VolumeSpec | SpecError {
  if (spec.text === '') return { error: 'empty-spec', at: spec }
  if (isUnknown(spec)) return { type: 'bind', source: spec, readOnly: false }
  if (isShort(spec.text)) return { type: 'volume', target: spec, readOnly: false }
  const sections = sectionsOf(spec)
  if (sections.some((section) => section.text === '')) return { error: 'empty-section', at: spec }
  if (sections.length > 3) return { error: 'too-many-colons', at: spec }
  const [source, target, mode] = sections
  if (!source || !target) return { type: 'volume', target: spec, readOnly: false }
  const type = isCreatedVolume(source) ? 'volume' : typeOfSource(source.text)
  return { type, source, target, readOnly: isReadOnly(mode) }
}
