import type { Kind } from './grammars.js'

/** The shortest inputs that showed a fault, which is fixed; each is checked whole in every test run. */
export const corpus: Readonly<Record<Kind, readonly string[]>> = {
  // A quote that is never closed took the carriage return with it.
  compose: ['services:\n  a: {volumes: ["\\?\\C:y\n\n$A/x:/y"]}\n'],
  devcontainer: [],
  // An edit that widened quotes covered the type that another one inserts.
  shell: ["docker run --mount 'source=C:\\x,dst=/y' i\n", 'docker run -v "\n//c/x:/y" i\n', 'i=A[i]= A[i]=\n'],
  config: [],
}
