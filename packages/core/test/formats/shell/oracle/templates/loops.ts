export const LOOPS: readonly string[] = [
  'for V0 in @W @X; do @C && continue; V1=$V0; @D && break; done; docker run -v "$V1":@T img',
  'while :; do V1=@W; @C && break; V2=@X; break; done',
  'until @C; do V0=@W; break; done',
  'for V0 in 1 2; do for V1 in @W @X; do @C && break 2; @D && continue 2; V2=$V1; done; done',
  'for ((@f = 0; @f < 3; @f++)); do [ $@f = 1 ] && V0=@W; done',
  'for V0; do docker run -v "$V0":@T img; done',
  'while read -r V1; do docker run -v "$V1":@T img; done <<< @W',
  'printf \'%s\\n\' @W | while read -r V1; do docker run -v "$V1":@T img; done',
  'IFS=/; for V0 in $V1; do docker run -v "/mnt/c/${V0//:/_}":@T img; done; unset IFS',
  '@f=0; while (( @f++ < 2 )); do V0+=x; done; docker run -v "$V0":@T img',
]
