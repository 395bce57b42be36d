import * as eslint10 from 'eslint'
import * as eslint9 from 'eslint9'
import { afterAll, describe, it } from 'vitest'

type Eslint = typeof eslint10

/** Both supported majors of ESLint. */
export const majors: readonly { readonly major: 9 | 10; readonly eslint: Eslint }[] = [
  { major: 9, eslint: eslint9 as unknown as Eslint },
  { major: 10, eslint: eslint10 },
]

for (const { eslint } of majors) {
  Object.assign(eslint.RuleTester, { describe, it, itOnly: it.only, afterAll })
}
