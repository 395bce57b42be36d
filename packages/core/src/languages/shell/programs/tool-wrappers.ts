import { words, type Wrapper } from './wrapper.js'

const behindDashes: Wrapper = { behind: ['--'] }

/** Terminals accept a command's words, or one string after `-e`. */
const terminal: Wrapper = { behind: ['-e', '-x', '--command', '--'], scripts: 'alone' }

/** `new-session`, `split-window` and similar commands (tmux(1)). */
const tmuxWindow: Wrapper = { short: 'cefFlnpstxy', scripts: 'alone' }

/** Runners of the programs of packages; without a subcommand they do something else. */
const runner: Wrapper = { commands: { run: { long: words('--with --group --extra --python --env-file') }, exec: {} } }

/** Terminals, watchers, and runners of languages and packages, as their manuals describe them. */
export const TOOLS: Readonly<Record<string, Wrapper>> = {
  watch: { short: 'n', long: ['--interval'], scripts: 'together' },
  nodemon: { script: ['-x', '--exec'], short: 'weids', long: words('--watch --ext --ignore --delay --signal') },
  concurrently: {
    short: 'nclpmst',
    long: words('--names --prefix-colors --prefix --max-processes --success --prefix-length --restart-tries'),
    scripts: 'each',
  },
  tmux: {
    short: 'LSfc',
    separator: ';',
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
  npx: { short: 'p', long: ['--package'], script: ['-c', '--call'] },
  pnpx: { short: 'p', long: ['--package'] },
  bunx: {},
  npm: { commands: { exec: { short: 'p', long: ['--package'], script: ['-c', '--call'] } } },
  pnpm: { commands: { exec: {}, dlx: {} } },
  yarn: { commands: { exec: {}, dlx: {}, run: {} } },
  poetry: runner,
  pdm: runner,
  pipenv: runner,
  uv: runner,
  bundle: runner,
  wsl: {
    short: 'du',
    long: words('--distribution --user --cd --shell-type --distribution-id'),
    ends: words('-e --exec --'),
    idle: words(
      '-l --list --shutdown -t --terminate --status --version --help --install --update --export --import --unregister --mount --unmount -s --set-default --set-version --manage',
    ),
  },
  run: {},
  retry: { short: 'tdrns', long: words('--times --delay --tries --retries --sleep --max') },
  direnv: { commands: { exec: { operands: 1 } } },
  op: behindDashes,
  doppler: { behind: ['--'], script: ['--command'] },
  dotenv: { behind: ['--', 'run'] },
  'wait-for-it': behindDashes,
  'wait-for-it.sh': behindDashes,
  'wait-for': behindDashes,
  nvm: { commands: { exec: { operands: 1 } } },
  conda: { commands: { run: { short: 'np', long: words('--name --prefix --cwd') } } },
  gsudo: {},
}
