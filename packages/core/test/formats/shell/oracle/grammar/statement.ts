import type { Word } from './words.js'

export type Block = readonly Statement[]

/** A command of a generated script. */
export type Statement =
  | {
      readonly kind: 'assign'
      readonly name: string
      readonly operator: '=' | '+='
      readonly value: Word
      readonly prefix: string
    }
  | { readonly kind: 'array'; readonly name: string; readonly operator: '=' | '+='; readonly items: readonly Word[] }
  | { readonly kind: 'element'; readonly name: string; readonly index: number; readonly value: Word }
  | { readonly kind: 'options'; readonly name: string; readonly operator: '=' | '+='; readonly path: string }
  | {
      readonly kind: 'mount'
      readonly source: Word
      readonly flag: string
      readonly wrapper: string
      readonly extra: string
    }
  | { readonly kind: 'mountList'; readonly words: string }
  | {
      readonly kind: 'if'
      readonly condition: string
      readonly negated: boolean
      readonly yes: Block
      readonly no: Block | undefined
    }
  | { readonly kind: 'and'; readonly condition: string; readonly operator: '&&' | '||'; readonly then: Statement }
  | {
      readonly kind: 'for'
      readonly name: string
      readonly words: readonly Word[]
      readonly body: Block
      readonly leave: string | undefined
    }
  | { readonly kind: 'case'; readonly subject: string; readonly yes: Block; readonly no: Block }
  | { readonly kind: 'caseOf'; readonly value: Word; readonly windows: Block; readonly other: Block }
  | { readonly kind: 'group'; readonly form: string; readonly body: Block }
  | { readonly kind: 'call'; readonly function: number; readonly args: readonly Word[] }
  | { readonly kind: 'set'; readonly args: readonly Word[] }
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'template'
      readonly text: string
      readonly conditions: readonly [string, string]
      readonly words: readonly [Word, Word]
    }
