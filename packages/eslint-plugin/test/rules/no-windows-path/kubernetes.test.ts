import { testRule } from '../rule-table.js'

testRule('no-windows-path', {
  valid: [
    {
      says: 'the path in a node',
      filename: 'kind.yaml',
      code: 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n  - extraMounts:\n      - hostPath: /srv\n        containerPath: /mnt/c/x\n',
    },
    {
      says: 'a Linux folder',
      filename: 'kind.yaml',
      code: 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n  - extraMounts:\n      - { hostPath: /mnt/data, containerPath: /x }\n',
    },
  ],
  invalid: [
    {
      says: 'a mount of a node',
      filename: 'kind.yaml',
      code: 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n  - role: control-plane\n    extraMounts:\n      - hostPath: «/mnt/c/team/app»\n        containerPath: /x\n',
      message: '`/mnt/c/team/app` is on the Windows drive C:; write `/home/<user>/team/app` instead.',
      ignoreAt: 6,
    },
    {
      says: 'a drive letter in quotes',
      filename: 'kind.yaml',
      code: 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n  - extraMounts:\n      - { hostPath: "«D:/data»", containerPath: /x }\n',
      message: '`D:/data` is on the Windows drive D:; write `/home/<user>/data` instead.',
      ignoreAt: 5,
    },
  ],
})
