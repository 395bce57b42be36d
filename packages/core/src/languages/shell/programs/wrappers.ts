import { SYSTEM } from './system-wrappers.js'
import { TOOLS } from './tool-wrappers.js'
import type { Wrapper } from './wrapper.js'

/** Programs and builtins that run the command in their arguments. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = { ...SYSTEM, ...TOOLS }

/** Programs that take shell commands by `-c`, a file or their standard input. */
export const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'mksh', 'ash', 'rbash', 'yash'])

/** Programs that take commands of their own languages, some of which are the shell's, too. */
export const WINDOWS_SHELLS = new Set(['cmd', 'powershell', 'pwsh'])
