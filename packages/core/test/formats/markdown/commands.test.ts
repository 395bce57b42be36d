import { describe, expect, it } from 'vitest'
import { hostsIn } from '../../support/hosts-in.js'

type Row = readonly [says: string, lines: readonly string[], hosts: readonly string[]]

const fence = (language: string, ...lines: readonly string[]): string[] => ['```' + language, ...lines, '```']

const FENCES: readonly Row[] = [
  ['a fence without a name', fence('', 'docker run -v C:/fern/a:/a fern'), ['C:/fern/a']],
  [
    'a backslash path in bash is meant for a Windows shell',
    fence('bash', 'docker run -v C:\\fern\\a:/a fern'),
    ['C:\\fern\\a'],
  ],
  ['a fence that is not closed', ['~~~sh', 'docker run -v /mnt/c/fern:/a fern'], ['/mnt/c/fern']],
  [
    'a fence inside of four backticks is text, and does not end it',
    ['````', '```sh', 'docker run -v /mnt/c/fern:/a fern', '```', '````', '`docker run -v D:/fern:/b fern`'],
    ['D:/fern'],
  ],
  ['a fence inside of tildes is text', ['~~~', ...fence('sh', 'docker run -v /mnt/c/fern:/a fern'), '~~~'], []],
  [
    'an opening fence instead of a closing one',
    ['```sh', 'docker run -v C:/fern:/a fern', '```sh', 'docker run -v D:/fern:/a fern', '```'],
    ['C:/fern', 'D:/fern'],
  ],
  ['Markdown in a fence is text', fence('md', '`docker run -v C:/fern:/a fern`'), []],
  [
    'a fence in a quote in a list',
    ['- > ```cmd', '  > docker run --rm ^', '  >   -v C:\\fern:/a fern', '  > ```'],
    ['C:\\fern'],
  ],
  ['a fence of Pandoc', fence(' {.bash .numberLines}', 'docker run -v /mnt/c/fern:/a fern'), ['/mnt/c/fern']],
  [
    'variables of a script',
    fence('sh', 'DATA=/mnt/c/fern/data', 'docker run -v "$DATA:/data" fern'),
    ['/mnt/c/fern/data'],
  ],
  [
    'variables of a Windows shell',
    [
      ...fence('cmd', 'set DATA=C:\\fern\\data', 'docker run -v %DATA%:/data fern'),
      ...fence('powershell', '$data = "D:\\fern\\data"', 'docker run -v "${data}:/data" fern'),
    ],
    ['C:\\fern\\data', 'D:\\fern\\data'],
  ],
  ['carets in a fence of PowerShell', fence('powershell', 'docker run ^', '  -v C:\\fern:/a fern'), ['C:\\fern']],
  ['backslashes in a fence of PowerShell', fence('powershell', 'docker run \\', '  -v C:/fern:/a fern'), ['C:/fern']],
  ['backticks in a fence of cmd', fence('cmd', 'docker run `', '  -v C:\\fern:/a fern'), ['C:\\fern']],
  ['comments of scripts mount nothing', fence('sh', '# docker run -v C:/fern:/a fern', 'ls'), []],
  ['output of programs mounts nothing', fence('text', 'invalid mode: C:\\fern:/a', '"Source": "C:\\\\fern"'), []],
]

const PROMPTS: readonly Row[] = [
  ['a dollar sign', fence('console', '$ docker run -v C:/fern:/a fern'), ['C:/fern']],
  ['a prompt of cmd with a drive', fence('', 'C:\\fern>docker run -v D:\\fern:/a fern'), ['D:\\fern']],
  [
    'prompts of PowerShell, also in a fence of PowerShell',
    fence('powershell', 'PS C:\\fern> docker run `', '>>   -v D:\\fern:/a fern'),
    ['D:\\fern'],
  ],
  ['prompts of cmd in a fence of cmd', fence('cmd', 'C:\\> docker run -v D:\\fern:/a fern'), ['D:\\fern']],
  ['a name and a machine', fence('bash', 'me@pc:/mnt/c/fern$ docker run -v /mnt/d/fern:/a fern'), ['/mnt/d/fern']],
  [
    'variables between prompts',
    fence('console', '$ export DATA=/mnt/c/fern', '$ docker run -v $DATA:/a fern'),
    ['/mnt/c/fern'],
  ],
  [
    'variables of PowerShell between prompts',
    fence('console', 'PS C:\\> $data = "D:\\fern"', 'PS C:\\> docker run -v "${data}:/a" fern'),
    ['D:\\fern'],
  ],
  ['brackets', fence('', '[me@pc fern]$ docker run -v /mnt/c/fern:/a fern'), ['/mnt/c/fern']],
  [
    'lines without a prompt are output',
    fence(
      'console',
      '$ docker ps --no-trunc --format "{{.Command}}"',
      'docker run -v C:/fern:/a fern',
      '$ docker run \\',
      '>   -v /mnt/d/fern:/a fern',
      '',
      'docker run -v C:/fern:/a fern',
    ),
    ['/mnt/d/fern'],
  ],
  [
    'lines without a prompt are output in one paragraph',
    ['    C:\\> history', '    docker run -v C:/fern:/a fern', '', '    docker run -v D:/fern:/a fern'],
    ['D:/fern'],
  ],
  ['root has a number sign', fence('console', '# docker run -v /mnt/d/fern:/a fern'), ['/mnt/d/fern']],
]

