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
  /** What the operands are, if not the words of a command: one script together, or one each; `alone`: a script if there is one only. */
  readonly scripts?: 'together' | 'each' | 'alone'
  /** Without a command it runs its standard input. */
  readonly stdin?: true
  /** By its subcommand, what else runs a command. */
  readonly commands?: Readonly<Record<string, Wrapper>>
}

/** The words of a text. */
export const words = (text: string): readonly string[] => text.split(' ')

const behindDashes: Wrapper = { behind: ['--'] }

/** Virtual terminals take a command's words or one string behind `-e`. */
const terminal: Wrapper = { behind: ['-e', '-x', '--command', '--'], scripts: 'alone' }

/** `new-session`, `split-window` and their kin (tmux(1)). */
const tmuxWindow: Wrapper = { short: 'cefFlnpstxy', scripts: 'alone' }

/** Runners of what a package brings along; without a subcommand they have other things to do. */
const runner: Wrapper = { commands: { run: { long: words('--with --group --extra --python --env-file') }, exec: {} } }

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
  noglob: {},
  nocorrect: {},
  repeat: { operands: 1 },
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
  eatmydata: {},
  rlwrap: {},
  'with-contenv': {},
  pkexec: { long: ['--user'] },
  faketime: { operands: 1 },
  's6-setuidgid': { operands: 1 },
  'systemd-inhibit': { long: words('--what --who --why --mode') },
  'ssh-agent': { short: 'aEtP' },
  daemonize: { short: 'acelopuE' },
  start: {},
  cygstart: {},
  'cross-env': { assignments: true },
  'cross-env-shell': { assignments: true, scripts: 'together' },
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
    operands: 1,
    script: ['-c', '--command'],
    stdin: true,
  },
  runuser: { short: 'gGsuw', long: words('--group --supp-group --shell --user'), script: ['-c', '--command'] },
  sg: { operands: 1, script: ['-c'], scripts: 'alone' },
  newgrp: { operands: 1, stdin: true },
  at: { operands: 9, short: 'qft', stdin: true },
  batch: { stdin: true },
  script: { short: 'EITOBmo', operands: 1, script: ['-c', '--command'] },
  watch: { short: 'n', long: ['--interval'], scripts: 'together' },
  watchexec: { short: 'ewiofsdE', long: words('--exts --watch --ignore --signal --debounce'), scripts: 'together' },
  entr: { script: ['-s'] },
  nodemon: { script: ['-x', '--exec'], short: 'weids', long: words('--watch --ext --ignore --delay --signal') },
  concurrently: {
    short: 'nclpmst',
    long: words('--names --prefix-colors --prefix --max-processes --success --prefix-length --restart-tries'),
    scripts: 'each',
  },
  hyperfine: {
    short: 'wmMrnSu',
    long: words('--warmup --min-runs --max-runs --runs --command-name --shell --time-unit --export-json'),
    script: words('-s --setup -p --prepare -c --cleanup'),
    scripts: 'each',
  },
  pm2: { commands: { start: { short: 'ni', long: words('--name --interpreter --namespace'), scripts: 'alone' } } },
  tmux: {
    short: 'LSfc',
    commands: {
      ...Object.fromEntries(words('new-session new new-window neww respawn-pane').map((name) => [name, tmuxWindow])),
      ...Object.fromEntries(words('split-window splitw').map((name) => [name, tmuxWindow])),
      'send-keys': { short: 'tN', scripts: 'each' },
      send: { short: 'tN', scripts: 'each' },
    },
  },
  screen: { short: 'SteshpTc' },
  xterm: terminal,
  konsole: terminal,
  'gnome-terminal': terminal,
  'xfce4-terminal': terminal,
  'x-terminal-emulator': terminal,
  mintty: terminal,
  'nix-shell': { script: ['--run', '--command'], short: 'pIA' },
  npx: { short: 'p', long: ['--package'], script: ['-c', '--call'] },
  pnpx: { short: 'p', long: ['--package'] },
  bunx: {},
  npm: { commands: { exec: { short: 'p', long: ['--package'], script: ['-c', '--call'] } } },
  pnpm: { commands: { exec: {}, dlx: {} } },
  yarn: { commands: { exec: {}, dlx: {}, run: {} } },
  poetry: runner,
  pdm: runner,
  pipenv: runner,
  rye: runner,
  hatch: runner,
  uv: runner,
  bundle: runner,
  wsl: { short: 'du', long: words('--distribution --user --cd --shell-type --distribution-id'), assignments: true },
  run: {},
  retry: { short: 'tdrns', long: words('--times --delay --tries --retries --sleep --max') },
  direnv: { commands: { exec: { operands: 1 } } },
  op: behindDashes,
  doppler: { behind: ['--'], script: ['--command'] },
  infisical: behindDashes,
  chamber: behindDashes,
  teller: behindDashes,
  'aws-vault': { commands: { exec: { short: 'd', long: ['--duration', '--region', '--backend'], operands: 1 } } },
  sops: behindDashes,
  dotenv: { behind: ['--', 'run'] },
  'wait-for-it': behindDashes,
  'wait-for-it.sh': behindDashes,
  'wait-for': behindDashes,
  mise: behindDashes,
  asdf: behindDashes,
}

/** Programs that take shell commands by `-c`, a file or their standard input. */
export const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'mksh', 'ash', 'rbash', 'busybox'])
