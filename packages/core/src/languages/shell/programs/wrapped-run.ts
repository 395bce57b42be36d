import type { TracedText } from '../../../types.js'

/** Changes of the environment on the way to a command. */
export interface EnvironmentChange {
  /** `NAME=value` words that it gets. */
  readonly assignments: readonly TracedText[]
  /** Names of variables that it does not get, or all. */
  readonly dropped: 'all' | readonly string[]
}

/** What a command runs. */
export type WrappedRun = (
  | { readonly kind: 'command'; readonly argv: readonly TracedText[] }
  /** With its arguments, of which the first is its name. */
  | { readonly kind: 'script'; readonly text: TracedText; readonly args: readonly TracedText[] }
  /** A script in a file. */
  | { readonly kind: 'file'; readonly file: TracedText; readonly args: readonly TracedText[] }
  /** What the standard input holds, with these arguments. */
  | { readonly kind: 'stdin'; readonly args: readonly TracedText[] }
) & { readonly environment?: EnvironmentChange }

/** A script with its arguments, of which the first is its name. */
export const asScript = (text: TracedText, args: readonly TracedText[] = []): WrappedRun => ({
  kind: 'script',
  text,
  args,
})
