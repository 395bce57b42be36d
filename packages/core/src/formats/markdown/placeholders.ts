import type { TracedText } from '../../types.js'
import { fillTemplates } from '../templates.js'

/** `<you>` beside a character of a path or of a volume: elsewhere the signs are redirections. */
const PLACEHOLDER = /(?<=[\\/:="'-])<\w[\w .-]*>|<\w[\w .-]*>(?=[\\/:"'])/g

/** What readers fill in is unknown. */
export const fillPlaceholders = (text: TracedText): TracedText => fillTemplates(text, { pattern: PLACEHOLDER })
