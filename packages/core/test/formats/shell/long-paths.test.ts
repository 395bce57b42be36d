import { expect, test } from 'vitest'
import { lint } from '../../../src/index.js'

const mountsIn = (text: string): number => lint({ path: 'run.sh', text }).mounts.length

test.each([
  ['once for each command', 'docker run -v C:/$L:/x i\ndocker run -v C:/$L:/x i\n', 2],
  ['once for each place in a command', 'docker run -v C:/$L:/x -v C:/$L:/x i\n', 2],
  ['once in a function that is called twice', 'f() { docker run -v C:/$L:/x i; }\nf\nf\n', 1],
])('a path that no system opens is listed %s', (_title, commands, count) => {
  expect(mountsIn(`L=${'x'.repeat(10_000)}\n${commands}`)).toBe(count)
})
