import { rmSync } from 'node:fs'
import { at } from './workspace/places.mjs'

// The compiler keeps the output of deleted sources, which npm would publish.
rmSync(at('packages', 'core', 'dist'), { recursive: true, force: true })
await import('./prepack.mjs')
