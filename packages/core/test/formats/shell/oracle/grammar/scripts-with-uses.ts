import fc from 'fast-check'
import { FOLLOWED } from './followed.js'
import { scriptsOf, type Script } from './scripts.js'

/** What else scripts do with the variables that their mounts have, and mounts beside that. */
const USES = [
  'cp "$V0" k',
  'cp ${A1[0]} "$V0/k"',
  'mkdir -p "$V1"',
  'mkdir $O0',
  'echo "$V2"',
  'echo $V3',
  'echo "${A0[@]}"',
  'echo "$1 $2"',
  'printf "%s\\n" "$@"',
  'cd "$V0" 2>/dev/null || true',
  'for p in "$V0" "$V2"; do cp "$p" z; done',
  'E=$V2; export E; bash -c \'cp "$E" q\'',
  'cat <<X\n$V0\nX',
  'W=$V1/k; cp "$W" z; docker run -v "$W":/w img',
  'W=("$V0":/w3); docker run -v "${W[0]}" img; echo "${W[@]}"',
  'run() { echo "+ $*"; "$@"; }; run docker run -v "$V0":/w2 img',
]

type Block = Script['main']

function withUse(block: Block, [at, text]: readonly [number, string]): Block {
  const index = at % (block.length + 1)
  return [...block.slice(0, index), { kind: 'line', text }, ...block.slice(index)]
}

const uses = (maxLength: number) => fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...USES)), { maxLength })

/** Scripts that need their paths also for something other than mounts. */
export const scriptWithUses: fc.Arbitrary<Script> = fc
  .tuple(scriptsOf(FOLLOWED), uses(3), uses(1))
  .map(([{ main, functions }, inMain, inFunctions]) => ({
    main: inMain.reduce(withUse, main),
    functions: functions.map((one) => ({ ...one, body: inFunctions.reduce(withUse, one.body) })),
  }))
