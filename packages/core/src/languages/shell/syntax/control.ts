import type { CommandNode, CompoundList } from 'unbash'

/** Commands that branch or repeat others. */
export type ControlNode = Extract<CommandNode, { type: 'If' | 'Case' | 'For' | 'Select' | 'While' | 'ArithmeticFor' }>

const CONTROLS = new Set<string>(['If', 'Case', 'For', 'Select', 'While', 'ArithmeticFor'])

export const isControl = (node: CommandNode | CompoundList): node is ControlNode => CONTROLS.has(node.type)
