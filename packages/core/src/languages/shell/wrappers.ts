/** How a program that runs another command takes its arguments. */
export interface Wrapper {
  /** Flags that take the next word; letters of short flags in one string. */
  readonly short?: string
  readonly long?: readonly string[]
  /** Words before the command: the duration of `timeout`. */
  readonly operands?: number
  /** `NAME=value` before the command. */
  readonly assignments?: true
  /** Flags whose value is a script: `su -c`. */
  readonly script?: readonly string[]
  /** The command stands behind this word: `op run -- …`. */
  readonly behind?: readonly string[]
  /** All operands together are a script: `watch`. */
  readonly joins?: true
}

const words = (text: string): readonly string[] => text.split(' ')

const behindDashes: Wrapper = { behind: ['--'] }

/** Programs and builtins that run the command in their arguments, by what their manuals say. */
export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  sudo: {
    short: 'ugpCThUrtDR',
    long: words('--user --group --prompt --close-from --command-timeout --host --other-user --role --type --chdir'),
    assignments: true,
  },
  doas: { short: 'uC' },
  env: { short: 'uC', long: ['--unset', '--chdir'], assignments: true, script: ['-S', '--split-string'] },
  exec: { short: 'a' },
  command: {},
  builtin: {},
  time: { short: 'fo', long: ['--format', '--output'] },
  nohup: {},
  setsid: {},
  nice: { short: 'n', long: ['--adjustment'] },
  ionice: { short: 'cn', long: ['--class', '--classdata'] },
  chrt: { operands: 1, short: 'TPD' },
  taskset: { operands: 1 },
  timeout: { short: 'ks', long: ['--kill-after', '--signal'], operands: 1 },
  gtimeout: { short: 'ks', long: ['--kill-after', '--signal'], operands: 1 },
  stdbuf: { short: 'ioe', long: ['--input', '--output', '--error'] },
  winpty: {},
  unbuffer: {},
  chronic: {},
  caffeinate: { short: 'tw' },
  strace: { short: 'eopsaEuOSXPb' },
  ltrace: { short: 'eopsaunlF' },
  'xvfb-run': { short: 'ensfp', long: words('--server-num --server-args --error-file --auth-file') },
  'dbus-run-session': { long: ['--config-file', '--dbus-daemon'] },
  'systemd-run': { short: 'pEuGdH', long: words('--property --setenv --unit --uid --gid --slice --working-directory') },
  proxychains: { short: 'f' },
  proxychains4: { short: 'f' },
  torsocks: {},
  gosu: { operands: 1 },
  'su-exec': { operands: 1 },
  flock: { short: 'wEc', long: ['--timeout', '--conflict-exit-code'], operands: 1, script: ['-c', '--command'] },
  su: {
    short: 'gGsw',
    long: words('--group --supp-group --shell --whitelist-environment'),
    script: ['-c', '--command'],
  },
  runuser: { short: 'gGsuw', long: words('--group --supp-group --shell --user'), script: ['-c', '--command'] },
  sg: { operands: 1, script: ['-c'] },
  script: { short: 'EITOBmo', script: ['-c', '--command'] },
  watch: { short: 'n', long: ['--interval'], joins: true },
  'nix-shell': { script: ['--run', '--command'], short: 'pIA' },
  wsl: { short: 'du', long: words('--distribution --user --cd --shell-type --distribution-id'), assignments: true },
  run: {},
  retry: { short: 'tdrns', long: words('--times --delay --tries --retries --sleep --max') },
  direnv: { behind: ['exec'], operands: 1 },
  op: behindDashes,
  doppler: behindDashes,
  infisical: behindDashes,
  chamber: behindDashes,
  teller: behindDashes,
  'aws-vault': behindDashes,
  sops: behindDashes,
  dotenv: behindDashes,
  mise: behindDashes,
  asdf: behindDashes,
}

/** Programs that take shell commands by `-c`, a file or their standard input. */
export const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'mksh', 'ash', 'rbash', 'busybox'])
