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
  'aws-vault': { commands: { exec: { short: 'd', long: ['--duration', '--region', '--backend'], operands: 1 } } },
  dotenv: { behind: ['--', 'run'] },
  'wait-for-it': behindDashes,
  'wait-for-it.sh': behindDashes,
  'wait-for': behindDashes,
  mise: behindDashes,
  asdf: { commands: { exec: {} } },
  pyenv: { commands: { exec: {} } },
  rbenv: { commands: { exec: {} } },
  nvm: { commands: { exec: { operands: 1 } } },
  conda: { commands: { run: { short: 'np', long: words('--name --prefix --cwd') } } },
  gsudo: {},
}
