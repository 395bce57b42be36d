import { parseArgs } from 'node:util'
import { nearest } from './nearest.js'
import { OPTIONS, type Option, type Options } from './options.js'

/** What the command line asks for, or one line that says what is wrong with it. */
export type Arguments =
  | { readonly ok: true; readonly options: Options; readonly paths: readonly string[] }
  | { readonly ok: false; readonly message: string }

const known: readonly Option[] = OPTIONS

const CONFIG = Object.fromEntries(
  known.map(({ name, short, values, takes }) => [
    name,
    { type: (values ?? takes) ? ('string' as const) : ('boolean' as const), ...(short === undefined ? {} : { short }) },
  ]),
)

const suggestion = (name: string, names: readonly string[], prefix: string): string => {
  const meant = nearest(name, names)
  return meant === undefined ? '' : `, did you mean ${prefix}${meant}?`
}

/** What is wrong with one option, if anything. */
function complaint(name: string, rawName: string, value: string | undefined): string | undefined {
  const option = known.find((one) => one.name === name)
  if (!option) {
    const names = known.map((one) => one.name)
    return `unknown option ${rawName}${suggestion(name, names, '--') || ', see --help'}`
  }
  const { values, takes } = option
  if (takes !== undefined) return value ? undefined : `${rawName} needs a ${takes}`
  if (!values) return value === undefined ? undefined : `${rawName} takes no value`
  if (value === undefined) return `${rawName} needs a value: ${values.join(', ')}`
  if (values.includes(value)) return undefined
  return `unknown ${name} "${value}"${suggestion(value, values, '') || `, use ${values.join(' or ')}`}`
}

const defaults = (): Record<string, string | boolean> =>
  Object.fromEntries(
    known.filter(({ takes }) => takes === undefined).map(({ name, values }) => [name, values ? values[0] : false]),
  )

/** An option that was given without the one that it belongs to. */
function lonely(options: Readonly<Record<string, string | boolean>>): string | undefined {
  const option = known.find(({ name, needs }) => needs !== undefined && options[name] === true && !options[needs])
  return option && `--${option.name} goes with --${option.needs ?? ''}`
}

/** Reads the arguments as getopt does: options anywhere, the last of a kind counts, everything after `--` is a path. */
export function parseArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({ args: [...args], options: CONFIG, strict: false, tokens: true })
  const options = defaults()
  const paths: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const message = complaint(token.name, token.rawName, token.value)
    if (message !== undefined) return { ok: false, message }
    options[token.name] = token.value ?? true
  }
  const message = lonely(options)
  if (message !== undefined) return { ok: false, message }
  return { ok: true, options: options as unknown as Options, paths }
}
