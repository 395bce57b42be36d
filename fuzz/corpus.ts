import type { Kind } from './grammars.js'

/** The shortest input of each fixed fault; every test run checks all of them. */
export const corpus: Readonly<Record<Kind, readonly string[]>> = {
  // An unclosed quote included the carriage return.
  compose: ['services:\n  a: {volumes: ["\\?\\C:y\n\n$A/x:/y"]}\n'],
  devcontainer: [],
  // An edit that widened quotes covered the type that another edit inserts.
  shell: ["docker run --mount 'source=C:\\x,dst=/y' i\n", 'docker run -v "\n//c/x:/y" i\n', 'i=A[i]= A[i]=\n'],
  config: [],
}
