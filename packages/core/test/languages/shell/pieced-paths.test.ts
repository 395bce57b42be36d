import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../src/findings/apply-edits.js'
import { lint } from '../../../src/lint.js'

function fixed(text: string): string {
  const { findings } = lint({ path: 'run.sh', text })
  expect(findings).toHaveLength(1)
  return applyEdits(
    text,
    findings.flatMap(({ edits }) => edits),
  )
}

describe('a path whose pieces stand apart is replaced where it is put together', () => {
  const cases: Record<string, [script: string, fixed: string]> = {
    'by the replacement in an expansion': [
      'B=/mnt/c/base; cd src\ndocker run -v ${B/base/other}:/x img\n',
      'B=/mnt/c/base; cd src\ndocker run -v ~/other:/x img\n',
    ],
    'by the format of printf': ['docker run -v $(printf /mnt/c/%s x):/x img\n', 'docker run -v ~/x:/x img\n'],
    'quotes leave it one': [
      String.raw`docker run -v "/mnt/c/"'a b'"/c":/x img` + '\n',
      String.raw`docker run -v "$HOME/"'a b'"/c":/x img` + '\n',
    ],
    'as does a line that goes on': ['docker run -v /mnt/c/\\\nx/y:/x img\n', 'docker run -v ~/x/y:/x img\n'],
  }

  it.each(Object.entries(cases))('%s', (_, [script, expected]) => {
    expect(fixed(script)).toBe(expected)
  })
})
