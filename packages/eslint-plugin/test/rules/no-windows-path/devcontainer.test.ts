import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a volume',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "image": "node", "mounts": [{ "source": "data", "target": "/mnt/c/x", "type": "volume" }] }\n',
    },
    {
      says: 'the folder of the workspace',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "image": "node", "mounts": ["source=${localWorkspaceFolder}/x,target=/x,type=bind"] }\n',
    },
    {
      says: 'a setting',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "image": "node", "customizations": { "vscode": { "settings": { "path": "C:/x:/x" } } } }\n',
    },
    {
      says: 'a comment',
      filename: '.devcontainer/devcontainer.json',
      code: '{ "image": "node" /* "mounts": ["source=C:/x,target=/x,type=bind"] */ }\n',
    },
  ],
  invalid: [
    {
      says: 'a mount as a string',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "mounts": ["source=«C:/Users/me/app»,target=/app,type=bind"]\n}\n',
      message: '`C:/Users/me/app` is on the Windows drive C:; write `${localEnv:HOME}/app` instead.',
      instead: '${localEnv:HOME}/app',
      ignoreAt: 3,
    },
    {
      says: 'a mount as an object',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "mounts": [{ "source": "«/mnt/c/Users/me/app»", "target": "/app", "type": "bind" }]\n}\n',
      message: '`/mnt/c/Users/me/app` is on the Windows drive C:; write `${localEnv:HOME}/app` instead.',
      instead: '${localEnv:HOME}/app',
      ignoreAt: 3,
    },
    {
      says: 'the mount of the workspace',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "workspaceFolder": "/app",\n  "workspaceMount": "source=«C:/src/app»,target=/app,type=bind"\n}\n',
      message: '`C:/src/app` is on the Windows drive C:; write `${localEnv:HOME}/src/app` instead.',
      instead: '${localEnv:HOME}/src/app',
      ignoreAt: 4,
    },
    {
      says: 'a command on the host',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "initializeCommand": "docker run -v «/mnt/c/x»:/x alpine"\n}\n',
      message: '`/mnt/c/x` is on the Windows drive C:; write `~/x` instead.',
      instead: '~/x',
      ignoreAt: 3,
    },
    {
      says: 'a command as a list',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  "image": "node",\n  "initializeCommand": ["docker", "run", "-v", "«/mnt/c/x»:/x", "alpine"]\n}\n',
      message: '`/mnt/c/x` is on the Windows drive C:; write `${localEnv:HOME}/x` instead.',
      instead: '${localEnv:HOME}/x',
      ignoreAt: 3,
    },
    {
      says: 'an argument with a comment before',
      filename: '.devcontainer/devcontainer.json',
      code: '{\n  // the data\n  "image": "node",\n  "runArgs": ["--volume=«/mnt/d/data»:/data"]\n}\n',
      message: '`/mnt/d/data` is on the Windows drive D:; write `${localEnv:HOME}/data` instead.',
      instead: '${localEnv:HOME}/data',
      ignoreAt: 4,
    },
  ],
})
