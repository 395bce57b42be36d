export const OPERANDS: readonly string[] = [
  "docker run -v ${V3:-'/mnt/c/q r'}:@T img",
  'docker run -v "${V3:+"$V0"/in}":@T img',
  'docker run -v "${V3:-$(echo /mnt/c/out)}":@T img',
  'docker run -v "${V3:=/mnt/c/as}":@T img; docker run -v "$V3":@U img',
  'docker run -v {${V3:=/mnt/c/ba},/srv/bb}:@T -v "$V3":@U img',
  'V0=${V3:-${V1:=@W}}; docker run -v "$V1":@T img',
  ': ${V0:+${V3:=@W}}',
  'V1=${V0^c}${V1^^[a-m]}; V2=${V2~~}',
  'V1="${V0/b/[&]}"; docker run -v "${V2//\\//$V3}":@T img',
  '@f=/srv/abc; V3=${@f:1:-1}${V1: -2}; docker run -v "${V0::4}":@T img',
  '@f=V1; docker run -v "${!@f}":@T img; V2=${!@f%/*}',
  'V0=$(@C && echo @W) || V0=@X; docker run -v "$V0":@T img',
]
