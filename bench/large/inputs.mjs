/** @param {number} count */
const times = (count) => Array.from({ length: count }, (_, index) => index)

/**
 * Blocks after one another until the text is long enough.
 * @param {string} start
 * @param {(index: number) => string} block
 * @returns {(size: number) => string}
 */
const filled = (start, block) => (size) => {
  const blocks = [start]
  for (let length = start.length, index = 0; length < size; index += 1) {
    const next = block(index)
    blocks.push(next)
    length += next.length
  }
  return blocks.join('')
}

const HEAD = '#!/usr/bin/env bash\nset -euo pipefail\n'

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
const odd = (make) => ({ path: 'run.sh', make, sizes: [100_000, 400_000] })

/**
 * What may stand in a file, by what the rows of the results are called; sizes in characters.
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
  'a table of cases': usual(
    filled(
      HEAD,
      (index) => `case "$1" in a${index}) D=/mnt/c/${index} ;; *) D=/tmp ;; esac\ndocker run -v "$D:/d" i\n`,
    ),
  ),
  'loops in loops': usual(
    filled(
      HEAD,
      (index) => `for a in 1 2 3; do for b in x y; do docker run -v "/mnt/c/$a/$b/${index}:/d" i; done; done\n`,
    ),
  ),
  'here-documents': usual(
    filled(HEAD, (index) => `cat > c-${index} <<EOF\nname: $NAME\npath: \${DATA:-/mnt/c/data}/${index}\nEOF\n`),
  ),
  'NUL bytes': odd((size) => '\0'.repeat(size)),
  'one line': odd((size) => `echo ${'word '.repeat(size / 5)}`),
  'open quotes': odd((size) => `'"`.repeat(size / 2)),
  'open substitutions': odd((size) => '$('.repeat(size / 2)),
  'deep nesting': odd((size) => 'if true; then\n'.repeat(size / 14)),
  'an open here-document': odd((size) => `cat <<EOF\n${'line\n'.repeat(size / 5)}`),
  'variables used in each other': odd(filled('V0=a\n', (index) => `V${index + 1}="$V${index}x"\n`)),
  'braces that double': odd((size) => `echo ${'{a,b}'.repeat(size / 5)}`),
  'short commands': odd((size) => ':\n'.repeat(size / 2)),
  'lines that end like on Windows': odd((size) => 'echo a\r\n'.repeat(size / 8)),
  'syntax errors before mounts': odd(filled('', () => 'echo <a>\ndocker run -v /mnt/c/a:/b i\n')),
  'sums in loops': odd(filled('', () => 'for ((i = 0; i < 1000000; i++)); do echo $((i * 2)); done\n')),
  'functions that call themselves': odd(
    filled('', (index) => `f${index}() { f${index} "$1" "$1"; f${index}; }\nf${index} a\n`),
  ),
}
