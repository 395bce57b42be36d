import { describe, expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

type Row = readonly [says: string, lines: readonly string[], hosts: readonly string[]]

/** GNU make 4.4 manual, "How to Use Variables" and "Functions for Transforming Text". */
const VALUES: readonly Row[] = [
  ['a default', ['DATA ?= C:/fern', 'run:', '\tdocker run -v $(DATA):/a fern'], ['C:/fern']],
  [
    '`+=` appends',
    ['V = -v C:/fern/a:/a', 'V += -v /mnt/d/fern:/b', 'run:', '\tdocker run $(V) fern'],
    ['C:/fern/a', '/mnt/d/fern'],
  ],
  [
    'values that use each other, in any order',
    ['A = $(B)/a', 'B = C:/fern', 'run:', '\tdocker run -v ${A}:/a fern'],
    ['C:/fern/a'],
  ],
  ['`:=` expands immediately', ['A := $(B)/a', 'B = C:/fern', 'run:', '\tdocker run -v ${A}:/a fern'], []],
  ['a name in a variable', ['N = DATA', 'DATA = C:/fern', 'run:', '\tdocker run -v $($(N)):/a fern'], ['C:/fern']],
  ['an undefined variable is empty', ['run:', '\tdocker run -v $(pwd):/a fern'], []],
  ['`$$` is a dollar sign for the shell', ['run:', '\td=C:/fern; docker run -v $$d:/a fern'], ['C:/fern']],
  [
    'a target-specific value',
    [
      'win: DATA = C:/fern',
      'win:',
      '\tdocker run -v $(DATA):/a fern',
      'nix: DATA = /srv',
      'nix:',
      '\tdocker run -v $(DATA):/a fern',
    ],
    ['C:/fern'],
  ],
  [
    'a target-specific value applies to prerequisites',
    ['win: DATA = C:/fern', 'win: run', 'run:', '\tdocker run -v $(DATA):/a fern'],
    ['C:/fern'],
  ],
  ['exported variables', ['export DATA = C:/fern', 'run:', '\tdocker run -v $$DATA:/a fern'], ['C:/fern']],
  [
    'variables that are exported later',
    ['DATA = C:/fern', 'export DATA', 'run:', '\tdocker run -v "$$DATA:/a" fern'],
    ['C:/fern'],
  ],
  [
    'a list over several lines',
    ['V = -v C:/fern:/a \\', '  -v fern:/b', 'run:', '\tdocker run $(V) fern'],
    ['C:/fern'],
  ],
  [
    'variables that double each other take bounded work',
    [
      ...Array.from(
        { length: 60 },
        (_, at) => `V${at.toString()} = $(V${(at + 1).toString()})$(V${(at + 1).toString()})`,
      ),
      'run:',
      '\tdocker run -v $(V0):/a -v C:/fern:/b fern',
    ],
    ['C:/fern'],
  ],
]

const FUNCTIONS: readonly Row[] = [
  ['subst', ['D := $(subst \\,/,C:\\fern\\a)', 'run:', '\tdocker run -v $(D):/a fern'], ['C:/fern/a']],
  ['patsubst', ['D := $(patsubst %,C:/fern/%,a)', 'run:', '\tdocker run -v $(D):/a fern'], ['C:/fern/a']],
  ['a substitution of ends', ['D := C:/fern.old', 'run:', '\tdocker run -v $(D:.old=):/a fern'], ['C:/fern']],
  ['addprefix', ['run:', '\tdocker run $(addprefix -v ,C:/fern:/a D:/fern:/b) fern'], ['C:/fern', 'D:/fern']],
  ['foreach', ['run:', '\tdocker run $(foreach n,a b,-v C:/$(n):/$(n)) fern'], ['C:/a', 'C:/b']],
  [
    'call of a definition',
    [
      'define RUN',
      '@docker run --rm \\',
      '  -v $(1):/in fern',
      'endef',
      'SRC = D:/fern',
      'run:',
      '\t$(call RUN,$(SRC))',
    ],
    ['D:/fern'],
  ],
  [
    'a definition of several commands',
    ['define RUN =', '@docker run -v C:/fern:/a fern', '-docker run -v D:/fern:/a fern', 'endef', 'run:', '\t$(RUN)'],
    ['C:/fern', 'D:/fern'],
  ],
  ['if', ['run:', '\tdocker run -v $(if $(WIN),C:/fern,/srv):/a fern'], ['C:/fern']],
  ['or', ['run:', '\tdocker run -v $(or $(DATA),C:/fern):/a fern'], ['C:/fern']],
  ['abspath', ['run:', '\tdocker run -v $(abspath C:/fern):/a fern'], ['C:/fern']],
  [
    'the shell of make',
    ['run:', '\tdocker run -v $(shell cygpath -w /x):/a -v $(shell git x):/b fern'],
    ['$(shell cygpath -w /x)'],
  ],
  ['info mounts nothing', ['run:', '\t$(info docker run -v C:/fern:/a fern)'], []],
]

const LINES: readonly Row[] = [
  ['a recipe behind its target', ['run: ; @docker run -v C:/fern:/a fern'], ['C:/fern']],
  ['a recipe that goes on', ['run:', '\t@-docker run \\', '\t  -v C:/fern:/a fern'], ['C:/fern']],
  ['another sign before recipes', ['.RECIPEPREFIX = >', 'run:', '>docker run -v C:/fern:/a fern'], ['C:/fern']],
  ['one shell for a rule', ['.ONESHELL:', 'run:', '\tD=C:/fern', '\tdocker run -v $$D:/a fern'], ['C:/fern']],
  ['a shell for each line', ['run:', '\tD=C:/fern', '\tdocker run -v $$D:/a fern'], []],
  [
    'cmd as the shell',
    ['SHELL := cmd.exe', 'run:', '\tdocker run -v %CD%\\x:/a -v C:\\fern\\x:/b fern'],
    ['C:\\fern\\x'],
  ],
  [
    'a comment that goes on',
    ['# docker run \\', '\t-v C:/fern:/a fern', 'run:', '\t# docker run -v D:/fern:/a fern'],
    [],
  ],
  ['an option at the start of a line is a sign of make', ['run:', '\t-v C:/fern:/a fern'], []],
  [
    'what is built or copied mounts nothing',
    ['run:', '\tdocker build -f C:/fern/Dockerfile .', '\tdocker cp C:/fern/a box:/a'],
    [],
  ],
  ['a line without a rule is no recipe', ['\tdocker run -v C:/fern:/a fern'], []],
]

const CONDITIONS: readonly Row[] = [
  [
    'both branches',
    [
      'ifeq ($(OS),Windows_NT)',
      '  D := C:/fern',
      'else',
      '  D := /srv',
      'endif',
      'run:',
      '\tdocker run -v $(D):/a fern',
    ],
    ['C:/fern'],
  ],
  [
    'the last branch',
    [
      'ifdef CI',
      'D = /srv',
      'else ifdef NIX',
      'D = /opt',
      'else',
      'D = C:/fern',
      'endif',
      'run:',
      '\tdocker run -v $(D):/a fern',
    ],
    ['C:/fern'],
  ],
  [
    'a branch that is not taken',
    ['D = /srv', 'ifdef WIN', 'D = C:/fern', 'endif', 'run:', '\tdocker run -v $(D):/a fern'],
    ['C:/fern'],
  ],
  [
    'a value before a condition',
    ['D = C:/fern', 'ifdef NIX', 'D = /srv', 'endif', 'run:', '\tdocker run -v $(D):/a fern'],
    ['C:/fern'],
  ],
  ['recipes in a condition', ['run:', 'ifdef WIN', '\tdocker run -v C:/fern:/a fern', 'endif'], ['C:/fern']],
  [
    'branches are not mixed',
    [
      'ifdef WIN',
      'A = C:',
      'B = /fern',
      'else',
      'A = /srv',
      'B = x',
      'endif',
      'run:',
      '\tdocker run -v $(A)/$(B):/a fern',
    ],
    ['C://fern'],
  ],
]

describe.each([
  ['values', VALUES],
  ['functions', FUNCTIONS],
  ['lines', LINES],
  ['conditions', CONDITIONS],
])('Makefiles: %s', (_, rows) => {
  it.each(rows)('%s', (_says, lines, hosts) => {
    expect(hostsIn('Makefile', lines.join('\n'))).toEqual(hosts)
    expect(hostsIn('Makefile', lines.join('\r\n'))).toEqual(hosts)
  })
})
