import type { TracedText } from '../../types.js'

/** Whether a command runs depends on the one before it. */
export type BatchOperator = '&' | '&&' | '||' | '|'

export interface IfNode {
  readonly kind: 'if'
  readonly isNegated: boolean
  readonly ignoresCase: boolean
  /** `defined` checks the variable on the left; `other` is unknown. */
  readonly test: 'equal' | 'defined' | 'other'
  readonly left: TracedText
  readonly right: TracedText
  /** The source text of the condition. */
  readonly asked: TracedText
  readonly then: BatchNode
  readonly otherwise?: BatchNode
}

export interface ForNode {
  readonly kind: 'for'
  /** The items: words; numbers, lines and files are unknown. */
  readonly over: 'words' | 'unknown'
  readonly variable: string
  readonly items: TracedText
  readonly body: BatchNode
}

/** A piece of a batch file, before its variables are expanded. */
export type BatchNode =
  | { readonly kind: 'command'; readonly text: TracedText }
  | {
      readonly kind: 'sequence'
      readonly parts: readonly { readonly operator: BatchOperator; readonly node: BatchNode }[]
    }
  | IfNode
  | ForNode

/** The unit that cmd.exe reads at once: a label, or a line with its continuation lines and blocks. */
export type Unit = { readonly label: string } | { readonly node: BatchNode }
