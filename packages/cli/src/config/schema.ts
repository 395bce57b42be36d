import { formats, rules } from '@mount-lint/core'
import * as v from 'valibot'

const described = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.optional(v.pipe(schema, v.description(description)))

const SEVERITIES = ['off', 'warn', 'error', 'default'] as const

const ruleEntries = Object.fromEntries(
  rules.map(({ id, summary }) => [id, described(v.picklist(SEVERITIES), `${summary}.`)]),
)

const text = v.pipe(v.string(), v.minLength(1))

const allowed = v.union([
  text,
  v.strictObject({
    path: v.pipe(text, v.description('A folder or file; all that lies below it is fine, too.')),
    reason: described(v.string(), 'Why it is fine, for those who read the config.'),
  }),
])

const linuxFolder = v.pipe(v.string(), v.regex(/^(?:~|\/)/, 'must start with ~ or /'))

const formatId = v.picklist(formats.map(({ id }) => id))

const formatEntries = Object.fromEntries(formats.map(({ id }) => [id, v.optional(v.boolean())]))

/** What may stand in a config file. */
export const configSchema = v.strictObject({
  $schema: described(v.string(), 'Where editors find this schema.'),
  extends: described(
    v.union([text, v.array(text)]),
    'Config files that this one builds on, relative to it; what is said here counts more.',
  ),
  rules: described(v.strictObject(ruleEntries), 'What the findings of each rule count as.'),
  allow: described(
    v.array(allowed),
    'Host paths that are fine, such as D:/media, in any spelling of Windows; others, such as ${USERPROFILE}/.aws, as written.',
  ),
  drives: described(
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]:?$/, 'must be the letter of a drive'))),
    'Letters that are drives when they are written as /e/data; c and d always are.',
  ),
  driveRoot: described(
    v.pipe(v.string(), v.regex(/^\//, 'must be an absolute path of Linux')),
    'The folder in which WSL has the drives, where it is not /mnt.',
  ),
  map: described(
    v.record(text, linuxFolder),
    'Windows folders and the Linux folders that take their place: { "C:/work": "~/work" }.',
  ),
  ignore: described(v.array(text), 'Files and folders to leave out, in the patterns of .gitignore.'),
  formats: described(
    v.objectWithRest(formatEntries, formatId),
    'Files to read as a format, by patterns of .gitignore, and formats that are not linted: { "deploy/*.tpl": "compose", "markdown": false }.',
  ),
})

export type ConfigFile = v.InferOutput<typeof configSchema>
