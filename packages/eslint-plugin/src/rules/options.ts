import { formats, type FormatId } from '@mount-lint/core'

/** The options of every rule. */
export interface Options {
  /** `disk` reads the files around and asks what this machine mounts; `text` goes by the linted text alone. */
  readonly context: 'disk' | 'text'
  /** The format of a file whose name and text don't tell. */
  readonly format?: FormatId
}

export const DEFAULT_OPTIONS: Options = { context: 'disk' }

export const OPTIONS_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  properties: {
    context: {
      enum: ['disk', 'text'],
      default: 'disk',
      description:
        'What may be read beside the linted text: `disk` reads files such as `.env` and asks which drives this machine mounts, `text` reads nothing, as `--cache` needs.',
    },
    format: {
      enum: formats.map(({ id }) => id),
      description: 'Reads the file as this format, whatever its name.',
    },
  },
} as const

const isOptions = (value: unknown): value is Partial<Options> => typeof value === 'object' && value !== null

/** The options as ESLint gives them, which older versions do without the defaults. */
export const optionsOf = ([given]: readonly unknown[]): Options =>
  isOptions(given) ? { ...DEFAULT_OPTIONS, ...given } : DEFAULT_OPTIONS
