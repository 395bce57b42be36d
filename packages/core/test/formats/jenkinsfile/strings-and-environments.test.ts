import { describe, expect, it } from 'vitest'
import { fixAll } from '../../support/fix-all.js'
import { hostsIn } from '../../support/hosts-in.js'

const pipeline = (...steps: readonly string[]): string =>
  ['pipeline { agent any; stages { stage("a") { steps {', ...steps, '} } } }', ''].join('\n')

type Rows = Readonly<Record<string, readonly [steps: readonly string[], hosts: readonly string[]]>>

const check = (rows: Rows): void => {
  it.each(Object.entries(rows))('%s', (_, [steps, hosts]) => {
    expect(hostsIn('Jenkinsfile', pipeline(...steps))).toEqual(hosts)
  })
}

describe('a string between slashes', () => {
  check({
    'is a script': [['sh(/docker run -v \\/mnt\\/c\\/a:\\/x i/)'], ['/mnt/c/a']],
    'has variables': [["def d = '/mnt/c/b'", 'sh(script: /docker run -v ${d}:\\/x i/)'], ['/mnt/c/b']],
    'keeps other backslashes': [['bat(/docker run -v C:\\data:\\/x i/)'], ['C:\\data']],
    'holds the options of a container': [['docker.image("x").inside(/-v C:\\work:\\/w/) { }'], ['C:\\work']],
    'may hold quotes': [[`sh(/docker run -v "\\/mnt\\/c\\/it's":\\/x i/)`], ["/mnt/c/it's"]],
    'with dollars is a script': [['sh($/docker run -v /mnt/c/c:/x i/$)'], ['/mnt/c/c']],
    'with dollars escapes dollars': [['sh($/D=/mnt/c/d\ndocker run -v $$D:/x i/$)'], ['/mnt/c/d']],
    'is no division': [
      ['def half = width / 2', 'sh "docker run -v /mnt/c/e:/x i"', 'def third = width / 3'],
      ['/mnt/c/e'],
    ],
    'is no comment': [['sh "docker run -v /mnt/c/f:/x i" // docker run -v /mnt/c/g:/x i'], ['/mnt/c/f']],
  })

  it('is edited with its escapes', () => {
    const text = pipeline('sh(/docker run -v \\/mnt\\/c\\/a:\\/x i/)', 'sh($/docker run -v /mnt/c/c:/x i/$)')
    const { files } = fixAll({ Jenkinsfile: text }, 'Jenkinsfile', 'jenkinsfile')
    expect(files.Jenkinsfile).toBe(pipeline('sh(/docker run -v ~\\/a:\\/x i/)', 'sh($/docker run -v ~/c:/x i/$)'))
  })
})

describe('withEnv', () => {
  check({
    'sets variables of the steps in its block': [
      ['withEnv([\'D=/mnt/c/a\', "E=/mnt/c/b"]) {', "sh 'docker run -v $D:/x -v $E:/y i'", '}'],
      ['/mnt/c/a', '/mnt/c/b'],
    ],
    'sets variables of strings in its block': [
      ['withEnv([\'D=/mnt/c/a\']) { sh "docker run -v ${env.D}:/x -v ${D}/y:/y i" }'],
      ['/mnt/c/a', '/mnt/c/a/y'],
    ],
    'sets variables for cmd.exe': [["withEnv(['D=C:\\\\a']) { bat 'docker run -v %D%:/x i' }"], ['C:\\a']],
    'sets nothing behind its block': [["withEnv(['D=/mnt/c/a']) { echo 'x' }", "sh 'docker run -v $D:/x i'"], []],
    'counts more than the file': [
      ["environment { D = '/mnt/c/a' }", "withEnv(['D=/srv/a']) { sh 'docker run -v $D:/x i' }"],
      [],
    ],
    'may stand in another one': [
      ["withEnv(['D=/mnt/c/a']) { withEnv([\"E=${D}/b\"]) { sh 'docker run -v $E:/x i' } }"],
      ['/mnt/c/a/b'],
    ],
    'may lengthen a variable, which is not followed': [
      ["withEnv(['PATH+X=/mnt/c/a']) { sh 'docker run -v $PATH:/x i' }"],
      [],
    ],
  })
})

describe('dir', () => {
  check({
    'is the folder of relative paths in its block': [
      ["dir('/mnt/c/a') { sh 'docker run -v ./b:/x i' }"],
      ['/mnt/c/a/b'],
    ],
    'is the folder of cmd.exe': [["dir('C:\\\\a') { bat 'docker run -v %cd%:/x i' }"], ['C:\\a']],
    'is not the folder behind its block': [["dir('/mnt/c/a') { sh 'ls' }", "sh 'docker run -v ./b:/x i'"], []],
    'may be relative': [["dir('mnt/c') { sh 'docker run -v ./b:/x i' }"], []],
    'may be the name of a variable': [["def dir = '/mnt/c/a'", "if (dir) { sh 'docker run -v ./b:/x i' }"], []],
  })
})
