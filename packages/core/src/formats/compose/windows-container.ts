import { entryOf, scalarOf, textOf } from './model.js'
import type { Mapping } from './model.js'

/** Repositories and tags of images that only run on Windows. */
const WINDOWS_IMAGE =
  /^mcr\.microsoft\.com\/(?:windows|dotnet\/framework)\b|(?:^|\/)microsoft\/(?:windows|nanoserver|iis|aspnet|dotnet-framework|mssql-server-windows)|nanoserver|windowsservercore/i

/** Whether a service runs Windows, by its platform, isolation or image. */
export function runsWindows(service: Mapping): boolean {
  const isolation = textOf(entryOf(service, 'isolation'))
  return (
    /^windows(?:\/|$)/i.test(textOf(entryOf(service, 'platform')) ?? '') ||
    isolation === 'hyperv' ||
    isolation === 'process' ||
    (scalarOf(entryOf(service, 'image'))?.values ?? []).some(({ text }) => WINDOWS_IMAGE.test(text))
  )
}

/** Whether a container path is one that only a Windows container has. */
export const isWindowsTarget = (target: string | undefined): boolean => /^[A-Za-z]:(?:[\\/]|$)/.test(target ?? '')
