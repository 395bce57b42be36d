import { display } from '../traced-text.js'
import type { Finding } from '../types.js'

/** Equal for findings with the same message at the same place. */
export const findingKey = ({ rule, severity, place: { path, range }, host, related }: Finding): string =>
  JSON.stringify([rule, severity, path, range, display(host), related])
