/** Branches by conditions and by what variables hold. */
export const BRANCHES: readonly string[] = [
  '@C && V0=@W || V1=@X',
  '@C || @D && V0=@W',
  '! @C || { V0=@W; false; } || V1=@X',
  '{ @C && @D; } || V3=@W',
  'if @C && ! @D; then V0=@W; elif @D; then V1=@X; else V2=@W; fi',
  'if @C || @D; then V0=@W; fi; @C && V1=$V0; @D && V2=$V0',
  'if [[ -n $V3 && $C1 ]]; then V0=@W; fi',
  '[[ $V0 == /mnt/* || -n $C1 ]] && V1=@X',
  'case "$C4" in 1) V0=@W ;& 2) V1=@X ;; *) V2=@W ;; esac',
  'case "$C4" in 1) V0=@W ;;& *) V1=@X ;; esac',
  'case $V0 in $V1) V1=@X ;; *:*) V2=@W ;; esac',
  'case "$V0" in "$V1$V2") V1=@X ;; ${V3:=@W}*) V2=@X ;; *) V3=@W ;; esac',
  'if [ -n "$V3" -a "$V0" != "$V1" -o -z "$C1" ]; then V1=@W; fi',
  'if [[ -v V3 && -v A1[1] ]]; then V0=@X; fi',
]
