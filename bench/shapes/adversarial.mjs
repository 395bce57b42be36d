import { HEAD, filled, repeat } from './text.mjs'

/** @typedef {(size: number) => string} Family Scripts of about so many characters. */

/** @param {(index: number) => string} line @returns {Family} */
const lines = (line) => filled(HEAD, line)

/** @param {string} open @param {string} close @returns {Family} */
const nested = (open, close) => (size) => {
  const depth = Math.ceil(size / (open.length + close.length))
  return `${open.repeat(depth)}:\n${close.repeat(depth)}`
}

/** @param {string} text @returns {Family} */
const repeated = (text) => (size) => text.repeat(Math.ceil(size / text.length))

const END = 'docker run -v "$V:/data" image\n'

/**
 * Values that double, branches that multiply, and calls and loops that never end.
 * @type {Readonly<Record<string, Family>>}
 */
const growing = {
  'values that double': lines(() => `V="$V$V"\n${END}`),
  'arrays that double': lines(() => 'A=("${A[@]}" "${A[@]}")\ndocker run "${A[@]}" image\n'),
  'arguments that double': lines(() => 'set -- "$@" "$@" -v /mnt/c/a:/b\ndocker run "$@" image\n'),
  'two values that double': lines((index) => `if c${index}; then V="$V/a"; else V="$V$V"; fi\n${END}`),
  'conditional appends': lines((index) => `if [ "$A${index}" ]; then V="$V/a"; fi\n`),
  'conditional appends to options': lines(
    (index) => `if c${index}; then O="$O -v /mnt/c/${index}:/${index}"; fi\ndocker run $O i\n`,
  ),
  'options that branches set': lines(
    (index) => `[ -t ${index} ] && A+=(-v "/mnt/c/$V:/t${index}")\ndocker run "\${A[@]}" i\n`,
  ),
  'substitutions that double': lines(() => `V=$(echo "$V" "$V")\n${END}`),
  'here-strings that double': lines(() => `V=$(cat <<< "$V$V")\n${END}`),
  'sed programs that double': lines(() => `V=$(echo "$V" | sed '${'s/x/xx/g;'.repeat(9)}')\n${END}`),
  'replacements that double': lines(() => 'V=x; V="${V//x/xx}"; V="${V//x/xx}"; V="${V//x/xx}"\n' + END),
  'printf that repeats': lines(() => 'V=$(printf "%0.sx" {1..500})\n' + END),
  'eval of itself': lines(() => `f='eval "$f"; eval "$f"'\neval "$f"\n`),
  'eval of what doubles': lines(() => 'X="$X;$X"; eval "$X"\n'),
  'eval with many values': lines((index) => `c${index} && X=a || X=b\neval "docker run -v /mnt/c/$X:/d i"\n`),
  'braces that double': (size) => `echo ${'{a,b}'.repeat(size / 5)}\n`,
  'large brace ranges': lines((index) => `for x in {1..99999999}; do docker run -v /mnt/c/$x:/${index} i; done\n`),
  'aliases of aliases': lines((index) => `alias a${index + 1}='a${index} x'\na${index} y\n`),
  'loops in loops': lines(
    () => `${'for a in 1 2 3 4 5 6 7 8; do '.repeat(6)}docker run -v "/mnt/c/$a:/d" i; ${'done; '.repeat(6)}:\n`,
  ),
  'loops over two values': lines(
    (index) => `c${index} && X=a || X=b\n${'for x in $X $X; do '.repeat(8)}:; ${'done; '.repeat(8)}:\n`,
  ),
  'loops without an end': lines(() => 'while true; do V="$V/x"; docker run -v "$V:/d" i; done\n'),
  'loops that the environment ends': lines((index) => `while c${index}; do V="$V/x"; docker run -v "$V:/d" i; done\n`),
  'counting loops': lines(() => 'for ((i = 0; i < 1000000; i++)); do V="$V$((i * 2))"; done\n'),
  'loops that shift': lines(() => 'set -- {1..500}; while [ $# -gt 0 ]; do V="$V$1"; shift; done\n'),
  'loops of appended words': lines(() => 'for p in {1..60}; do if ! c $p; then M="$M $p"; fi; done\ndocker run $M\n'),
  recursion: lines((index) => `f${index}() { f${index} "$1x" "$2"; f${index} "$2" "$1y"; }\nf${index} a b\n`),
  'recursion with local variables': lines(
    (index) => `f${index}() { local V="$V/$1"; f${index} "$V"; docker run -v "$V:/d" i; }\nf${index} a\n`,
  ),
  'calls that double': lines((index) => `g${index + 1}() { g${index} "$1"; g${index} "$1x"; }\ng${index + 1} a\n`),
  'calls of a wrapper': lines(
    (index) => `run() { log "$@"; "$@" || die "$*"; }\nrun docker run -v "/mnt/c/${index}:/d" i\n`,
  ),
  'functions that branches redefine': lines((index) => `c${index} && f() { V="$V/a"; }\nf\n${END}`),
  'many mounts of one long path': lines(() => 'P="$P/long/path/to/some/folder/with/a/name"\ndocker run -v "$P:/d" i\n'),
  'traps of each other': lines(() => `trap 'trap "docker run -v $V:/d i" EXIT; V="$V$V"' EXIT\n`),
}

