import { coverageOf } from '../traced-text.js'
import type { Edit, VolumeInsertion } from '../types.js'
import { isVolume } from '../is-volume.js'
import type { TextOf } from './one-word.js'
import type { Fix } from './remedy.js'

/** The edits that a named volume needs besides its name: another type, and a declaration. */
function volumeEdits({ mount, alternative }: Fix): Edit[] {
  const { typeText, volumeDeclaration } = mount
  const type = typeText && coverageOf(typeText)
  return [
    ...(type ? [{ ...type.place, text: 'volume' }] : []),
    ...(volumeDeclaration ? [declarationEdit(volumeDeclaration, alternative.path)] : []),
  ]
}

/** Deletes the options that turn a named volume into a bind mount. */
export function withoutOptions({ mount, alternative }: Fix, textOf: TextOf): Edit | undefined {
  const { boundVolume } = mount
  if (!boundVolume || !isVolume(alternative)) return undefined
  const { options, end } = boundVolume
  const isFlow = textOf(options.path)[options.range[0]] === '{'
  return { path: options.path, range: isFlow ? options.range : [options.range[0], end], text: '{}' }
}

/** Turns a mount whose path is read as a volume name into a bind mount; undefined if that is impossible. */
function bindEdits({ mount }: Fix): Edit[] | undefined {
  const { type, typeText, syntax, spec, bindInsertion } = mount
  if (type !== 'volume' || (syntax !== 'long' && syntax !== 'mount-option')) return []
  const written = typeText && coverageOf(typeText)
  if (written) return [{ ...written.place, text: 'bind' }]
  if (bindInsertion) return [bindInsertion]
  const option = syntax === 'mount-option' ? coverageOf(spec) : undefined
  return (
    option && [{ path: option.place.path, range: [option.place.range[0], option.place.range[0]], text: 'type=bind,' }]
  )
}

/** The edits that an alternative needs besides the path: another type, a declaration; undefined if they cannot be made. */
export const companionEdits = (fix: Fix): Edit[] | undefined =>
  isVolume(fix.alternative) ? volumeEdits(fix) : bindEdits(fix)

const declarationEdit = ({ place, before, after }: VolumeInsertion, name: string): Edit => ({
  ...place,
  text: before + name + after,
})
