import { expect, it } from 'vitest'
import { hostsIn } from '../support/hosts-in.js'

/** Each sequence has the one before it nine times, so that all of them stand for a billion items. */
const BOMB = Array.from({ length: 10 }, (_, at) => {
  const before = `*a${(at - 1).toString()}`
  const items = at === 0 ? '{ hostPath: /mnt/c/a, run: docker run -v /mnt/c/a:/a fern }' : Array(9).fill(before).join()
  return `a${at.toString()}: &a${at.toString()} [${items}]`
}).join('\n')

it.each([
  ['pod.yaml', 'apiVersion: v1'],
  ['.github/workflows/a.yaml', 'jobs: {}'],
  ['.gitlab-ci.yml', 'script: [*a9]'],
  ['Taskfile.yml', 'cmds: [*a9]'],
])('aliases that repeat one another are read once: %s', (path, line) => {
  const expected = path.includes('gitlab') || path.includes('Task') ? [] : ['/mnt/c/a']
  expect(hostsIn(path, `${BOMB}\n${line}\n`)).toEqual(expected)
})

it('aliases in notes are read once', () => {
  expect(hostsIn('a.md', ['```yaml', BOMB, 'volumes: [C:/fern:/a]', '```'].join('\n'))).toEqual(['/mnt/c/a'])
})
