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

/** The shared settings of a configuration. */
interface Settings {
  /** Those that are right. */
  readonly usable: MountLintOptions
  /** What is wrong with the first of the others. */
  readonly violation: string | undefined
  /** What rules go by, by their options in writing: the same object for the same options. */
  readonly byOptions: Map<string, MountLintOptions>
}

const known = new WeakMap<object, Settings>()

function settingsIn(given: object): Settings {
  const violation = violationOf(given, SETTINGS_SCHEMA, `settings["${KEY}"]`)
  const right = Object.entries(given).filter((entry) => {
    return violationOf(Object.fromEntries([entry]), SETTINGS_SCHEMA, KEY) === undefined
  })
  const settings = { usable: Object.fromEntries(right) as MountLintOptions, violation, byOptions: new Map() }
  known.set(given, settings)
  return settings
}

/** The settings of a file; a value that is not an object is checked again for each rule. */
function settingsOf({ settings }: Rule.RuleContext): Settings {
  const given: unknown = settings[KEY] ?? NO_SETTINGS
  const isObject = typeof given === 'object' && given !== null
  if (isObject) return known.get(given) ?? settingsIn(given)
  return {
    usable: NO_SETTINGS,
    violation: violationOf(given, SETTINGS_SCHEMA, `settings["${KEY}"]`),
    byOptions: new Map(),
  }
}

/** What is wrong with the shared settings of a file, and what to do about it; undefined where they are right. */
export function settingsProblem(context: Rule.RuleContext): string | undefined {
  const { violation } = settingsOf(context)
  return (
    violation &&
    `The configuration is not right: ${violation}. Correct it in the configuration of ESLint; until then it has no effect.`
  )
}

/** What a rule goes by in a file: the shared settings that are right, and over them its own options. */
export function optionsOf(context: Rule.RuleContext): MountLintOptions {
  const { usable, byOptions } = settingsOf(context)
  const own = (context.options[0] ?? {}) as MountLintOptions
  const key = JSON.stringify(own)
  const options = byOptions.get(key) ?? { ...usable, ...own }
  byOptions.set(key, options)
  return options
}
