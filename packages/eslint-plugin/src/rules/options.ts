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
    path: { ...text, description: 'A file, or a folder with everything below it.' },
    reason: { type: 'string', description: 'Why it is accepted, for readers of the config.' },
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
        'What to read besides the linted text: `disk` (the default) reads files such as `.env` and the mount table of this machine, `text` reads nothing, as `--cache` requires.',
    },
    format: {
      type: 'string',
      enum: formats.map(({ id }) => id),
      description: 'Lint the file as this format, regardless of its name.',
    },
    allow: {
      type: 'array',
      items: { anyOf: [text, allowed] },
      description:
        'Host paths to accept. Windows paths such as D:/media match in every spelling, others such as ${USERPROFILE}/.aws as written.',
    },
    map: {
      type: 'object',
      additionalProperties: { type: 'string', pattern: String.raw`^(?:~|\/)` },
      description: 'Windows folders and the Linux folders that replace them: { "C:/work": "~/work" }.',
    },
    drives: {
      type: 'array',
      items: { type: 'string', pattern: '^[A-Za-z]:?$' },
      description: 'Drive letters in paths such as /e/data, in addition to c and d.',
    },
    driveRoot: {
      type: 'string',
      pattern: String.raw`^\/`,
      description: 'The folder in which WSL mounts the drives, if it is not /mnt.',
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