const LINES: readonly Row[] = [
  ['a code span', ['Run `docker run -v C:\\fern:/a fern` first.'], ['C:\\fern']],
  [
    'several code spans of a line',
    ['Run `docker run -v C:/fern:/a fern`, ``docker run -v D:/fern:/a fern`` or `docker run -v E:/fern:/a fern`.'],
    ['C:/fern', 'D:/fern', 'E:/fern'],
  ],
  [
    'a code span behind one that readers should not run',
    ['Never run `docker run -v C:/fern:/a fern`; use `docker run -v /mnt/d/fern:/a fern`.'],
    ['/mnt/d/fern'],
  ],
  [
    'quotes in PowerShell that end before the colon are meant as in cmd.exe',
    fence('powershell', 'docker run `', '  -v "C:\\a b\\fern":/a `', '  fern'),
    ['C:\\a b\\fern'],
  ],
  ['a code span of two lines', ['Run `docker run --rm', '-v C:\\fern:/a fern` first.'], ['C:\\fern']],
  ['a span that nobody closes ends with its line', ['`docker run fern', '', '-v C:\\fern:/a fern'], []],
  ['a code span with doubled signs', ['Run ``docker run -v C:/fern:/a fern``.'], ['C:/fern']],
  ['a cell of a table', ['| a | `docker run -v C:/fern:/a fern` | `-v D:/fern:/b` |'], ['C:/fern']],
  ['an indented block', ['Run:', '', '     docker run -v C:/fern:/a fern'], ['C:/fern']],
  ['options before the subcommand', ['    docker --debug container run -v C:/fern:/a fern'], ['C:/fern']],
  [
    'an item of a list',
    ['3. docker run -v C:/fern:/a fern', '* sudo podman run -v /mnt/d/fern:/a fern'],
    ['C:/fern', '/mnt/d/fern'],
  ],
  [
    'references of characters in HTML',
    ['<pre><code>docker run -v C:\\Users\\&lt;you&gt;\\fern:/a fern &amp;&amp; ls</code></pre>'],
    ['C:\\Users\\<you>\\fern'],
  ],
  ['a tag ends the command', ['<td><code>docker run fern -v -v D:/x:/y</code> -v C:/fern:/a</td>'], []],
  [
    'a placeholder on a drive',
    ['    docker run -v C:\\Users\\<your name>\\fern:/a fern'],
    ['C:\\Users\\<your name>\\fern'],
  ],
  ['placeholders alone', ['    docker run -v <host>:<container> -v [folder]:/a -v path\\to:/b fern'], []],
  [
    'names in words',
    ['    docker run -v C:\\path\\to\\fern:/a -v /c/Users/YOUR_NAME/x:/b fern'],
    ['C:\\path\\to\\fern', '/c/Users/YOUR_NAME/x'],
  ],
  ['HTML comments mount nothing', ['<!-- docker run -v C:/fern:/a fern -->'], []],
  ['prose mounts nothing', ['All of it is below C:\\fern:/a, see -v C:/fern:/a. Docker mounts /mnt/c/fern.'], []],
  ['relative paths are those of readers', ['`docker run -v ${PWD}:/a -v %cd%:/b -v ./x:/c fern`'], []],
  ['options behind the image mount nothing', ['`docker run fern -v C:/fern:/a`'], []],
  ['addresses hold no drives', ['`docker run -e URL=https://fern/mnt -v fern:/a fern`'], []],
]

const RUN = 'docker run -v C:/fern:/a fern'

const MENTIONS: readonly Row[] = [
  ['a log', fence('log', `mounting: ${RUN}`), []],
  [
    'lines of a log',
    fence('', `10:00:01 ${RUN}`, `[10:00] exec ${RUN}`, `level=info msg="${RUN}"`, `Error: ${RUN}`),
    [],
  ],
  ['what a shell traces', fence('', `+ ${RUN}`, `++ ${RUN}`), []],
  ['printed text', fence('', `Write-Host "${RUN}"`, `$ echo ${RUN}`, `grep -q "${RUN}" log`), []],
  ['an instruction of a Dockerfile', fence('dockerfile', `RUN ${RUN}`), []],
  [
    'advice against a command',
    [
      `Never run \`${RUN}\`.`,
      '',
      `Don't ever use ${RUN}`,
      '',
      `Write this instead of \`${RUN}\`.`,
      '',
      `It is a bad idea to run \`${RUN}\`.`,
    ],
    [],
  ],
  ['a condition that is not met', [`If it does not start, run \`${RUN}\`.`], ['C:/fern']],
  ['a sentence', ['The command docker run -v C:/fern:/a is slow.'], []],
  ['a comment of several lines', ['.. note to self', '', `   ${RUN}`, '', '   docker ps', '', `   ${RUN}`], []],
  ['a directive behind several blanks', ['..  note::', '', `   ${RUN}`], ['C:/fern']],
  ['a directive', ['.. note::', '', `   ${RUN}`], ['C:/fern']],
  ['a block comment of AsciiDoc', ['////', RUN, '////'], []],
  ['an example of what not to do', ["Don't do this:", '', ...fence('sh', RUN)], []],
  ['advice that continues', ["Don't forget to start it:", '', ...fence('sh', RUN)], ['C:/fern']],
  [
    'a bad and a good example in one fence',
    fence('sh', '# Bad: slow', RUN, '# Good', 'docker run -v /mnt/d/fern:/a fern'),
    ['/mnt/d/fern'],
  ],
]

describe.each([
  ['fences', FENCES],
  ['prompts', PROMPTS],
  ['lines', LINES],
  ['mentions', MENTIONS],
])('commands in Markdown: %s', (_, rows) => {
  it.each(rows)('%s', (_says, lines, hosts) => {
    expect(hostsIn('notes.md', lines.join('\n'))).toEqual(hosts)
    expect(hostsIn('notes.md', lines.join('\r\n'))).toEqual(hosts)
  })
})
