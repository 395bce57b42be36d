import { formats } from '@mount-lint/core'
import type { Rule } from 'eslint'
import type { MountLintOptions } from '../plugin-types.js'
import type { RuleText } from '../rule-texts.js'
import { violationOf, type Schema } from './schema-violation.js'

/** Where the shared settings stand in those of ESLint. */
const KEY = 'mount-lint'

const text: Schema = { type: 'string', minLength: 1 }

const allowed: Schema = {
  type: 'object',
  properties: {
    path: { ...text, description: 'A folder or file; all that lies below it is fine, too.' },
    reason: { type: 'string', description: 'Why it is fine, for those who read the config.' },
  },
  required: ['path'],
  additionalProperties: false,
}

/** What the shared settings may hold, and each rule's options in part; no defaults, since they would hide the settings. */
export const SETTINGS_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    context: {
      type: 'string',
      enum: ['disk', 'text'],
      description:
        'What may be read beside the linted text: `disk` (the default) reads files such as `.env` and asks which drives this machine mounts, `text` reads nothing, as `--cache` needs.',
    },
    format: {
      type: 'string',
      enum: formats.map(({ id }) => id),
      description: 'Reads the file as this format, whatever its name.',
    },
    allow: {
      type: 'array',
      items: { anyOf: [text, allowed] },
      description:
        'Host paths that are fine, such as D:/media, in any spelling of Windows; others, such as ${USERPROFILE}/.aws, as written.',
    },
    map: {
      type: 'object',
      additionalProperties: { type: 'string', pattern: String.raw`^(?:~|\/)` },
      description: 'Windows folders and the Linux folders that take their place: { "C:/work": "~/work" }.',
    },
    drives: {
      type: 'array',
      items: { type: 'string', pattern: '^[A-Za-z]:?$' },
      description: 'Letters that are drives when they are written as /e/data; c and d always are.',
    },
    driveRoot: {
      type: 'string',
      pattern: String.raw`^\/`,
      description: 'The folder in which WSL has the drives, where it is not /mnt.',
    },
  },
} as const satisfies Schema

/** What the options of a rule may hold. */
export const optionsSchemaOf = ({ options }: RuleText) => ({
  type: 'object' as const,
  additionalProperties: false,
  properties: Object.fromEntries(options.map((name) => [name, SETTINGS_SCHEMA.properties[name]])),
})

const NO_SETTINGS: MountLintOptions = {}

/** What rules go by, by settings and then by options in writing: the same object for the same options. */
const known = new WeakMap<object, Map<string, MountLintOptions>>()

/** An empty map for settings that are right. */
function enter(settings: object): Map<string, MountLintOptions> {
  const violation = violationOf(settings, SETTINGS_SCHEMA, `settings["${KEY}"]`)
  if (violation !== undefined) throw new TypeError(`The configuration is not right: ${violation}.`)
  const byOptions = new Map<string, MountLintOptions>()
  known.set(settings, byOptions)
  return byOptions
}

/**
 * What a rule goes by in a file: the shared settings, and over them its own options. Throws a `TypeError` for settings
 * that are not right, as ESLint does for options.
 */
export function optionsOf({ settings, options: [own = {}] }: Rule.RuleContext): MountLintOptions {
  const shared = (settings[KEY] ?? NO_SETTINGS) as MountLintOptions
  const byOptions = known.get(shared) ?? enter(shared)
  const key = JSON.stringify(own)
  const options = byOptions.get(key) ?? { ...shared, ...(own as MountLintOptions) }
  byOptions.set(key, options)
  return options
}
