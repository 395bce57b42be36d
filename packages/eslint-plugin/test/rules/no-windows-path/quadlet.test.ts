import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'a description',
      filename: 'web.container',
      code: '[Unit]\nDescription=podman run -v /mnt/c/x:/x\n[Container]\nImage=nginx\n',
    },
    {
      says: 'a volume with a name',
      filename: 'web.container',
      code: '[Container]\nImage=nginx\nVolume=data:/mnt/c/x\n',
    },
    { says: 'a comment', filename: 'web.container', code: '[Container]\nImage=nginx\n# Volume=/mnt/c/x:/x\n' },
  ],
  invalid: [
    {
      says: 'Volume',
      filename: 'web.container',
      code: '[Container]\nImage=nginx\nVolume=«/mnt/c/team/app»:/x\n',
      message: '`/mnt/c/team/app` is on the Windows drive C:; write `%h/team/app` instead.',
      instead: '%h/team/app',
      ignoreAt: 3,
    },
    {
      says: 'Mount',
      filename: 'web.container',
      code: '[Container]\nImage=nginx\nMount=type=bind,source=«/mnt/c/team/app»,target=/x\n',
      message: '`/mnt/c/team/app` is on the Windows drive C:; write `%h/team/app` instead.',
      instead: '%h/team/app',
      ignoreAt: 3,
    },
    {
      says: 'PodmanArgs',
      filename: 'web.container',
      code: '[Container]\nImage=nginx\nPodmanArgs=-v «/mnt/c/team/app»:/x\n',
      message: '`/mnt/c/team/app` is on the Windows drive C:; write `%h/team/app` instead.',
      instead: '%h/team/app',
      ignoreAt: 3,
    },
  ],
})
