/** Files beside the script, by what they are called. */
export const READABLE: Readonly<Record<string, string>> = {
  'lib.sh': 'LIB=/mnt/c/lib\nV2=/mnt/d/from-lib\nlib() { docker run -v "$1":/lib img; }\n',
  'called.sh': 'docker run -v "$1":/called -v "${V1:-none}":/inherited img\n',
}

/** Those that a script reads when it runs, while the linter can't. */
export const UNREADABLE: Readonly<Record<string, string>> = {
  'assign.sh': 'V0=/srv/sourced V1=/srv/sourced\n',
}
