import { join } from 'node:path'
import { projectMoveOf } from '@mount-lint/core'
import type { Host } from './host.js'
import type { ProjectMoveParams, ProjectMoveResult } from './protocol.js'
import type { Session } from './session.js'
import { pathOf } from './uris.js'

interface MoveContext extends Pick<Session, 'workspace' | 'configuration'> {
  readonly host: Host
}

/** The config of a folder is the config of its files. */
const fileIn = (folder: string): string => join(folder, 'compose.yaml')

/** Answers `PROJECT_MOVE`; mistakes in the config are reported with the diagnostics of its files. */
export async function projectMove(
  { folder }: ProjectMoveParams,
  { host, workspace, configuration }: MoveContext,
): Promise<ProjectMoveResult | null> {
  const full = pathOf(folder)
  if (full === undefined) return null
  const editor = await configuration.of(folder)
  const openText = (path: string): string | undefined => workspace.documentAt(path)?.getText()
  const settings = await host.settingsOf(fileIn(full), { folder: full, editor, openText }).catch(() => undefined)
  if (!settings) return null
  const { machine, lint } = settings
  const context = workspace.contextIn(full, () => undefined)
  const move = projectMoveOf('.', machine, context, lint.map)
  if (!move) return null
  const { windowsPath, moveTo } = move
  const shell = machine.kind === 'windows' ? 'wsl' : 'here'
  const { intent, command } = host.describeMove(move, machine)
  return { windowsPath, moveTo, intent, command, shell }
}
