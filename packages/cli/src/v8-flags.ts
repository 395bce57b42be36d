import { versions } from 'node:process'
import { setFlagsFromString } from 'node:v8'

/**
 * Lets V8 optimize a function only after it ran for a while, for evaluating shell scripts calls hundreds of functions some
 * hundred times each. The V8 of Node.js 22 and later waits as long by itself (`--invocation-count-for-turbofan`).
 */
export function optimizeLater(): void {
  if (versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')
}

/** Prepares V8 for a run over many files; for a few, loading `node:v8` takes longer than it saves. */
export function prepareForManyFiles(): void {
  optimizeLater()
  // Most memory holds what one file needed: collecting it sooner halves the peak of large repositories.
  setFlagsFromString('--heap-growing-percent=50')
}
