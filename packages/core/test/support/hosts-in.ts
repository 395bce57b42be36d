import { lint } from '../../src/index.js'
import { display } from '../../src/traced-text.js'

/** The host paths of all findings in a file as they were meant, in the order of the file. */
export const hostsIn = (path: string, text: string): string[] =>
  [...lint({ path, text }).findings]
    .sort((a, b) => a.place.range[0] - b.place.range[0])
    .map(({ meant, host }) => (meant === host.text ? display(host) : meant))
