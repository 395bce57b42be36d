import { display, displayAs } from '../traced-text.js'
import type { Finding } from '../types.js'

/** Quotes text of a file in a message. */
export const code = (text: string): string => `\`${text}\``

export const quotedSource = ({ mount }: Finding): string => code(mount.source ? display(mount.source) : '')

export const quotedTarget = ({ mount }: Finding): string => code(mount.target ? display(mount.target) : '')

export const meantOf = ({ meant, host }: Finding): string => code(displayAs(meant, host))

export const hostOf = ({ host }: Finding): string => code(display(host))
