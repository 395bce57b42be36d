import type { TracedText } from '../../types.js'

/** How a command depends on the one before it. */
export type BatchOperator = '&' | '&&' | '||' | '|'

export interface IfNode {
  readonly kind: 'if'
  readonly isNegated: boolean
  readonly ignoresCase: boolean
  /** `defined` asks for the variable on the left; `other` is what no text decides. */
  readonly test: 'equal' | 'defined' | 'other'
  readonly left: TracedText
  readonly right: TracedText
  /** All that the condition is written with. */
  readonly asked: TracedText
  readonly then: BatchNode
  readonly otherwise?: BatchNode
}

export interface ForNode {
  readonly kind: 'for'
  /** What it goes over: words, or numbers, lines and files, which are not followed. */
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

/** What cmd.exe reads at once: a line with all that its parentheses and carets make a part of it, or a label. */
export type Unit = { readonly label: string } | { readonly node: BatchNode }
