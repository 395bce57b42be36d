import { coverageOf } from '../traced-text.js'
import type { Edit, VolumeInsertion } from '../types.js'
import { isVolume } from '../is-volume.js'
import type { TextOf } from './one-word.js'
import type { Fix } from './remedy.js'

/** What a named volume needs beside its name: another type, and to be declared. */
function volumeEdits({ mount, alternative }: Fix): Edit[] {
  const { typeText, volumeDeclaration } = mount
  const type = typeText && coverageOf(typeText)
  return [
    ...(type ? [{ ...type.place, text: 'volume' }] : []),
    ...(volumeDeclaration ? [declarationEdit(volumeDeclaration, alternative.path)] : []),
  ]
}

/** Takes the options away that make a bind of a named volume: what is left is an ordinary one. */
export function withoutOptions({ mount, alternative }: Fix, textOf: TextOf): Edit | undefined {
  const { boundVolume } = mount
  if (!boundVolume || !isVolume(alternative)) return undefined
  const { options, end } = boundVolume
  const isFlow = textOf(options.path)[options.range[0]] === '{'
  return { path: options.path, range: isFlow ? options.range : [options.range[0], end], text: '{}' }
}

/** What makes a bind of a mount whose path is taken for the name of a volume, or undefined where nothing can. */
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

/** What an alternative needs beside the path: another type, a declaration; undefined where it can't be written. */
export const companionEdits = (fix: Fix): Edit[] | undefined =>
  isVolume(fix.alternative) ? volumeEdits(fix) : bindEdits(fix)

const declarationEdit = ({ place, before, after }: VolumeInsertion, name: string): Edit => ({
  ...place,
  text: before + name + after,
})
