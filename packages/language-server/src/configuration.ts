import type { Connection } from 'vscode-languageserver'
import type { Client } from './client.js'
import { SOURCE } from './diagnostics.js'
import type { EditorSettings } from './host.js'
import { settingsIn } from './settings.js'

/** The settings of the editor: requested for each document, or as last sent. */
export interface Configuration {
  readonly of: (uri: string) => Promise<EditorSettings>
  /** Stores the settings that the editor sends; editors that support requests send none. */
  readonly changed: (settings: unknown) => void
}

const sectionOf = (settings: unknown): unknown =>
  typeof settings === 'object' && settings !== null && SOURCE in settings ? settings[SOURCE] : settings

export function configurationOf(client: Client, connection: Connection, initial: unknown): Configuration {
  let sent = settingsIn(sectionOf(initial))
  const known = new Map<string, Promise<EditorSettings>>()
  const ask = async (uri: string): Promise<EditorSettings> =>
    settingsIn(await connection.workspace.getConfiguration({ scopeUri: uri, section: SOURCE }))
  return {
    of: (uri) => {
      if (!client.givesConfiguration) return Promise.resolve(sent)
      const settings = known.get(uri) ?? ask(uri).catch(() => sent)
      known.set(uri, settings)
      return settings
    },
    changed: (settings) => {
      known.clear()
      sent = settingsIn(sectionOf(settings))
    },
  }
}
