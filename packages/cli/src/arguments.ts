import { parseArgs } from 'node:util'
import { alternatives } from './alternatives.js'
import { nearest } from './nearest.js'
import { OPTIONS, type Option, type Options } from './options.js'

/** The parsed command line, or the message of the first error. */
export type Arguments =
  | { readonly ok: true; readonly options: Options; readonly paths: readonly string[] }
  | { readonly ok: false; readonly message: string }

type Value = string | boolean | readonly string[]

const CONFIG = Object.fromEntries(
  OPTIONS.map(({ name, short, values, placeholder }) => [
    name,
    {
      type: (values ?? placeholder) ? ('string' as const) : ('boolean' as const),
      ...(short === undefined ? {} : { short }),
    },
  ]),
)

const suggestion = (name: string, names: readonly string[], prefix: string): string => {
  const meant = nearest(name, names)
  return meant === undefined ? '' : `, did you mean ${prefix}${meant}?`
}

function unknown(name: string, rawName: string): string {
  const names = OPTIONS.map((one) => one.name)
  return `unknown option ${rawName}${suggestion(name, names, '--') || ', see --help'}`
}

/** The message about an invalid option; undefined if it is valid. */
function complaint(name: string, rawName: string, value: string | undefined): string | undefined {
  const option = OPTIONS.find((one) => one.name === name)
  if (!option) return unknown(name, rawName)
  if (option.placeholder !== undefined) {
    const { placeholder, pattern = /./s } = option
    return value !== undefined && pattern.test(value) ? undefined : `${rawName} expects <${placeholder}>`
  }
  const { values } = option
  if (!values) return value === undefined ? undefined : `${rawName} accepts no value`
  if (value === undefined) return `${rawName} expects ${alternatives(values)}`
  if (values.includes(value)) return undefined
  return `unknown ${name} "${value}"${suggestion(value, values, '') || `, use ${alternatives(values)}`}`
}

/** The default of an option; undefined for texts. */
function defaultOf(option: Option): Value | undefined {
  if (option.placeholder !== undefined) return option.isList ? [] : undefined
  if (!option.values) return false
  return option.isCommand ? undefined : option.values[0]
}

function defaults(): Record<string, Value> {
  const entries = OPTIONS.map((option) => [option.name, defaultOf(option)] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined))
}

const isGiven = (value: Value | undefined): boolean => value !== undefined && value !== false

/** The message about an option without the option that it requires. */
function missingRequirement(options: Readonly<Record<string, Value>>): string | undefined {
  const option = OPTIONS.find(
    ({ name, needs }) => needs !== undefined && isGiven(options[name]) && !isGiven(options[needs]),
  )
  return option && `--${option.name} requires --${option.needs ?? ''}`
}

/** The value of a repeated option: lists grow; of other options the last value counts. */
const added = (before: Value | undefined, value: string | undefined): Value =>
  Array.isArray(before) ? [...(before as readonly string[]), value ?? ''] : (value ?? true)

/** Parses the arguments as getopt does: options in any position, `--` ends the options. */
export function parseArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...args], options: CONFIG, strict: false, tokens: true })
  const options = defaults()
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const message = complaint(token.name, token.rawName, token.value)
    if (message !== undefined) return { ok: false, message }
    options[token.name] = added(options[token.name], token.value)
  }
  const message = missingRequirement(options)
  if (message !== undefined) return { ok: false, message }
  return { ok: true, options: options as unknown as Options, paths }
}
