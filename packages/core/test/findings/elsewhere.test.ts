import { expect, test } from 'vitest'
import { lint, unreportedIn, type Finding } from '../../src/index.js'

const text = 'services:\n  web:\n    volumes:\n      - /mnt/c/data:/data\n'

const [finding] = lint({ path: 'base.yaml', text }).findings as [Finding]

test.each<[title: string, reported: readonly Finding[], unreported: readonly Finding[]]>([
  ['reported there as well', [{ ...finding }], []],
  ['reported there with another severity', [{ ...finding, severity: 'warn' }], [finding]],
  ['reported there by another rule', [{ ...finding, rule: 'no-windows-home' }], [finding]],
  ['reported at another place there', [{ ...finding, place: { path: 'base.yaml', range: [0, 4] } }], [finding]],
  ['written elsewhere there', [{ ...finding, related: [{ ...finding.place, kind: 'definition' }] }], [finding]],
  ['not reported there', [], [finding]],
])('knows whether a finding in another file is %s', (_title, reported, unreported) => {
  expect(unreportedIn('base.yaml', [finding], reported)).toEqual(unreported)
  expect(unreportedIn('other.yaml', [finding], reported)).toEqual([])
})
