import { filled, repeat } from './text.mjs'

/** A version manager: functions that print values for others, and a large `case`. */
export const versionManager = filled(
  '#!/bin/sh\n',
  (index) => `
vm_version_path_${index}() {
  local VERSION
  VERSION="\${1-}"
  if [ -z "\${VERSION}" ]; then
    vm_err 'version is required'
    return 3
  elif vm_is_system "\${VERSION}"; then
    vm_echo "\${VM_DIR}/versions/system"
  elif vm_ge "\${VERSION}" "0.${index}.0"; then
    vm_echo "$(vm_version_dir new)/\${VERSION}"
  else
    vm_echo "$(vm_version_dir old)/\${VERSION}"
  fi
}
vm_resolve_${index}() {
  local PATTERN
  local RESULT
  PATTERN="$(vm_ensure_prefix "\${1-}")"
  case "$PATTERN" in
    v*.*.*) RESULT="$(vm_version_path_${index} "\${PATTERN}")" ;;
    stable | node | iojs) RESULT="$(vm_remote "\${PATTERN}" | command tail -1)" ;;
    *) RESULT="$(command find "\${VM_DIR}"/* -name "$PATTERN" | command sed -e 's#^.*/##' -e '/^$/d' | command sort | command awk '{print $1}')" ;;
  esac
  if [ -n "\${VM_NO_COLORS-}" ] && ! vm_has_colors; then RESULT="\${RESULT% *}"; fi
  for VM_ITEM in $RESULT; do
    if [ "_$VM_ITEM" = "_\${PATTERN}" ]; then vm_echo "\${VM_ITEM}"; return 0; fi
  done
  docker run --rm -v "\${VM_DIR}:/vm" image vm "\${RESULT}" || return $?
}
vm_dispatch_${index}() {
  while [ $# -ne 0 ]; do
    case "$1" in
      --lts=*) VM_LTS="\${1##--lts=}"; shift ;;
      --no-progress | --silent) VM_SILENT=1; shift ;;
      *) if [ -n "\${1-}" ]; then PROVIDED="$(vm_resolve_${index} "$1")"; fi; shift ;;
    esac
  done
}
`,
)

const INSTALL = `#!/usr/bin/env bash
set -e
INSTALL_ZSH="\${INSTALLZSH:-"true"}"
USERNAME="\${USERNAME:-"automatic"}"
USER_UID="\${USERUID:-"automatic"}"
MARKER_FILE="/usr/local/etc/setup/common"
if [ "$(id -u)" -ne 0 ]; then echo 'Run this as root.' >&2; exit 1; fi
. /etc/os-release
if [ "\${ID}" = "debian" ] || [ "\${ID_LIKE}" = "debian" ]; then ADJUSTED_ID="debian"
elif [[ "\${ID}" = "rhel" || "\${ID}" = "fedora" || "\${ID_LIKE}" = *"rhel"* ]]; then ADJUSTED_ID="rhel"
elif [ "\${ID}" = "alpine" ]; then ADJUSTED_ID="alpine"
else echo "\${ID} is not supported."; exit 1; fi
if [ -f "\${MARKER_FILE}" ]; then source "\${MARKER_FILE}"; fi
`

/** The installer of a dev container feature: conditional package lists, and files that it writes. */
export const featureInstall = filled(
  INSTALL,
  (index) => `
install_packages_${index}() {
  local package_list=""
  if [ "\${PACKAGES_${index}_ALREADY_INSTALLED}" != "true" ]; then
    package_list="\${package_list} \\
${repeat(8, (one) => `      tool-${index}-${one} \\\n`)}      curl"
    if [[ ! -z $(apt-cache --names-only search ^libssl${index}$) ]]; then package_list="\${package_list} libssl${index}"; fi
    if [ "\${INSTALL_ZSH}" = "true" ] && ! type zsh > /dev/null 2>&1; then package_list="\${package_list} zsh"; fi
    if [[ "\${VERSION_CODENAME}" = "bookworm" ]]; then package_list="\${package_list} manpages-${index}"; fi
    apt-get -y install --no-install-recommends \${package_list} 2> >(grep -v 'delayed' >&2)
  fi
  PACKAGES_${index}_ALREADY_INSTALLED="true"
}
case "\${ADJUSTED_ID}" in
  debian) install_packages_${index} ;;
  rhel) yum -y install tool-${index} ;;
  alpine) apk add --no-cache tool-${index} ;;
esac
if [ "\${USERNAME}" = "auto" ] || [ "\${USERNAME}" = "automatic" ]; then
  USERNAME=""
  POSSIBLE_USERS=("vscode" "node" "codespace" "$(awk -v val=1000 -F ":" '$3==val{print $1}' /etc/passwd)")
  for CURRENT_USER in "\${POSSIBLE_USERS[@]}"; do
    if id -u \${CURRENT_USER} > /dev/null 2>&1; then USERNAME=\${CURRENT_USER}; break; fi
  done
fi
group_name="\${USERNAME}"
if id -u "\${USERNAME}" > /dev/null 2>&1; then
  if [ "\${USER_UID}" != "automatic" ] && [ "\${USER_UID}" != "$(id -u $USERNAME)" ]; then usermod --uid $USER_UID $USERNAME; fi
fi
rc_snippet_${index}="$(cat << 'EOF'
if [ -z "\${USER}" ]; then export USER=$(whoami); fi
if [[ "\${PATH}" != *"$HOME/.local/bin"* ]]; then export PATH="\${PATH}:$HOME/.local/bin"; fi
EOF
)"
echo "\${rc_snippet_${index}}" >> /etc/bash.bashrc
`,
)
