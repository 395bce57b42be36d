import { versions } from 'node:process'
import { setFlagsFromString } from 'node:v8'

/**
 * Makes V8 optimize functions later: evaluating shell scripts calls hundreds of functions a few hundred times each.
 * Node.js 22 and later do this by default (`--invocation-count-for-turbofan`).
 */
export function optimizeLater(): void {
  if (versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=400000')
}

/** Prepares V8 for a run over many files; for few files, loading `node:v8` costs more than it saves. */
export function prepareForManyFiles(): void {
  optimizeLater()
  // Most memory is garbage of finished files: collecting it sooner halves the peak of large repositories.
  setFlagsFromString('--heap-growing-percent=50')
}
