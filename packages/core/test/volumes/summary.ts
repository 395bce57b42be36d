import { display, placeOf } from '../../src/traced-text.js'
import type { Range, SpecError, TracedText, VolumeSpec } from '../../src/types.js'

/** One line for a volume specification or its error: `bind /a -> /b (ro)`, `empty-section`. */
export function summary(spec: VolumeSpec | SpecError): string {
  if ('error' in spec) return spec.error
  const { type, source, target, readOnly } = spec
  return `${type} ${source ? display(source) : '-'} -> ${target ? display(target) : '-'}${readOnly ? ' (ro)' : ''}`
}

export const rangeOf = (text: TracedText | undefined): Range | undefined => text && placeOf(text)?.range

/** Ranges of source and target, or of what is wrong. */
export const ranges = (spec: VolumeSpec | SpecError): (Range | undefined)[] =>
  'error' in spec ? [rangeOf(spec.at)] : [rangeOf(spec.source), rangeOf(spec.target)]
