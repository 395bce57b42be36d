import type { Row } from './row.js'

export const ARITHMETIC: readonly Row[] = [
  ['f() { while (( $# )); do x $1; shift; done; }; f a b', ['a', 'b']],
  ['V=1; if (( V )); then x 1; else x 2; fi', ['1']],
  ['V=0; if (( V )); then x 1; else x 2; fi', ['2']],
  ['for ((;;)); do x x; break; done', ['x']],
]
