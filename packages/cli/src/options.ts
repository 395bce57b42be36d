interface OptionBase {
  readonly name: string
  readonly short?: string
  /** What `--help` says. */
  readonly says: string
}

/** An option that takes one of a few names, the first of which is the default. */
interface Choice extends OptionBase {
  readonly values: readonly [string, ...string[]]
}

interface Flag extends OptionBase {
  readonly values?: never
}

export type Option = Choice | Flag

/** Every option of the program; the parser and `--help` know no others. */
export const OPTIONS = [
  { name: 'format', short: 'f', values: ['pretty', 'json'], says: 'how to print the result' },
  { name: 'list', short: 'l', says: 'list every mount instead of judging them' },
  { name: 'help', short: 'h', says: 'print this help' },
  { name: 'version', short: 'v', says: 'print the version' },
] as const satisfies readonly Option[]

type Known = (typeof OPTIONS)[number]

/** The options by their names: a choice as one of its values, a flag as whether it was given. */
export type Options = {
  readonly [One in Known as One['name']]: One extends { values: readonly (infer Value)[] } ? Value : boolean
}
