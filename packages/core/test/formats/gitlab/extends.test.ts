import { expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

const RUN = 'script: [docker run -v $DATA:/a fern]'

/** GitLab's "CI/CD YAML syntax reference", `extends`. */
it.each<[title: string, text: string, hosts: readonly string[]]>([
  ['variables', `.t:\n  variables: { DATA: C:/fern }\na:\n  extends: .t\n  ${RUN}`, ['C:/fern']],
  [
    'variables beside its own',
    `.t:\n  variables: { DATA: C:/fern }\na:\n  extends: .t\n  variables: { X: 1 }\n  ${RUN}`,
    ['C:/fern'],
  ],
  [
    'no variable that it replaces',
    `.t:\n  variables: { DATA: C:/fern }\na:\n  extends: .t\n  variables: { DATA: x }\n  ${RUN}`,
    [],
  ],
  [
    'a script, with its own variables',
    `.t:\n  ${RUN}\na:\n  extends: [.t]\n  variables: { DATA: C:/fern }`,
    ['C:/fern'],
  ],
  ['`before_script`', `.t:\n  before_script: [export DATA=/mnt/c/fern]\na:\n  extends: .t\n  ${RUN}`, ['/mnt/c/fern']],
  [
    'what the other one inherits',
    `.u:\n  variables: { DATA: C:/fern }\n.t: { extends: .u }\na:\n  extends: .t\n  ${RUN}`,
    ['C:/fern'],
  ],
  [
    'the last of several',
    `.t:\n  variables: { DATA: C:/fern }\n.u:\n  variables: { DATA: D:/oak }\na:\n  extends: [.t, .u]\n  ${RUN}`,
    ['D:/oak'],
  ],
  ['nothing from itself', `a:\n  extends: a\n  ${RUN}`, []],
])('a job inherits %s', (_, text, hosts) => {
  expect(hostsIn('.gitlab-ci.yml', text)).toEqual(hosts)
})
