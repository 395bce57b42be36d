import { expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

const RUN = "subprocess.run(['docker', 'run', '-v', f'{args.host_dir}:/x', 'i'])"

const option = (given: string): string => `parser.add_argument(${given})\nargs = parser.parse_args()\n${RUN}\n`

/** Python's argparse, "default" and "dest". */
it.each<[title: string, text: string, hosts: readonly string[]]>([
  ['a default', option("'--host-dir', default='C:/fern'"), ['C:/fern']],
  [
    'a default of an option with a short name',
    option("'-d', '--host-dir', help='-v D:/x:/x', default='C:/fern'"),
    ['C:/fern'],
  ],
  ['no default of another option', option("'--other-dir', default='C:/fern'"), []],
  ['no option without a default', option("'--host-dir', required=True"), []],
  ['no attribute of another object', option("'--host-dir', default='C:/fern'").replace('args.host', 'self.host'), []],
])('an option of argparse has %s', (_, text, hosts) => {
  expect(hostsIn('docker_run.py', text)).toEqual(hosts)
})

it('evaluates each of several statements on a line', () => {
  const text =
    "c = ['docker', 'run']\nif x:\n  c.append('-v'); c.append('/mnt/c/a:/x')\nc.append('i')\nsubprocess.run(c)\n"
  expect(hostsIn('docker_run.py', text)).toEqual(['/mnt/c/a'])
})
