import { testRules, type Row, type SilentRow } from './rule-table.js'

const rows: readonly Row[] = [
  {
    says: 'a mount option in JSON escapes',
    code: '{\n  // cache\n  "mounts": ["source=«C:\\\\Users\\\\me\\\\models»,target=/models,type=bind"]\n}\n',
    message: '`C:\\Users\\me\\models` is on the Windows drive C:; write `${localEnv:HOME}/models` instead.',
    instead: '${localEnv:HOME}/models',
    ignoreAt: 3,
  },
  {
    says: "a run argument, after the file's own comments",
    code: '{ /* args */ "runArgs": [\n    "-v",\n    "«/mnt/d/data»:/data", // data\n  ] }',
    message: '`/mnt/d/data` is on the Windows drive D:; write `${localEnv:HOME}/data` instead.',
    instead: '${localEnv:HOME}/data',
    ignoreAt: 3,
  },
  {
    says: 'a variable that only Windows has',
    rule: 'no-windows-home',
    code: '{ "mounts": [{ "type": "bind", "source": "«${localEnv:USERPROFILE}/x»", "target": "/x" }] }',
    message:
      '`${localEnv:USERPROFILE}/x` is a Windows folder: `${localEnv:USERPROFILE}` gives Windows paths only; write `${localEnv:HOME}/x` instead.',
    instead: '${localEnv:HOME}/x',
    ignoreAt: 1,
  },
]

const silent: readonly SilentRow[] = [
  {
    says: 'the portable idiom',
    code: '{ "mounts": ["source=${localEnv:HOME}${localEnv:USERPROFILE},target=/x,type=bind"] }',
  },
  { says: 'nothing', code: '' },
]

testRules(
  {
    name: 'dev containers in our language',
    filename: '.devcontainer/devcontainer.json',
    config: { language: 'mount-lint/devcontainer' },
    comment: ['/* ', ' */'],
  },
  rows,
  silent,
)