/**
 * Long, deeply nested or broken text.
 * @type {Readonly<Record<string, Family>>}
 */
const texts = {
  'NUL bytes': repeated('\0'),
  'one line': (size) => `echo ${'word '.repeat(size / 5)}`,
  'open quotes': repeated(`'"`),
  'open substitutions': repeated('$('),
  'open backquotes': repeated('`\\'),
  'open arithmetic': repeated('$(('),
  'open parameter expansions': repeated('${A:-'),
  'open here-documents': repeated('cat <<A <<B\n'),
  'an open here-document': (size) => `cat <<EOF\n${'line\n'.repeat(size / 5)}`,
  'nested branches': nested('if true; then\n', 'fi\n'),
  'nested loops': nested('for a in b c; do\n', 'done\n'),
  'nested groups': nested('{ ', '}\n'),
  'nested subshells': nested('( ', ')\n'),
  'nested functions': nested('f() {\n', '}\nf\n'),
  'nested cases': nested('case $a in b)\n', ';; esac\n'),
  'nested substitutions': (size) => `V=${'$(echo '.repeat(size / 8)}a${')'.repeat(size / 8)}\n${END}`,
  'nested expansions': (size) => `V=${'${A:-'.repeat(size / 6)}a${'}'.repeat(size / 6)}\n${END}`,
  'functions that do not end': repeated('f() {\n'),
  'short commands': repeated(':\n'),
  'CRLF line ends': repeated('echo a\r\n'),
  'a chain of && and ||': (size) => `${'a && b || '.repeat(size / 10)}docker run -v /mnt/c/a:/b i\n`,
  'a long pipeline': (size) => `${'cat | '.repeat(size / 6)}docker run -v /mnt/c/a:/b i\n`,
  'many wrappers': (size) => `${'sudo env A=b '.repeat(size / 13)}docker run -v /mnt/c/a:/b i\n`,
  'syntax errors before mounts': lines(() => 'echo <a>\ndocker run -v /mnt/c/a:/b i\n'),
  'variables used in each other': lines((index) => `V${index + 1}="$V${index}x"\n`),
  'maps of many keys': lines((index) => `M[k${index}]="$V"; V="\${M[k${index}]}x"\n`),
  'a table of cases': lines(
    (index) => `case "$1" in a${index}) D=/mnt/c/${index} ;; *) D=/tmp ;; esac\ndocker run -v "$D:/d" i\n`,
  ),
  'exits and folders': lines((index) => `cd "/srv/$A${index}" || exit 1\ndocker run -v "$PWD:/d" i\n`),
  'patterns with many stars': lines(
    () => `V=${'a'.repeat(200)}\n[[ $V == ${'*a'.repeat(60)}b ]] && V=/mnt/c/b; V="\${V%%${'*a'.repeat(30)}b}"\n`,
  ),
  'regular expressions': lines(
    () => `[[ ${'a'.repeat(100)} =~ ^(${'(a|a)*'.repeat(20)})$ ]] && V="\${BASH_REMATCH[1]}"\n`,
  ),
  'loops that read options': lines(
    (index) =>
      `while getopts a:b:c o; do case $o in ${repeat(3, (one) => `${'abc'[one] ?? ''}) O${index}="$OPTARG" ;; `)}esac; done\n${END}`,
  ),
}

/** Inputs that are meant to make evaluation slow, by name. */
export const adversarial = { ...growing, ...texts }
