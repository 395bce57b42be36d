import type { Source } from '../../types.js'

/** Whether a file with this name is linted on its own only if its first line names a shell. */
export const hasNoExtension = (path: string): boolean => /(?:^|\/)[^./]+$/.test(path)

/** Whether only the scripts that call it say that a file is a script: it is not linted on its own. */
export const isCalledOnly = ({ path, text }: Source): boolean => hasNoExtension(path) && !text.startsWith('#!')
