import { expect, it } from 'vitest'
import { lint } from '../../../src/lint.js'

const extending = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `  s${index + 1}: { extends: { service: s${index} }, volumes: ["/mnt/c/x:/y${index + 1}"] }\n`,
  ).join('')

const chain = (count: number): string => `services:\n  s0: { volumes: ["/mnt/c/x:/y0"] }\n${extending(count)}`

it('stops reading services at 10,000 mounts, and says where', () => {
  const text = chain(300)
  const { mounts, findings, truncated } = lint({ path: 'compose.yaml', text })
  expect(mounts).toHaveLength(10_011)
  expect(findings).toHaveLength(141)
  expect(truncated.map(({ range: [start] }) => text.slice(0, start).split('\n').length)).toEqual([143])
})

it('reads all services of smaller projects', () => {
  expect(lint({ path: 'compose.yaml', text: chain(50) })).toMatchObject({ truncated: [], omitted: 0 })
})
