/** Functions, their arguments and local variables; only `@C` and `@D` decide which way they go. */
export const FUNCTIONS: readonly string[] = [
  '@f() { docker run -v "$2":@T img; shift; docker run -v "$1":@U img; }; @f @W "$V0"',
  '@f() { local V0=@W; @f2() { V0+=/n; docker run -v "$V0":@T img; }; @f2; }; @f; docker run -v "$V0":@U img',
  '@f() { local V1=@W; @f2() { local V1=@X; V1+=/in; }; @f2; docker run -v "$V1":@T img; }; @f',
  '@f() { if @C; then local V0=@W; fi; V0+=/z; docker run -v "$V0":@T img; }; @f; docker run -v "$V0":@U img',
  '@f() { @C && declare V1; V1+=@W; V1+=/y; }; @f; docker run -v "$V1":@T img',
  '@f() { @C && return 0; V1=@W; @D || return 1; V2=@X; }; @f',
  '@f() { @C && return 3; return 0; }; @f || V0=@W; @f && V1=@X',
  '@f() { @C || return; V0=@W; }; if @f; then V1=@X; fi',
  '@f() { for V0 in /mnt/c/first "$@"; do @C && return; docker run -v "$V0":@T img; done; }; @f @W @X',
  '@f() { local V0=@W; V1=$V0; export V0; bash -c \'docker run -v "$V0":@T img\'; }; @f',
  'set -- @W "$@"; docker run -v "$1":@T img',
  '@f() { docker run -v "${*:2}":@T img; for V1 in "${@:2:1}" "${@: -1}"; do docker run -v "$V1":@U img; done; }; @f x @W @X',
  '@f() { @C; }; V1=$(@f; echo @W); @f && V2=@X; docker run -v "$V1":@T img',
]

/** Functions that look at their arguments and variables. */
export const DECIDING_FUNCTIONS: readonly string[] = [
  '@f() { while [ $# -gt 0 ]; do docker run -v "$1":@T img; shift; done; }; @f @W @X',
  '@f() { local V0=@X; unset V0; docker run -v "${V0:-/mnt/c/un}":@T img; }; @f; @C && V0=@W',
  '@f() { V2=$1; [ -n "$2" ] && V3=$2; }; @f @W; @f @X @W',
  'set -- @W "$@"; docker run -v "$1":@T -v "${2-}":@U img',
  'set -- -a @W; [ "$1" = -a ] && shift; docker run -v "$1":@T img',
  'shift 2; docker run -v "${1:-/mnt/c/sh}":@T img',
]
