import { rmSync } from 'node:fs'
import { at } from './workspace/places.mjs'

// The compiler leaves behind what it made of sources that are gone, and npm would publish that.
rmSync(at('packages', 'core', 'dist'), { recursive: true, force: true })
await import('./prepack.mjs')
