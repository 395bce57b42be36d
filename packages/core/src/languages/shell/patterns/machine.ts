/** An expression about text: what patterns and regular expressions are made of. */
export type Expression =
  | Characters
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Expression[] }
  | { readonly kind: 'repeat'; readonly part: Expression; readonly least: number; readonly most: number }
  | { readonly kind: 'group'; readonly part: Expression; readonly number: number }
  | { readonly kind: 'start' | 'end' }

/** One character out of a set. */
export interface Characters {
  readonly kind: 'characters'
  readonly matches: (character: string) => boolean
  /** The only one that there is. */
  readonly literal?: string
  /** All characters, so that what is not known of a text is among them however long it is. */
  readonly isAny?: true
}

export const characterIs = (literal: string): Characters => ({
  kind: 'characters',
  matches: (character) => character === literal,
  literal,
})

export const ANY_CHARACTER: Characters = { kind: 'characters', matches: () => true, isAny: true }

export const ANY_TEXT: Expression = { kind: 'repeat', part: ANY_CHARACTER, least: 0, most: Infinity }

export type Step =
  | Characters
  /** Goes on at any of these, the first one first. */
  | { readonly kind: 'ways'; next: readonly number[] }
  /** Remembers where the text is now. */
  | { readonly kind: 'mark'; readonly slot: number }
  | { readonly kind: 'start' | 'end' | 'match' }

/** Steps that are followed all at once, so that matching takes time by their number for each character. */
export interface Machine {
  readonly steps: readonly Step[]
  /** Places that are marked: two for the whole and for each group. */
  readonly slots: number
}

const MOST_STEPS = 512

/** Writes steps for the expression; each part goes on behind its own last step. */
function write(steps: Step[], expression: Expression): void {
  if (steps.length > MOST_STEPS) return
  switch (expression.kind) {
    case 'characters':
    case 'start':
    case 'end':
      steps.push(expression)
      return
    case 'sequence':
      for (const part of expression.parts) write(steps, part)
      return
    case 'choice':
      writeChoice(steps, expression.parts)
      return
    case 'group':
      steps.push({ kind: 'mark', slot: 2 * expression.number })
      write(steps, expression.part)
      steps.push({ kind: 'mark', slot: 2 * expression.number + 1 })
      return
    case 'repeat':
      writeRepeat(steps, expression)
  }
}

function writeChoice(steps: Step[], parts: readonly Expression[]): void {
  const fork: Step = { kind: 'ways', next: [] }
  steps.push(fork)
  const ends: (Step & { kind: 'ways' })[] = []
  for (const part of parts) {
    fork.next = [...fork.next, steps.length]
    write(steps, part)
    const end: Step & { kind: 'ways' } = { kind: 'ways', next: [] }
    ends.push(end)
    steps.push(end)
  }
  for (const end of ends) end.next = [steps.length]
}

function writeRepeat(steps: Step[], { part, least, most }: Expression & { kind: 'repeat' }): void {
  for (let count = 0; count < least && steps.length <= MOST_STEPS; count++) write(steps, part)
  if (most === Infinity) {
    const fork: Step & { kind: 'ways' } = { kind: 'ways', next: [] }
    const at = steps.length
    steps.push(fork)
    write(steps, part)
    steps.push({ kind: 'ways', next: [at] })
    fork.next = [at + 1, steps.length]
    return
  }
  for (let count = least; count < most && steps.length <= MOST_STEPS; count++) {
    const fork: Step & { kind: 'ways' } = { kind: 'ways', next: [] }
    const at = steps.length
    steps.push(fork)
    write(steps, part)
    fork.next = [at + 1, steps.length]
  }
}

const groupsIn = (expression: Expression): number => {
  switch (expression.kind) {
    case 'sequence':
    case 'choice':
      return Math.max(0, ...expression.parts.map(groupsIn))
    case 'group':
      return Math.max(expression.number, groupsIn(expression.part))
    case 'repeat':
      return groupsIn(expression.part)
    case 'characters':
    case 'start':
    case 'end':
      return 0
  }
}

/** The machine of an expression; undefined for one that is too large to be followed. */
export function machineOf(expression: Expression): Machine | undefined {
  const steps: Step[] = []
  write(steps, { kind: 'group', part: expression, number: 0 })
  steps.push({ kind: 'match' })
  return steps.length > MOST_STEPS ? undefined : { steps, slots: 2 * (1 + groupsIn(expression)) }
}

/** Whether all it asks for is literal text, with anything between: what is not known of a text can't be more than that. */
export const isLiteral = ({ steps }: Machine): boolean =>
  steps.every((step) => step.kind !== 'characters' || step.literal !== undefined || step.isAny === true)
