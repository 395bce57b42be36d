import type { HoleMeaning, TracedText } from '../../../types.js'
import { holeAt } from '../domain/unknown.js'
import type { Dialect } from '../syntax/dialect.js'

/** The input of a program that only computes. */
export interface Run {
  /** The command's own name, for the place of what is not known. */
  readonly name: TracedText
  readonly args: readonly TracedText[]
  readonly folder: TracedText | undefined
  readonly input: TracedText | undefined
  readonly open: (path: string) => TracedText | undefined
  readonly dialect: Dialect
}

const isFlag = (arg: TracedText): boolean => arg.text.startsWith('-') && arg.text.length > 1

export const operandsOf = ({ args }: Run): readonly TracedText[] => args.filter((arg) => !isFlag(arg))

export const hasFlag = ({ args }: Run, flag: RegExp): boolean => args.some((arg) => flag.test(arg.text))

/** The meaning of the first unknown part of a text. */
export const holeMeaning = (text: TracedText): HoleMeaning | undefined =>
  text.atoms.find((atom) => atom.hole)?.hole?.meaning

export const unknownOutput = ({ name }: Run, meaning: HoleMeaning = 'unknown'): TracedText =>
  holeAt(name, '$(…)', meaning)
