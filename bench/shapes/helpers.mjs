import { filled, repeat } from './text.mjs'

const RETRY = `#!/usr/bin/env bash
set -eu
attempt() {
  local command="\${1}" rounds=1 folder= loud=1
  if [ "$#" -gt 1 ]; then rounds="\${2}"; fi
  if [ "$#" -gt 2 ]; then folder="\${3}"; fi
  if [ -n "\${folder}" ]; then command="cd \${folder} && \${command}"; fi
  if [ "\${loud}" -eq 1 ]; then printf '%s: %s\\n' "$(whoami)" "\${command}" >&2; fi
  for ((round = 0; round < rounds; round++)); do
    if eval "\${command}"; then
      if [ "\${loud}" -eq 1 ]; then printf 'after %s rounds\\n' "$((round + 1))" >&2; fi
      return 0
    fi
    sleep 1
  done
  return 1
}
HERE="$(cd "$(dirname "$0")" && pwd -P)"
ROOT="$(cd "\${HERE}/.." && pwd -P)"
`

/** A helper that runs text as a command until it succeeds, and its calls in a loop. */
export const retryHelper = filled(
  RETRY,
  (index) => `for site in one two; do
  attempt "docker compose exec -T web curl -sS http://\${site}.localhost:8${index}/ | grep 'part ${index}' | sort" 10 "\${ROOT}" || exit 1
done
`,
)

/** A loop that collects missing packages, with one undecided branch for each. */
export const missingPackages = filled(
  '#!/usr/bin/env bash\nset -e\n',
  (index) => `packages_${index}="${repeat(40, (one) => `lib${index}-${one} `).trim()}"
missing=""
read -r -a all <<< "$packages_${index}"
for package in "\${all[@]}"; do
  if ! dpkg -s "$package" > /dev/null 2>&1; then
    missing="$missing $package"
  fi
done
[ -z "$missing" ] || docker run --rm -v /srv/apt:/cache image apt-get install -y $missing
`,
)

const STACK = `#!/usr/bin/env bash
set -e -u -o pipefail
SCRIPT_PATH="$( cd "$(dirname "$0")" && pwd -P )"
STACK_PATH="$( cd "\${SCRIPT_PATH}/../.." && pwd -P )"
RETRIES=10
run() {
  local cmd="\${1}"
  local to="1"; if [ "\${#}" -gt "1" ]; then to="\${2}"; fi
  local workdir=; if [ "\${#}" -gt "2" ]; then workdir="\${3}"; fi
  if [ -n "\${workdir}" ]; then cmd="set -e && cd \${workdir} && \${cmd}"; fi
  for ((i = 0; i < to; i++)); do
    if eval "\${cmd}"; then return 0; fi
    sleep 1
  done
  return 1
}
get_env() {
  local env="\${1}" default="\${2}" file="\${STACK_PATH}/.env"
  if [ ! -f "\${file}" ]; then echo "\${default}"; return; fi
  if ! grep -Eq "^\${env}=" "\${file}"; then echo "\${default}"; return; fi
  grep -E "^\${env}=" "\${file}" | awk -F'=' '{for (i=2; i<NF; i++) printf $i "="; print $NF}'
}
`

/** Tests of a stack of services: helpers that read settings, and a command for each service and version. */
export const stackTests = filled(
  STACK,
  (index) => `
PORT_${index}="$( get_env HOST_PORT_${index} 80${index} )"
VERSION_${index}="$( run "docker compose exec -T php php -v | head -1 | awk '{print \\$2}'" "\${RETRIES}" "\${STACK_PATH}" )"
for part in $(seq 1 5); do
  url="http://localhost:\${PORT_${index}}/test-${index}/\${part}"
  if ! run "docker compose exec --user stack -T php curl -sS --fail '\${url}' | grep -E '^(\\[OK\\]|${index})$'" "\${RETRIES}" "\${STACK_PATH}"; then
    run "docker compose exec -T php curl '\${url}' || true"
    exit 1
  fi
done
run "docker run --rm -v \${STACK_PATH}/data-${index}:/data image check '\${VERSION_${index}}'"
`,
)
