/** Expansions with a value in place of another. */
export const OPERANDS: readonly string[] = [
  "docker run -v ${V3:-'/mnt/c/q r'}:@T img",
  'docker run -v "${V3:+"$V0"/in}":@T img',
  'docker run -v "${V3:-$(echo /mnt/c/out)}":@T img',
  'docker run -v "${V3:=/mnt/c/as}":@T img; docker run -v "$V3":@U img',
  'docker run -v {${V3:=/mnt/c/ba},/srv/bb}:@T -v "$V3":@U img',
  'V0=${V3:-${V1:=@W}}; docker run -v "$V1":@T img',
  ': ${V0:+${V3:=@W}}',
  'V0=$(@C && echo @W) || V0=@X; docker run -v "$V0":@T img',
]
