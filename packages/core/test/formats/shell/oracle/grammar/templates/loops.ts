/** Loops over lists, and those that the environment ends. */
export const LOOPS: readonly string[] = [
  'for V0 in /mnt/c/first @W; do @C && continue; V1=$V0; @D && break; done; docker run -v "$V1":@T img',
  'while :; do V1=@W; @C && break; V2=@X; break; done',
  'until @C; do V0=@W; break; done',
  'for V0 in 1 2; do for V1 in /mnt/c/first @X; do @C && break 2; @D && continue 2; V2=$V1; done; done',
  'for V0 in /mnt/c/l{1..3}; do docker run -v "$V0":@T img; done',
]

/** Loops whose rounds the text decides by what may be nothing. */
export const DECIDING_LOOPS: readonly string[] = [
  'for V0 in @W @X; do @C && continue; V1=$V0; @D && break; done; docker run -v "$V1":@T img',
  'for V0; do docker run -v "$V0":@T img; done',
]
