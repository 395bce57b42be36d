import type { EditorSettings } from './host.js'

const DEFAULT_SETTINGS: EditorSettings = { enable: true, rules: {} }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textsIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

/** Parses the settings of an editor; values of a wrong type count as unset. */
export function settingsIn(value: unknown): EditorSettings {
  if (!isRecord(value)) return DEFAULT_SETTINGS
  const { enable, config, rules } = value
  return {
    enable: enable !== false,
    ...(typeof config === 'string' && config !== '' ? { config } : {}),
    rules: textsIn(rules),
  }
}
