/** Indexed arrays whose values the text gives. */
export const ARRAYS: readonly string[] = [
  'A0+=(@W)',
  'A0[${#A0[@]}]=@W',
  'A1=("${A0[@]}" @W)',
  'for V0 in /mnt/c/first "${A0[@]}" @W; do docker run -v "$V0":@T img; done',
  'docker run -v "${A0[@]:0:1}":@T img',
  'docker run -v "${A1[-1]}":@T img',
  'A0=(@W @X); unset \'A0[0]\'; docker run -v "${A0[*]}":@T img; A0=("${A0[@]}")',
  'A1[-1]=@W',
  'A1=([1]=@W [0]=@X)',
  '@f() { local -a A0; A0+=(@W); docker run -v "${A0[0]}":@T img; }; @f',
  'A0[4]=@W; docker run -v "${A0[-1]}":@T img; A0=()',
  '@C && A0=(@W @X); docker run -v "${A0[1]}":@T img',
]
