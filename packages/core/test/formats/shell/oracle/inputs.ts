import type { Environment } from './bash.js'

/**
 * Programs that scripts of the whole grammar ask, as functions for each bash that starts. Each call takes the next digit of
 * `DIGITS`, so that a run can be repeated.
 */
export const INPUT_PROGRAMS = `take_digit() {
  local turn
  read -r turn < "$TURN"
  echo "$((turn + 1))" > "$TURN"
  digit=\${DIGITS:turn % \${#DIGITS}:1}
}
maybe() { local digit; take_digit; ((digit > 3)); }
number() { local digit; take_digit; echo "$digit"; }
input() {
  local digit
  take_digit
  case $digit in
    0 | 1) ;;
    2) printf '%s\\n' /srv/input 'a b' ;;
    3) printf '%s\\n' C:/input /mnt/d/second ;;
    4) printf '%s\\n' /mnt/c/input ;;
    *) printf '%s\\n' input ;;
  esac
}
options() {
  local digit
  take_digit
  case $digit in
    0 | 1) ;;
    2 | 3) echo -q ;;
    4 | 5) echo -v a -q ;;
    *) echo -v b ;;
  esac
}
`

const DIGITS_PER_RUN = 61

/** How often `maybe` succeeds in the runs, one after another: long loops end early only where it hardly ever fails. */
const SHARES = [0.5, 0.9, 0.1, 0.5, 0.98, 0.02]

/** Numbers from 0 to 1 that look random, the same for the same seed: mulberry32. */
function* randoms(seed: number): Generator<number, never> {
  for (let state = Math.imul(seed + 1, 0x9e3779b9); ;) {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    yield ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }
}

function digitsOf(run: number): string {
  const share = SHARES[run % SHARES.length] ?? 0.5
  const random = randoms(run)
  return Array.from({ length: DIGITS_PER_RUN }, () => {
    const isSuccess = random.next().value < share
    return Math.floor(random.next().value * 4) + (isSuccess ? 4 : 0)
  }).join('')
}

/** What the programs answer in the runs from one number to another. */
export const inputRuns = (from: number, to: number): Environment[] =>
  Array.from({ length: to - from }, (_, index) => ({
    DIGITS: digitsOf(from + index),
    ASSIGNMENT: 'V0=/srv/assigned V1=/srv/assigned',
    REDEFINITION: 'greet() { echo /srv/greet; }',
    ...((from + index) % 2 === 0 ? { NEVER_SET: 'set' } : {}),
  }))
