import { createHash } from 'node:crypto'
import type { Finding } from '@mount-lint/core'
import { identityOf } from '../identity.js'

/** Creates unique fingerprints, even if the same mount occurs twice. */
export function fingerprinter(): (finding: Finding) => string {
  const counts = new Map<string, number>()
  return (finding) => {
    const key = JSON.stringify(Object.values(identityOf(finding)))
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return createHash('sha256').update(`${key}#${count}`).digest('hex').slice(0, 40)
  }
}
