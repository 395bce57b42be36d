import { describe, expect, it } from 'vitest'
import { read as readShell } from '../../../src/formats/shell/read.js'
import { lint } from '../../../src/lint.js'
import { display, placeOf } from '../../../src/traced-text.js'

const FILES: Readonly<Record<string, string>> = {
  'bin/db.sh': 'docker run -v "$1:/b" i\n',
  'bin/env.sh': 'docker run -v "$D:/b" i\n',
  'bin/root': '#!/usr/bin/env bash\necho /mnt/c/root\n',
  'bin/again.sh': '"$(dirname "$0")/db.sh" "$@"\n',
  'bin/self.sh': '. "$0"; ./self.sh; bin/self.sh; bin/self.sh\n',
  'bin/fixed.sh': 'docker run -v "/mnt/c/$1:/b" i\n',
  'bin/tool': '#!/usr/bin/env node\ndocker run -v $1:/b i\n',
  'bin/elf': '\x7fELF\0docker run -v $1:/b i\n',
  'bin/fish': '#!/usr/bin/fish\ndocker run -v $1:/b i\n',
  'bin/exits.sh': 'D=/srv\nexit 1\n',
  'bin/lib.sh': 'W=/mnt/c/w\ngive() { docker run "$@"; }\nown() { docker run -v "$W/$1:/b" i; }\n',
}

const context = { read: (path: string) => FILES[path.replace(/^bin\/bin\//, 'bin/')] }

/** Each mount as its file, what stands there, and the source. */
const mounts = (text: string): string[] =>
  readShell({ path: 'run.sh', text }, context).mounts.map(({ source }) => {
    const place = source && placeOf(source)
    const written = place && (place.path === 'run.sh' ? text : FILES[place.path])?.slice(...place.range)
    return `${place?.path ?? ''} ${written ?? ''} ${source ? display(source) : ''}`
  })

describe('a script that is called as a file', () => {
  const cases: Readonly<Record<string, [script: string, expected: string[]]>> = {
    'gets its arguments': ['bin/db.sh /mnt/c/a', ['bin/db.sh $1 /mnt/c/a']],
    'is found by ./': ['./bin/db.sh /mnt/c/a', ['bin/db.sh $1 /mnt/c/a']],
    'is found behind a shell': ['bash -e bin/db.sh /mnt/c/a', ['bin/db.sh $1 /mnt/c/a']],
    'is found behind wrappers': ['sudo -u x env A=b bin/db.sh /mnt/c/a', ['bin/db.sh $1 /mnt/c/a']],
    'is found in the folder of the script': ['H=$(dirname "$0")\n"$H/bin/db.sh" /mnt/c/a', ['bin/db.sh $1 /mnt/c/a']],
    'is found after cd': ['cd bin && ./db.sh /mnt/c/a', ['bin/db.sh $1 /mnt/c/a']],
    'gets what is exported': ['export D=/mnt/c/a\nbin/env.sh', ['bin/env.sh $D /mnt/c/a']],
    'gets what stands before it': ['D=/mnt/c/a bin/env.sh', ['bin/env.sh $D /mnt/c/a']],
    'gets what env says': ['env D=/mnt/c/a bin/env.sh; bin/env.sh', ['bin/env.sh $D /mnt/c/a']],
    'gets what sudo says': ['D=/srv; sudo -u x D=/mnt/c/a bin/env.sh', ['bin/env.sh $D /mnt/c/a']],
    'gets nothing else': ['D=/mnt/c/a\nbin/env.sh', []],
    'finds others in its own folder': ['bin/again.sh /mnt/c/a', ['bin/db.sh $1 /mnt/c/a']],
    'changes nothing here': ['D=/mnt/c/a\nbin/exits.sh\ndocker run -v $D:/b i', ['run.sh $D /mnt/c/a']],
    'mounts a path of its own that we hand to it': ['. bin/lib.sh\ngive -v "$W/a:/b" i', ['bin/lib.sh $@ /mnt/c/w/a']],
    'tells itself what it puts its own path before': ['. bin/lib.sh\nown a', []],
    'tells itself what it mounts without us': ['bin/fixed.sh a', []],
    'is none of node': ['bin/tool /mnt/c/a', []],
    'is no binary': ['bin/elf /mnt/c/a', []],
    'is none of fish': ['bin/fish /mnt/c/a', []],
    'may print a path': ['docker run -v "$(bin/root):/b" i', ['run.sh $(bin/root) /mnt/c/root']],
    'may call itself': ['bin/self.sh\ndocker run -v /mnt/c/a:/b i', ['run.sh /mnt/c/a /mnt/c/a']],
    'may be missing': ['bin/missing.sh /mnt/c/a\ndocker run -v /mnt/c/a:/b i', ['run.sh /mnt/c/a /mnt/c/a']],
  }

  it.each(Object.entries(cases))('%s', (_, [script, expected]) => {
    expect(mounts(script)).toEqual(expected)
  })

  it('is edited where the path is written', () => {
    const text = 'bin/db.sh /mnt/c/a\n'
    const { findings } = lint({ path: 'run.sh', text }, { context })
    expect(findings.flatMap(({ edits }) => edits)).toEqual([{ path: 'run.sh', range: [10, 18], text: '~/a' }])
  })

  it('is not edited for one of its callers', () => {
    const text = 'D=/mnt/c/a\ncp $D.k .\nbin/db.sh "$D"\n'
    const { findings } = lint({ path: 'run.sh', text }, { context })
    expect(findings.flatMap(({ edits }) => edits)).toEqual([{ path: 'run.sh', range: [32, 34], text: '$HOME/a' }])
  })
})

describe('a script whose name and first line do not say that it is one', () => {
  const read = (path: string): string | undefined =>
    ({
      'tools/install': 'docker run -v /mnt/c/a:/b i\n',
      'tools/shell': '#!/bin/bash\ndocker run -v /mnt/c/b:/b i\n',
      'tools/ignored': 'docker run -v /mnt/c/c:/b i # mount-lint-ignore\n',
      'tools/deploy.inc': 'docker run -v /mnt/c/d:/b i\n',
    })[path]

  const cases: Readonly<Record<string, [script: string, expected: string[]]>> = {
    'is read where a shell runs it': ['bash tools/install\n', ['tools/install 14-22']],
    'is read once': ['sh tools/install\nbash -e ./tools/install x\n', ['tools/install 14-22']],
    'is read where it is sourced': ['. tools/install\n', ['tools/install 14-22']],
    'is not read as a program, since the system may not run it': ['tools/install\n', []],
    'is not read as a mention': ['echo bash tools/install\n# bash tools/install\ncp tools/install /opt\n', []],
    'may say itself that it is one, and is linted on its own': ['bash tools/shell\n', []],
    'may have a name that says so': ['bash tools/deploy.inc\n', []],
    'may ignore its findings': ['bash tools/ignored\n', []],
  }

  it.each(Object.entries(cases))('%s', (_, [text, expected]) => {
    const { findings } = lint({ path: 'run.sh', text }, { context: { read } })
    expect(findings.map(({ place: { path, range } }) => `${path} ${range.join('-')}`)).toEqual(expected)
  })
})
