import type { TracedText } from '../../types.js'

interface Written {
  /** The source text. */
  readonly at: TracedText
}

/** `@( )` returns a list, `( )` and `$( )` the output of their statements. */
type GroupKind = 'list' | 'value'

export type Expression = Written &
  (
    | { readonly kind: 'text'; readonly text: TracedText }
    /** An expandable string or a bare word. */
    | { readonly kind: 'join'; readonly parts: readonly Expression[] }
    /** In upper case, with the drive of environment variables: `ENV:PATH`. */
    | { readonly kind: 'variable'; readonly name: string }
    /** `joints` is the text between the items. */
    | { readonly kind: 'list'; readonly items: readonly Expression[]; readonly joints: readonly TracedText[] }
    | { readonly kind: 'group'; readonly group: GroupKind; readonly body: readonly Statement[] }
    | { readonly kind: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'member'; readonly of: Expression; readonly name: string; readonly args: readonly Expression[] }
    | {
        readonly kind: 'block'
        readonly parameters: readonly PowerShellParameter[]
        readonly body: readonly Statement[]
      }
    /** A hashtable: `@{ Host = 'C:\\data'; Target = '/data' }`. */
    | { readonly kind: 'table'; readonly entries: readonly TableNode[] }
    | { readonly kind: 'index'; readonly of: Expression; readonly index: readonly Statement[] }
    | { readonly kind: 'unknown'; readonly inside: readonly Expression[] }
  )

/** An entry of a hashtable. */
export interface TableNode {
  readonly key: Expression
  readonly value: readonly Statement[]
}

/** An argument of a command. */
export type Element =
  | { readonly kind: 'word'; readonly value: Expression }
  | { readonly kind: 'splat'; readonly variable: Expression & { readonly kind: 'variable' } }
  /** Behind `--%`. */
  | { readonly kind: 'verbatim'; readonly text: TracedText }

export type Stage =
  | { readonly kind: 'expression'; readonly value: Expression }
  | {
      readonly kind: 'command'
      readonly call: '&' | '.' | ''
      readonly elements: readonly Element[]
      readonly at: TracedText
    }

export interface PowerShellParameter {
  readonly name: string
  readonly isSwitch: boolean
  readonly value?: Expression
}

export interface FunctionNode {
  readonly kind: 'function'
  readonly name: string
  readonly parameters: readonly PowerShellParameter[]
  readonly body: readonly Statement[]
}

export type Statement =
  | {
      readonly kind: 'assign'
      readonly name: string
      /** `append` is `.Add(…)` of a list. */
      readonly operator: '=' | '+=' | 'append' | 'other'
      /** The variable of the script or global scope, even if a function assigns it. */
      readonly isOutside: boolean
      readonly value: Statement
      readonly at: TracedText
    }
  /** Stages joined by `|`; of those joined by `&&` and `||` each is a statement of its own. */
  | { readonly kind: 'pipeline'; readonly stages: readonly Stage[]; readonly isConditional: boolean }
  /** At most one of the bodies runs; exactly one if `isComplete`. */
  | {
      readonly kind: 'branches'
      readonly conditions: readonly Statement[]
      readonly bodies: readonly (readonly Statement[])[]
      readonly isComplete: boolean
    }
  | {
      readonly kind: 'loop'
      readonly variable?: string
      readonly items?: Statement
      readonly heads: readonly Statement[]
      readonly body: readonly Statement[]
    }
  | { readonly kind: 'sequence'; readonly body: readonly Statement[] }
  | { readonly kind: 'parameters'; readonly parameters: readonly PowerShellParameter[] }
  | { readonly kind: 'leave'; readonly value?: Statement }
  | FunctionNode
