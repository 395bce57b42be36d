import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.js'

type Row = readonly [path: string, text: string, alternative: string, edits: readonly string[]]

/** The home folder as each host writes it: where nothing expands `~`, there is no edit. */
const ROWS: readonly Row[] = [
  [
    '.mcp.json',
    '{"mcpServers":{"a":{"command":"docker","args":["run","-v","/mnt/c/fern:/a","fern"]}}}',
    '/home/<user>/fern',
    [],
  ],
  ['pod.yaml', 'apiVersion: v1\nspec: { volumes: [{ hostPath: { path: /mnt/c/fern } }] }', '/home/<user>/fern', []],
  ['kind.yaml', 'kind: Cluster\nnodes: [{ extraMounts: [{ hostPath: /mnt/c/fern }] }]', '/home/<user>/fern', []],
  [
    '.github/workflows/a.yaml',
    'jobs: { a: { container: { image: x, volumes: ["/mnt/c/fern:/a"] } } }',
    '/home/<user>/fern',
    [],
  ],
  ['a.container', '[Container]\nVolume=/mnt/c/fern:/a\n', '%h/fern', ['%h/fern']],
  ['a.container', '[Container]\nMount=type=bind,source=/mnt/c/fern,target=/a\n', '%h/fern', ['%h/fern']],
  ['Makefile', 'run:\n\tdocker run -v /mnt/c/fern:/a fern\n', '~/fern', ['~/fern']],
]

describe('the home folder in an alternative', () => {
  it.each(ROWS)('%s', (path, text, alternative, edits) => {
    const { findings } = lint({ path, text })
    expect(findings.map((finding) => finding.alternative)).toEqual([alternative])
    expect(findings.flatMap((finding) => finding.edits.map((edit) => edit.text))).toEqual(edits)
  })
})
