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
    path: v.pipe(text, v.description('A file, or a folder with everything below it.')),
    reason: described(v.string(), 'Why it is accepted, for readers of the config.'),
  }),
])

const linuxFolder = v.pipe(v.string(), v.regex(/^(?:~|\/)/, 'must start with ~ or /'))

const formatId = v.picklist(formats.map(({ id }) => id))

const formatEntries = Object.fromEntries(formats.map(({ id }) => [id, v.optional(v.boolean())]))

/** The schema of a config file. */
export const configSchema = v.strictObject({
  $schema: described(v.string(), 'The URL of this schema, for editors.'),
  extends: described(
    v.union([text, v.array(text)]),
    'Config files to extend, relative to this one, which takes precedence.',
  ),
  rules: described(v.strictObject(ruleEntries), 'The severity of each rule.'),
  allow: described(
    v.array(allowed),
    'Host paths to accept. Windows paths such as D:/media match in every spelling, others such as ${USERPROFILE}/.aws as written.',
  ),
  drives: described(
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]:?$/, 'must be a drive letter'))),
    'Drive letters in paths such as /e/data, in addition to c and d.',
  ),
  driveRoot: described(
    v.pipe(v.string(), v.regex(/^\//, 'must be an absolute Linux path')),
    'The folder in which WSL mounts the drives, if it is not /mnt.',
  ),
  map: described(
    v.record(text, linuxFolder),
    'Windows folders and the Linux folders that replace them: { "C:/work": "~/work" }.',
  ),
  ignore: described(v.array(text), 'Files and folders to skip, as .gitignore patterns.'),
  formats: described(
    v.objectWithRest(formatEntries, formatId),
    'The format of files that match a .gitignore pattern, and formats to skip: { "deploy/*.tpl": "compose", "markdown": false }.',
  ),
})

export type ConfigFile = v.InferOutput<typeof configSchema>
