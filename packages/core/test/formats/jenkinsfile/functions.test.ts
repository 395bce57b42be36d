import { expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

const TOOL = 'def tool(String dir, image) { sh "docker run -v ${dir}:/x ${image}" }'
const SERVE = 'def serve(Map config) { sh "docker run -v ${config.dir}:/x $config.image" }'

/** Groovy's "Method definition", "Named parameters" and "Maps". */
it.each<[title: string, lines: readonly string[], hosts: readonly string[]]>([
  ['an argument', [TOOL, "node { tool('/mnt/c/a', 'i') }"], ['/mnt/c/a']],
  ['an argument without parentheses', [TOOL, "node { tool '/mnt/c/a', 'i' }"], ['/mnt/c/a']],
  [
    'the arguments of several calls',
    [TOOL, "tool('/mnt/c/a', 'i')", "tool('/mnt/d/b', 'i')"],
    ['/mnt/c/a', '/mnt/d/b'],
  ],
  ['a variable as argument', [TOOL, "def d = 'C:/a'", "tool(d, 'i')"], ['C:/a']],
  ['a default', ['def tool(dir = \'C:/a\') { sh "docker run -v ${dir}:/x i" }', 'tool()'], ['C:/a']],
  [
    'no default that each call replaces',
    ['def tool(dir = \'C:/a\') { sh "docker run -v $dir:/x i" }', "tool('/a')"],
    [],
  ],
  ['named arguments', [SERVE, "serve(dir: 'C:/a', image: 'i')"], ['C:/a']],
  [
    'an entry of a map',
    ["def m = [dir: 'C:/a']", 'sh "docker run -v ${m.dir}:/x -v ${m[\'dir\']}/b:/y i"'],
    ['C:/a', 'C:/a/b'],
  ],
  [
    'a default of a parameter',
    ["parameters { string(name: 'D', defaultValue: 'C:/a') }", 'sh "docker run -v ${params.D}:/x i"'],
    ['C:/a'],
  ],
  [
    'no default of another parameter',
    ["parameters { text(name: 'E', defaultValue: 'C:/a') }", 'sh "docker run -v ${params.D}:/x i"'],
    [],
  ],
  ['a default of `get`', ["def f(Map m) { def d = m.get('dir', 'C:/a'); sh \"docker run -v ${d}:/x i\" }"], ['C:/a']],
  ['a choice in a string', ["sh \"docker run -v ${isUnix() ? '/a' : 'C:/a'}:/x i\""], ['C:/a']],
  ['no argument that is not known', [TOOL, "tool(dirs.first(), 'i')"], []],
  ['no argument of another function', [TOOL, "other('/mnt/c/a', 'i')"], []],
  ['no variable of the file that a parameter hides', ["def dir = 'C:/a'", TOOL], []],
  ['no parameter outside of its function', ["def tool(dir = 'C:/a') { ls() }", 'sh "docker run -v ${dir}:/x i"'], []],
  ['no function that is mentioned in a comment', [TOOL, "// tool('/mnt/c/a', 'i')"], []],
])('a script has the value of %s', (_, lines, hosts) => {
  expect(hostsIn('Jenkinsfile', `${lines.join('\n')}\n`)).toEqual(hosts)
})
