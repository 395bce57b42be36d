import { visible } from '@mount-lint/core'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Change } from './fix-all.js'

/** A unified diff for `git apply` and `patch -p1`. */
export const unifiedDiff = (changes: readonly Change[]): string =>
  changes
    .map(({ path, before, after }) =>
      createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      }),
    )
    .join('')

/** A diff for a terminal: invisible characters other than tabs are escaped, so programs cannot apply it. */
export const visibleDiff = (diff: string): string =>
  diff
    .split('\n')
    .map((line) => line.split('\t').map(visible).join('\t'))
    .join('\n')
