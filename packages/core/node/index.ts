export { diskContext } from './disk-context.js'
export { readMachine, readMachineFacts } from './machine.js'
export { isWithin, workTreeOf, type WorkTree } from './work-tree.js'
export { failureOf, isThere, readHead, readText, type ReadFailure, type ReadResult } from './read-text.js'
