import { adversarial } from '../shapes/adversarial.mjs'
import { filled, HEAD, times } from '../shapes/text.mjs'

/**
 * A loop that reads options, and a mount that one of them may set.
 * @param {number} index
 */
const optionLoop = (index) => `
parse_${index}() {
  while [[ $# -gt 0 ]]; do
    case "$1" in
${times(12)
  .map(
    (one) =>
      `      --option-${one}) OPTION_${index}_${one}="$2"; shift 2 ;;\n      --flag-${one}) FLAG_${one}=1; shift ;;\n`,
  )
  .join('')}      *) echo "unknown $1" >&2; exit 1 ;;
    esac
  done
}
parse_${index} "$@"
docker run --rm -v "\${OPTION_${index}_0:-/mnt/c/Users/me/data}:/data" image-${index}
`

/** @param {number} index */
const callingFunction = (index) => `
step_${index}() {
  local name="$1" dir="\${2:-/srv/data}"
  if [ -z "$name" ]; then
    echo "no name" >&2
    return 1
  fi
  ${index > 0 ? `step_${index - 1} "$name-${index}" "$dir/${index}"` : ':'}
  docker run -v "$dir:/data" -v /mnt/c/x${index}:/x "$name"
}
step_${index} a /mnt/c/data
`

const WRAPPERS = `
log() { local level="$1"; shift; if [ "$VERBOSE" = 1 ]; then echo "[$level] $*" >&2; fi; }
die() { log ERROR "$@"; exit 1; }
run() { log INFO "$*"; if [ -n "$DRY_RUN" ]; then echo "$@"; else "$@" || die "failed: $*"; fi; }
dk() { local opts=(); [ -t 0 ] && opts+=(-it); run docker run "\${opts[@]}" "$@"; }
`

/** @param {number} index */
const service = (index) => `  service-${index}:
    image: registry.example.com/team/service-${index}:4.2
    restart: unless-stopped
    environment:
      PORT: "${3000 + index}"
      DATABASE_URL: postgres://app:\${PASSWORD:-secret}@database/app
    volumes:
      - ./services/${index}:/app
      - /mnt/c/Users/me/data/${index}:/data
`

/** @typedef {{ path: string, make: (size: number) => string, sizes: readonly [number, number] }} Input */

/** @type {(make: (size: number) => string) => Input} */
const long = (make) => ({ path: 'run.sh', make, sizes: [1_000_000, 10_000_000] })

/** @type {(make: (size: number) => string) => Input} */
const usual = (make) => ({ path: 'run.sh', make, sizes: [25_000, 100_000] })

/** @type {(make: (size: number) => string) => Input} */
const odd = (make) => ({ path: 'run.sh', make, sizes: [25_000, 100_000] })

/**
 * The inputs, by the names in the results; sizes in characters.
 * @type {Readonly<Record<string, Input>>}
 */
export const inputs = {
  'a script with few mounts': long(
    filled(
      HEAD,
      (index) => `mkdir -p "$HOME/data/${index}" && echo "made ${index}"\ncp -r a-${index} "$HOME/data" || exit 1\n`,
    ),
  ),
  'a script of mounts': long(
    filled(HEAD, (index) => `docker run --rm -v "/mnt/c/Users/me/app-${index}:/data" image\n`),
  ),
  'a compose file': { ...long(filled('services:\n', service)), path: 'compose.yaml' },
  'loops that read options': usual(filled(HEAD, optionLoop)),
  'functions that call each other': usual(filled(HEAD, callingFunction)),
  'calls of a wrapper': usual(
    filled(HEAD + WRAPPERS, (index) => `dk -v "/mnt/c/Users/me/${index}:/work" image make\n`),
  ),
  'branches that set variables': usual(
    filled(HEAD, (index) => `if [ -n "\${A_${index}:-}" ]; then X_${index % 9}=/mnt/c/${index}; fi\n`),
  ),
  'here-documents': usual(
    filled(HEAD, (index) => `cat > c-${index} <<EOF\nname: $NAME\npath: \${DATA:-/mnt/c/data}/${index}\nEOF\n`),
  ),
  ...Object.fromEntries(Object.entries(adversarial).map(([name, make]) => [name, odd(make)])),
}
