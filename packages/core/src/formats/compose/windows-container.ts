import { isWindowsImage } from '../../engines/windows-image.js'
import { entryOf, scalarOf, textOf } from './model.js'
import type { Mapping } from './model.js'

/** Whether a service runs Windows, by its platform, isolation or image. */
export function runsWindows(service: Mapping): boolean {
  const isolation = textOf(entryOf(service, 'isolation'))
  return (
    /^windows(?:\/|$)/i.test(textOf(entryOf(service, 'platform')) ?? '') ||
    isolation === 'hyperv' ||
    isolation === 'process' ||
    (scalarOf(entryOf(service, 'image'))?.values ?? []).some(({ text }) => isWindowsImage(text))
  )
}

/** Whether a container path is one that only a Windows container has. */
export const isWindowsTarget = (target: string | undefined): boolean => /^[A-Za-z]:(?:[\\/]|$)/.test(target ?? '')
