/** How a program that runs another command takes its arguments; flags are named with their dashes. */
export interface Wrapper {
  /** Letters of flags that take the rest of their word or the next one. */
  readonly short?: string
  /** Letters of flags that take the rest of their word only. */
  readonly optional?: string
  /** Long flags that take the next word. */
  readonly long?: readonly string[]
  /** Flags may begin with `+`, too. */
  readonly plus?: true
  /** Words that end the flags, if not `--`. */
  readonly ends?: readonly string[]
  /** Words before the command: the duration of `timeout`. */
  readonly operands?: number
  /** `NAME=value` before the command. */
  readonly assignments?: true
  /** Flags whose value is a script: `su -c`. */
  readonly script?: readonly string[]
  /** Flags whose value is split into words before the others: `env -S`. */
  readonly split?: readonly string[]
  /** The command follows one of these words, wherever that is: `op run -- …`. */
  readonly behind?: readonly string[]
  /** What the operands are, if not the words of a command: one script together, or one each; `alone`: a script if there is one only. */
  readonly scripts?: 'together' | 'each' | 'alone'
  /** What is left are the arguments of a shell: `su me -c …`. */
  readonly shell?: true
  /** Without a command it runs its standard input, `with` such a flag: `sudo -s`. */
  readonly stdin?: { readonly with?: readonly string[] }
  /** Flags with which it runs nothing. */
  readonly idle?: readonly string[]
  /** Flags without which the command does not get what is exported. */
  readonly keeping?: readonly string[]
  /** Flags with which the command does not get what is exported. */
  readonly clearing?: readonly string[]
  /** Flags whose values are variables that the command does not get. */
  readonly unsetting?: readonly string[]
  /** By its subcommand, what else runs a command. */
  readonly commands?: Readonly<Record<string, Wrapper>>
  /** A word that separates subcommands: `tmux new \; split-window`. */
  readonly separator?: string
}

/** The words of a text. */
export const words = (text: string): readonly string[] => text.split(' ')
