import type { Row } from './row.js'

/** What is not followed gives words that are not known, never those from before; bash knows them, so no run of it compares. */
export const UNFOLLOWED: readonly Row[] = [
  ['V=a; read V <<< b; x "$V"', ['${V}']],
  ['V=a; read -r U V <<< "b c"; x "$V"', ['${V}']],
  ['REPLY=a; read <<< b; x "$REPLY"', ['${REPLY}']],
  ['A=(a); mapfile -t A <<< b; x "${A[0]}"', ['${A}']],
  ['A=(a); read -ra A <<< "b c"; x "${A[0]}"', ['${A}']],
  ['set -- -v b; o=a; getopts v: o; x "$o" "$OPTARG"', ['${o}', '${OPTARG}']],
  ['V=a; printf -v "$1" b; x "$V"', ['${V}']],
  ['V=a; declare "$1=b"; x "$V"', ['${V}']],
  ['V=a; eval "$1"; x "$V"', ['${V}']],
  ['V=a; . ./missing; x "$V"', ['${V}']],
  ['V=a; declare -n R=V; R=b; x "$V"', ['${V}']],
  ['declare -l V; V=A; x "$V"', ['${V}']],
  ['declare -i V; V=1+1; x "$V"', ['${V}']],
  ['V=1; V=$((V ** 2)); x "$V"', ['$((V ** 2))']],
  ['V=1; (( V <<= 1 )); x "$V"', ['${V}']],
  ['V=1; let "V=V?2:3"; x "$V"', ['${V}']],
  ['A=(a b); A[1 << 0]=c; x "${A[1]}"', ['${A}']],
  ['V=$(sed s/a/b/ <<< a); x "$V"', ['$(sed s/a/b/ <<< a)']],
  ['V=$(grep a <<< a); x "$V"', ['$(grep a <<< a)']],
  ['V=a; while read -r l; do V=$V$l; done <<< b; x "$V"', ['a', 'a${l}', 'a${l}${l}', 'a${l}${l}${l}', '${V}']],
]
