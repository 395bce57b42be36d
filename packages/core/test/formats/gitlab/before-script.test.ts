import { expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

const BEFORE = 'before_script: [export DATA=/mnt/c/fern]'
const RUN = 'script: [docker run -v $DATA:/a fern]'

/** GitLab's "CI/CD YAML syntax reference", `before_script`: one shell runs it and `script`. */
it.each<[title: string, text: string, hosts: readonly string[]]>([
  ['of the job', `a:\n  ${BEFORE}\n  ${RUN}`, ['/mnt/c/fern']],
  ['of the job, below its script', `a:\n  ${RUN}\n  ${BEFORE}`, ['/mnt/c/fern']],
  ['of `default`', `default:\n  ${BEFORE}\na:\n  ${RUN}`, ['/mnt/c/fern']],
  ['of the file', `${BEFORE}\na:\n  ${RUN}`, ['/mnt/c/fern']],
  ['of another job', `b:\n  ${BEFORE}\na:\n  ${RUN}`, []],
  ['that the job replaces', `default:\n  ${BEFORE}\na:\n  before_script: []\n  ${RUN}`, []],
  ['for `after_script`, which another shell runs', `a:\n  ${BEFORE}\n  after_${RUN}`, []],
])('a script has the variables of `before_script` %s', (_, text, hosts) => {
  expect(hostsIn('.gitlab-ci.yml', text)).toEqual(hosts)
})

it.each([
  [
    'before_script',
    'default:\n  before_script: [docker run -v /mnt/c/fern:/a fern]\na: { script: ls }\nb: { script: ls }',
  ],
  ['after_script', 'default: { after_script: [docker run -v /mnt/c/fern:/a fern] }\na: { script: ls }'],
])('a mount in `default.%s` is reported once', (_, text) => {
  expect(hostsIn('.gitlab-ci.yml', text)).toEqual(['/mnt/c/fern'])
})
